import type {Entry, Progress, StepKey} from '../progress/progress.ts';
import type {Objection} from './objection.ts';
import type {Objections} from './record.ts';

/** What a person did, as it is exported and imported. */
export type Records = {readonly progress: Progress; readonly objections: Objections};

/** What an import would change: entries that are new here or newer than those here. */
export type Merged = {readonly steps: ReadonlyArray<readonly [StepKey, Entry]>; readonly objections: readonly Objection[]};

// Of two that were changed in the same moment one has to win, on every computer the same.
const isNewer = <Item>(mine: Item | undefined, theirs: Item, timeOf: (item: Item) => string): boolean => {
	if (mine === undefined) {
		return true;
	}

	const difference = Date.parse(timeOf(theirs)) - Date.parse(timeOf(mine));

	return difference > 0 || (difference === 0 && JSON.stringify(theirs) > JSON.stringify(mine));
};

/** What is to be taken over from other records: by id and time, never something older over something newer. */
export const changesFrom = (mine: Records, theirs: Records): Merged => ({
	steps: Object.entries(theirs.progress).filter(([key, entry]) => isNewer(mine.progress[key], entry, ({at}) => at)),
	objections: Object.values(theirs.objections).filter(objection => isNewer(mine.objections[objection.id], objection, ({changedAt}) => changedAt)),
});
