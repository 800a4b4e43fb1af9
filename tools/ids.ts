import type {CatalogData} from '../data/schema.ts';

/** Every id that progress is kept under, as `platform/control/step`, sorted. */
export const shippedIds = ({platforms}: Pick<CatalogData, 'platforms'>): readonly string[] =>
	platforms.flatMap(({id, controls}) => controls.flatMap(control => control.steps.map(step => `${id}/${control.id}/${step.id}`))).toSorted();
