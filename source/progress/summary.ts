import type {StepPlace} from '../catalog/catalog.ts';
import type {Progress} from './progress.ts';

/** `updated`: done, but the step has changed since. */
export type StepStatus = 'open' | 'done' | 'skipped' | 'updated';

export const statusOf = (progress: Progress, {key, step}: StepPlace): StepStatus => {
	const entry = progress[key];

	if (!entry) {
		return 'open';
	}

	return entry.status === 'done' && entry.revision < step.revision ? 'updated' : entry.status;
};

/** Whether there is something to do: never done, or changed since. */
export const isOpen = (progress: Progress, place: StepPlace): boolean => ['open', 'updated'].includes(statusOf(progress, place));

const isNotConcerned = (progress: Progress, {key}: StepPlace): boolean => ['not-mine', 'not-offered'].includes(progress[key]?.reason ?? '');

/** Whether nothing is left to do and nothing was put off: done as it is now, or no concern of this person. */
export const isSettled = (progress: Progress, place: StepPlace): boolean => statusOf(progress, place) === 'done' || isNotConcerned(progress, place);

/** Counts over some steps. `total` leaves out the steps that do not concern this person. */
export type Summary = {
	readonly total: number;
	readonly done: number;
	readonly open: number;
	readonly updated: number;
	readonly skipped: number;
};

export const summarise = (progress: Progress, places: readonly StepPlace[]): Summary => {
	const count = {open: 0, done: 0, skipped: 0, updated: 0};
	let total = places.length;

	for (const place of places) {
		count[statusOf(progress, place)] += 1;

		if (isNotConcerned(progress, place)) {
			total -= 1;
		}
	}

	return {...count, total};
};

/** The status that stands for all of them. Steps put off or not shown keep it `open`: nothing was objected to there. */
export const overallStatus = ({total, done, updated}: Summary): StepStatus => {
	if (total === 0) {
		return 'skipped';
	}

	if (updated > 0) {
		return 'updated';
	}

	return done === total ? 'done' : 'open';
};

/** Whole percent, never 100 before everything is done. */
export const percent = ({done, total}: Pick<Summary, 'done' | 'total'>): number => (total === 0 ? 0 : Math.floor((done / total) * 100));
