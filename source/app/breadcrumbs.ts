import {groupOf} from '../catalog/catalog.ts';
import type {PickerItem} from './picker-items.ts';
import {goTo} from './navigation.ts';
import {type Result, say} from './result.ts';
import {isOnPlatform, languageOf, listAt, messagesFor, openPlatform, selectedControl, selectedPlace, type State} from './state.ts';
import {inLanguage} from '../i18n/in-language.ts';

// From the left.
const breadcrumbLevels = ['group', 'platform', 'control', 'step'] as const;

/** A place of the breadcrumbs. */
export type BreadcrumbLevel = (typeof breadcrumbLevels)[number];

/** What is beside the breadcrumb of a level: where one can go from there. Values are places as `selected` has them, or a platform's id. */
export const breadcrumbItems = (state: State, level: BreadcrumbLevel): readonly PickerItem[] => {
	const language = languageOf(state);
	const {platform} = state;
	const {controls} = openPlatform(state);

	switch (level) {
		case 'group': {
			return state.catalog.groups.flatMap(({platforms: [first], title}) => (first === undefined ? [] : [{value: first, label: inLanguage(title, language)}]));
		}

		case 'platform': {
			return (groupOf(state.catalog, state.platform)?.platforms ?? []).map(value => ({value, label: state.catalog.platforms.get(value)?.name ?? value}));
		}

		case 'control': {
			return controls.map(({id, title}) => ({value: `${platform}/${id}`, label: inLanguage(title, language)}));
		}

		case 'step': {
			const control = selectedControl(state);

			return (control?.steps ?? []).map(({id, title}) => ({value: `${platform}/${control?.id}/${id}`, label: inLanguage(title, language)}));
		}
	}
};

const here = (state: State, level: BreadcrumbLevel): string =>
	({
		group: groupOf(state.catalog, state.platform)?.platforms[0] ?? state.platform,
		platform: state.platform,
		control: `${state.platform}/${selectedControl(state)?.id}`,
		step: state.selected,
	})[level];

const openAt = (state: State, level: BreadcrumbLevel): State => {
	const items = breadcrumbItems(state, level);
	const value = items.find(item => item.value === here(state, level))?.value ?? items[0]?.value;

	return value === undefined ? state : {...state, overlay: {type: 'breadcrumb', level, ...listAt(value)}};
};

/** Opens the breadcrumbs at the innermost level there is. */
export const startBreadcrumbs = (state: State): Result => {
	if (!isOnPlatform(state.page)) {
		return [say(state, messagesFor(state).breadcrumbs.onlyOnPlatforms, 'hint')];
	}

	return [openAt(state, selectedPlace(state) ? 'step' : selectedControl(state) ? 'control' : 'platform')];
};

/** One level to the left (-1) or to the right (1), as far as there is something. */
export const changeLevel = (state: State, by: 1 | -1): Result => {
	const {overlay} = state;
	const level = overlay?.type === 'breadcrumb' ? breadcrumbLevels[breadcrumbLevels.indexOf(overlay.level) + by] : undefined;

	return [level ? openAt(state, level) : state];
};

/** Goes where the chosen breadcrumb leads. */
export const takeBreadcrumb = (state: State, level: BreadcrumbLevel, value: string): Result => [
	breadcrumbItems(state, level).some(item => item.value === value) ? goTo(state, value) : state,
];
