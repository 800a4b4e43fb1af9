import {type Catalog, groupOf} from '../catalog/catalog.ts';
import {remember} from '../catalog/remember.ts';
import type {State} from './state.ts';
import {isUsed, otherPlatforms, usedPlatforms} from './used-platforms.ts';

/** The line that stands for the platforms that the person does not use. No platform has such an id. */
export const othersItem = '#others';

type Facts = Pick<State, 'catalog' | 'settings' | 'platform' | 'focus' | 'sideBar'>;

const isOnOthers = ({focus, sideBar}: Facts): boolean => focus === 'sideBar' && sideBar.isOnOthers;

/** What the cursor of the side bar stands on: a platform's id, or the line for the others. */
export const sideBarCursor = (facts: Facts): string => (isOnOthers(facts) && otherPlatforms(facts).length > 0 ? othersItem : facts.platform);

/** Whether the platforms that the person does not use are shown: unfolded by the person, or because one of them is open. */
export const areOthersShown = (facts: Facts): boolean =>
	facts.sideBar.isUnfolded || (!isOnOthers(facts) && facts.catalog.platforms.has(facts.platform) && !isUsed(facts, facts.platform));

const places = (items: readonly string[]): ReadonlyMap<string, number> => new Map(items.map((item, index) => [item, index]));

const noOthers: readonly string[] = [];

const listOf = remember((catalog: Catalog, used: readonly string[], others: readonly string[], shownOthers: readonly string[]) => {
	const groupIdOf = (id: string) => groupOf(catalog, id)?.id;
	const items = [...used, ...(others.length > 0 ? [othersItem] : []), ...shownOthers];
	const keys = items.flatMap((item, index) => {
		const group = groupIdOf(item);

		return index < used.length && group !== undefined && group !== groupIdOf(used[index - 1] ?? '') ? [`group:${group}`, item] : [item];
	});

	return {items, keys, placeOfItem: places(items), placeOfKey: places(keys)};
});

const list = (facts: Facts) => {
	const others = otherPlatforms(facts);

	return listOf(facts.catalog, usedPlatforms(facts), others, areOthersShown(facts) ? others : noOthers);
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

const membersOf = remember((catalog: Catalog, used: readonly string[]): ReadonlyMap<string | undefined, readonly string[]> => {
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
