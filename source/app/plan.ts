import type {Catalog, Control, Platform, StepPlace} from '../catalog/catalog.ts';
import {onceFor} from '../catalog/once-for.ts';
import type {Progress} from '../progress/progress.ts';
import type {Settings} from '../progress/settings.ts';
import {isOpen} from '../progress/summary.ts';
import {usedPlatforms} from './used-platforms.ts';

type Facts = {readonly catalog: Catalog; readonly progress: Progress; readonly settings: Settings};

/** A platform with something left to do. */
export type Planned = {
	readonly platform: Platform;
	/** The easiest kind of control that is left there. */
	readonly remedy: Control['remedy'];
	/** What the catalog gives for the open steps, in minutes; nothing where it leaves one out. */
	readonly minutes: number | undefined;
};

// A switch or a form is done at once; a letter has to be written; variables are for developers; with `none` there is only what still helps.
const ease: readonly Control['remedy'][] = ['toggle', 'form', 'environment', 'letter', 'none'];

const isDirect = ({remedy}: Planned): boolean => remedy === 'toggle' || remedy === 'form';

const minutesOf = (places: readonly StepPlace[]): number | undefined =>
	places.reduce<number | undefined>((sum, {step: {minutes}}) => (sum === undefined || minutes === undefined ? undefined : sum + minutes), 0);

/**
The platforms that the person uses and that have something left to do, easy ones first.

There are no user numbers in the catalog, so reach is not ranked: the order is that of the groups, in each group first what has a switch or a form, then what takes less time.
*/
export const planOf = (facts: Facts): readonly Planned[] => planFor(facts.catalog, facts.progress, usedPlatforms(facts));

const planFor = onceFor((catalog: Catalog, progress: Progress, used: readonly string[]): readonly Planned[] => {
	const groups = new Map(catalog.groups.flatMap(({platforms}, index) => platforms.map(id => [id, index] as const)));
	const groupOf = (id: string) => groups.get(id) ?? groups.size;

	return used
		.flatMap((id): readonly Planned[] => {
			const open = (catalog.stepsByPlatform.get(id) ?? []).filter(place => isOpen(progress, place));
			const platform = catalog.platforms.get(id);
			const remedies = new Set(open.map(({control}) => control.remedy));
			const remedy = ease.find(kind => remedies.has(kind));

			return platform && remedy ? [{platform, remedy, minutes: minutesOf(open)}] : [];
		})
		.toSorted(
			(a, b) =>
				groupOf(a.platform.id) - groupOf(b.platform.id) ||
				Number(isDirect(b)) - Number(isDirect(a)) ||
				(a.minutes ?? Number.MAX_SAFE_INTEGER) - (b.minutes ?? Number.MAX_SAFE_INTEGER),
		);
});
