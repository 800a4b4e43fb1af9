import {startPages} from '../progress/settings.ts';
import {isSettled} from '../progress/summary.ts';
import {switchSurface} from './checklist.ts';
import {hiddenItem, hiddenSteps} from './hide-done.ts';
import {showKeys} from './keybindings/keys-page-state.ts';
import {startPlatforms} from './platform-choice.ts';
import {startReset} from './reset.ts';
import {remember, type Result, say} from './result.ts';
import {type SettingItem, settingItems} from './setting-values.ts';
import {languageOf, listAt, messagesFor, type State, themeOf} from './state.ts';
import {usedSteps} from './used-platforms.ts';

/** Opens the list of countries. */
export const startHome = (state: State): Result => [{...state, overlay: {type: 'country', ...listAt(state.settings.home?.country ?? 'DE')}}];

/** Opens the list of languages. */
export const startLanguage = (state: State): Result => [{...state, overlay: {type: 'language', ...listAt(languageOf(state))}}];

/** Opens the list of themes; the one under its cursor is shown. */
export const startTheme = (state: State): Result => [
	state.environment.colourLevel > 1 ? {...state, overlay: {type: 'theme', ...listAt(themeOf(state))}} : say(state, messagesFor(state).themes.notHere, 'hint'),
];

const switchStartPage = (state: State): Result =>
	remember(state, {startPage: startPages[(startPages.indexOf(state.settings.startPage ?? 'auto') + 1) % startPages.length] ?? 'auto'});

/** Hides what is done, or shows it again. Whoever stood on the line for it then stands on the first step of those that it stood for. */
export const toggleHideDone = (state: State): Result => {
	const hideDone = !state.settings.hideDone;
	const [next, save] = remember(state, {hideDone});
	const {settings} = messagesFor(state);
	const shown = state.selected === hiddenItem(state.platform) ? hiddenSteps(state)[0]?.key : undefined;
	const count = usedSteps(state).filter(place => isSettled(state.progress, place)).length;

	return [
		say({...next, selected: shown ?? state.selected, sideBar: {...state.sideBar, line: undefined}}, hideDone ? settings.doneHidden(count) : settings.doneShown),
		save,
	];
};

/** Changes a setting: asks for its value, or goes on to the next one where there are only a few. */
export const changeSetting = (state: State, item: SettingItem): Result =>
	({
		language: startLanguage,
		home: startHome,
		platforms: startPlatforms,
		theme: startTheme,
		surface: switchSurface,
		hideDone: toggleHideDone,
		startPage: switchStartPage,
		keys: showKeys,
		reset: startReset,
	})[item](state);

/** The page of settings with its cursor where it was, or back from there. */
export const showSettings = (state: State): Result => {
	const known = state.tabs.find(({page}) => page.type === 'settings')?.page;

	return [
		state.page.type === 'settings'
			? {...state, page: {type: 'platform'}}
			: {...state, page: known ?? {type: 'settings', cursor: settingItems[0]}, focus: 'editor', editorTop: 0},
	];
};

/** Changes the setting under the cursor of the page of settings. */
export const takeSetting = (state: State): Result => {
	const cursor = state.page.type === 'settings' ? state.page.cursor : undefined;
	const item = settingItems.find(candidate => candidate === cursor);

	return item ? changeSetting(state, item) : [state];
};
