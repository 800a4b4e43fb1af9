import {groupOf} from '../catalog/catalog.ts';
import {isFinished} from './hide-done.ts';
import type {State} from './state.ts';
import {otherPlatforms, usedPlatforms} from './used-platforms.ts';

/** The line that stands for the platforms that the person does not use. No platform has such an id. */
export const othersItem = '#others';

/** The line that stands for the finished platforms while these are hidden. */
export const finishedItem = '#finished';

type Facts = Pick<State, 'catalog' | 'progress' | 'settings' | 'platform' | 'focus' | 'sideBar'>;

/** The finished platforms that are hidden. The open one stays until the cursor leaves it. */
export const hiddenPlatforms = (facts: Facts): readonly string[] =>
	facts.settings.hideDone ? usedPlatforms(facts).filter(id => id !== facts.platform && isFinished(facts, id)) : [];

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
	facts.sideBar.isUnfolded || (lineOf(facts) === undefined && otherPlatforms(facts).includes(facts.platform));

/** The platforms above the lines for several. */
const listedPlatforms = (facts: Facts): readonly string[] => {
	const hidden = new Set(hiddenPlatforms(facts));

	return usedPlatforms(facts).filter(id => !hidden.has(id));
};

/** What the cursor of the side bar can stand on, from top to bottom. */
export const sideBarItems = (facts: Facts): readonly string[] => {
	const others = otherPlatforms(facts);

	return [
		...listedPlatforms(facts),
		...(hiddenPlatforms(facts).length > 0 ? [finishedItem] : []),
		...(others.length > 0 ? [othersItem] : []),
		...(areOthersShown(facts) ? others : []),
	];
};

/** The keys of the rows below the heading of the side bar, from top to bottom: `group:ID` for the heading of a group, else the item. */
export const sideBarKeys = (facts: Facts): readonly string[] => {
	const groupIdOf = (id: string) => groupOf(facts.catalog, id)?.id;
	const listed = listedPlatforms(facts);

	return sideBarItems(facts).flatMap((item, index) => {
		const group = groupIdOf(item);

		return index < listed.length && group !== undefined && group !== groupIdOf(listed[index - 1] ?? '') ? [`group:${group}`, item] : [item];
	});
};
