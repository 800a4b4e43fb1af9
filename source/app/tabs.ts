import {pageTitle} from './pages/page.ts';
import {type Result, say} from './result.ts';
import {isOnPlatform, messagesFor, type State, type Tab} from './state.ts';

/** What tells one tab from another: a platform has one, and so has every other page. */
export const tabKey = ({page, platform}: Pick<State, 'page' | 'platform'>): string => (page.type === 'platform' ? `platform:${platform}` : page.type);

/** What a tab says. */
export const tabTitle = (state: State, tab: Tab): string => pageTitle({...state, ...tab});

// As in VS Code: what is only looked at is a preview, which the next preview replaces; pages of the program itself stay.
const isPreview = ({page}: Pick<State, 'page'>): boolean => isOnPlatform(page);

/** Keeps the row of tabs in step with the page that is shown. */
export const fitTabs = (before: State, state: State): State => {
	const {page, platform, selected, tabs} = state;
	const key = tabKey(state);
	const at = tabs.findIndex(tab => tabKey(tab) === key);
	const known = tabs[at];
	// Work done on a platform keeps its tab, as an edit keeps a file's.
	const isWorkedOn = page.type === 'platform' && before.platform === platform && state.undo.length > before.undo.length;
	const isPinned = known ? known.isPinned || isWorkedOn : !isPreview(state) || isWorkedOn;

	if (known && known.page === page && known.selected === selected && known.isPinned === isPinned) {
		return state;
	}

	const tab: Tab = {page, platform, selected, isPinned};
	const preview = tabs.findIndex(({isPinned: isKept}) => !isKept);

	if (at >= 0) {
		return {...state, tabs: tabs.with(at, tab)};
	}

	if (!isPinned && preview >= 0) {
		return {...state, tabs: tabs.with(preview, tab)};
	}

	const active = tabs.findIndex(one => tabKey(one) === tabKey(before));

	return {...state, tabs: tabs.toSpliced(active + 1, 0, tab)};
};

const show = (state: State, {page, platform, selected}: Tab): State => ({
	...state,
	page,
	platform,
	selected,
	focus: 'editor',
	isFolded: false,
	editorTop: 0,
});

const activeIndex = (state: State): number => state.tabs.findIndex(tab => tabKey(tab) === tabKey(state));

/** The tab to the right (1) or to the left (-1), round in a circle. */
export const goToTab = (state: State, by: 1 | -1): Result => {
	const {tabs} = state;
	const next = tabs.at((activeIndex(state) + by) % tabs.length);

	return [next && tabs.length > 1 ? show(state, next) : say(state, messagesFor(state).tabs.onlyOne, 'hint')];
};

/** Closes the tab that is shown; the last one stays, as there is nothing behind it. */
export const closeTab = (state: State): Result => {
	const at = activeIndex(state);
	const tabs = state.tabs.toSpliced(at, 1);
	const next = tabs[Math.min(at, tabs.length - 1)];

	return [next ? show({...state, tabs}, next) : say(state, messagesFor(state).tabs.onlyOne, 'hint')];
};

/** Keeps the tab, so that the next platform does not take its place. */
export const keepTab = (state: State): Result => {
	const at = activeIndex(state);
	const tab = state.tabs[at];
	const {tabs: texts} = messagesFor(state);

	return [tab ? say({...state, tabs: state.tabs.with(at, {...tab, isPinned: true})}, texts.kept(tabTitle(state, tab))) : state];
};
