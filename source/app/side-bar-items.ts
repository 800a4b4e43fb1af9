import {groupOf} from '../catalog/catalog.ts';
import type {State} from './state.ts';
import {otherPlatforms, usedPlatforms} from './used-platforms.ts';

/** The line that stands for the platforms that the person does not use. No platform has such an id. */
export const othersItem = '#others';

type Facts = Pick<State, 'catalog' | 'settings' | 'platform' | 'focus' | 'sideBar'>;

const isOnOthers = ({focus, sideBar}: Facts): boolean => focus === 'sideBar' && sideBar.isOnOthers;

/** What the cursor of the side bar stands on: a platform's id, or the line for the others. */
export const sideBarCursor = (facts: Facts): string => (isOnOthers(facts) && otherPlatforms(facts).length > 0 ? othersItem : facts.platform);

/** Whether the platforms that the person does not use are shown: unfolded by the person, or because one of them is open. */
export const areOthersShown = (facts: Facts): boolean => facts.sideBar.isUnfolded || (!isOnOthers(facts) && otherPlatforms(facts).includes(facts.platform));

/** What the cursor of the side bar can stand on, from top to bottom. */
export const sideBarItems = (facts: Facts): readonly string[] => {
	const others = otherPlatforms(facts);

	return [...usedPlatforms(facts), ...(others.length > 0 ? [othersItem] : []), ...(areOthersShown(facts) ? others : [])];
};

/** The keys of the rows below the heading of the side bar, from top to bottom: `group:ID` for the heading of a group, else the item. */
export const sideBarKeys = (facts: Facts): readonly string[] => {
	const groupIdOf = (id: string) => groupOf(facts.catalog, id)?.id;
	const used = usedPlatforms(facts);

	return sideBarItems(facts).flatMap((item, index) => {
		const group = groupIdOf(item);

		return index < used.length && group !== undefined && group !== groupIdOf(used[index - 1] ?? '') ? [`group:${group}`, item] : [item];
	});
};
