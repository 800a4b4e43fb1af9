import type {Control, StepPlace} from '../catalog/catalog.ts';
import {isSettled} from '../progress/summary.ts';
import type {State} from './state.ts';

type Facts = Pick<State, 'catalog' | 'platform' | 'progress' | 'settings' | 'selected'>;

/** The line of a checklist that stands for its hidden steps. No control has such an id. */
export const hiddenItem = (platform: string): string => `${platform}/#hidden`;

/** The steps of the open platform that are not listed: settled, hidden by the person, and not under the cursor, so that ticking never takes away what one stands on. */
export const hiddenSteps = ({catalog, platform, progress, settings, selected}: Facts): readonly StepPlace[] =>
	settings.hideDone ? (catalog.stepsByPlatform.get(platform) ?? []).filter(place => place.key !== selected && isSettled(progress, place)) : [];

/** The controls of the open platform that are listed, each with its listed steps. One whose steps are all hidden goes with them, unless the cursor is on it. */
export const shownControls = (facts: Facts): ReadonlyArray<{readonly control: Control; readonly steps: Control['steps']}> => {
	const {catalog, platform, selected} = facts;
	const hidden = new Set(hiddenSteps(facts).map(({step}) => step));

	return (catalog.platforms.get(platform)?.controls ?? [])
		.map(control => ({control, steps: control.steps.filter(step => !hidden.has(step))}))
		.filter(({control, steps}) => steps.length > 0 || control.steps.length === 0 || selected === `${platform}/${control.id}`);
};

/** Whether every step of a platform is settled, and there are some. */
export const isFinished = ({catalog, progress}: Pick<State, 'catalog' | 'progress'>, platform: string): boolean => {
	const places = catalog.stepsByPlatform.get(platform) ?? [];

	return places.length > 0 && places.every(place => isSettled(progress, place));
};
