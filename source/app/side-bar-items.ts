import {type Catalog, groupOf} from '../catalog/catalog.ts';
import {onceFor} from '../catalog/once-for.ts';
import type {Progress} from '../progress/progress.ts';
import {isFinished} from './hide-done.ts';
import type {State} from './state.ts';
import {isUsed, otherPlatforms, touchedPlatforms, usedPlatforms} from './used-platforms.ts';

/** The line that stands for the platforms that the person does not use. No platform has such an id. */
export const othersItem = '#others';

/** The line that stands for the finished platforms while these are hidden. */
export const finishedItem = '#finished';

type Facts = Pick<State, 'catalog' | 'progress' | 'settings' | 'platform' | 'focus' | 'sideBar'>;

const none: readonly string[] = [];

/** Without one of them, the same list each time. */
const without = onceFor((_ids: readonly string[]) => new Map<string, readonly string[]>());

const finishedOf = onceFor((catalog: Catalog, progress: Progress, used: readonly string[]): readonly string[] => {
	// What was never touched is not finished.
	const finished = new Set(touchedPlatforms({catalog, progress}).filter(id => isFinished({catalog, progress}, id)));

	return finished.size === 0 ? none : used.filter(id => finished.has(id));
});

/** The finished platforms that are hidden. The open one stays until the cursor leaves it. */
export const hiddenPlatforms = (facts: Facts): readonly string[] => {
	if (!facts.settings.hideDone) {
		return none;
	}

	const finished = finishedOf(facts.catalog, facts.progress, usedPlatforms(facts));

	if (!finished.includes(facts.platform)) {
		return finished;
	}

	const known = without(finished);
	const hidden = known.get(facts.platform) ?? finished.filter(id => id !== facts.platform);
	known.set(facts.platform, hidden);

	return hidden;
};

/** The line for several platforms that the cursor is on, if it is on one. */
const lineOf = (facts: Facts): State['sideBar']['line'] => {
	const {focus, sideBar} = facts;
	const isThere = sideBar.line === othersItem ? otherPlatforms(facts).length > 0 : sideBar.line === finishedItem && hiddenPlatforms(facts).length > 0;

	return focus === 'sideBar' && isThere ? sideBar.line : undefined;
};

/** What the cursor of the side bar stands on: a platform's id, or a line for several. */
export const sideBarCursor = (facts: Facts): string => lineOf(facts) ?? facts.platform;

/** Whether the platforms that the person does not use are shown: unfolded by the person, or because one of them is open. */
export const areOthersShown = (facts: Facts): boolean =>
	facts.sideBar.isUnfolded || (lineOf(facts) === undefined && facts.catalog.platforms.has(facts.platform) && !isUsed(facts, facts.platform));

const places = (items: readonly string[]): ReadonlyMap<string, number> => new Map(items.map((item, index) => [item, index]));

const listOf = onceFor((catalog: Catalog, used: readonly string[], hidden: readonly string[], others: readonly string[], shownOthers: readonly string[]) => {
	const groupIdOf = (id: string) => groupOf(catalog, id)?.id;
	const isHidden = new Set(hidden);
	// The platforms above the lines for several.
	const listed = used.filter(id => !isHidden.has(id));
	const items = [...listed, ...(hidden.length > 0 ? [finishedItem] : []), ...(others.length > 0 ? [othersItem] : []), ...shownOthers];
	const keys = items.flatMap((item, index) => {
		const group = groupIdOf(item);

		return index < listed.length && group !== undefined && group !== groupIdOf(listed[index - 1] ?? '') ? [`group:${group}`, item] : [item];
	});

	return {items, keys, placeOfItem: places(items), placeOfKey: places(keys)};
});

const list = (facts: Facts) => {
	const others = otherPlatforms(facts);

	return listOf(facts.catalog, usedPlatforms(facts), hiddenPlatforms(facts), others, areOthersShown(facts) ? others : none);
};

/** What the cursor of the side bar can stand on, from top to bottom. */
export const sideBarItems = (facts: Facts): readonly string[] => list(facts).items;

/** The keys of the rows below the heading of the side bar, from top to bottom: `group:ID` for the heading of a group, else the item. */
export const sideBarKeys = (facts: Facts): readonly string[] => list(facts).keys;

/** At which place of the items, and of the rows, the cursor of the side bar stands; -1 where it stands on none. */
export const sideBarPlace = (facts: Facts): {readonly item: number; readonly row: number} => {
	const {placeOfItem, placeOfKey} = list(facts);
	const cursor = sideBarCursor(facts);

	return {item: placeOfItem.get(cursor) ?? -1, row: placeOfKey.get(cursor) ?? -1};
};

const membersOf = onceFor((catalog: Catalog, used: readonly string[]): ReadonlyMap<string | undefined, readonly string[]> => {
	const members = new Map<string | undefined, string[]>();

	for (const id of used) {
		const group = groupOf(catalog, id)?.id;
		const known = members.get(group) ?? [];
		known.push(id);
		members.set(group, known);
	}

	return members;
});

/** Ids of the platforms that stand below the heading of a group. */
export const groupMembers = (facts: Facts, group: string): readonly string[] => membersOf(facts.catalog, usedPlatforms(facts)).get(group) ?? [];
