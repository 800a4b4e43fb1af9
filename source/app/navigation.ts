import {pageItems, pageRows} from './pages/page.ts';
import {leaveKeys} from './keybindings/keys-page-state.ts';
import {clamp} from './list.ts';
import {hiddenItem} from './hide-done.ts';
import {areOthersShown, finishedItem, othersItem, sideBarCursor, sideBarItems, sideBarPlace} from './side-bar-items.ts';
import {isUsed} from './used-platforms.ts';
import {type Result, say} from './result.ts';
import type {StepPlace} from '../catalog/catalog.ts';
import {isOpen} from '../progress/summary.ts';
import {nextPlatform} from './next-platform.ts';
import {cursorOf, entryOf, itemsOf, layoutFor, messagesFor, nextItem, placesOf, selectedControl, selectedPlace, type State} from './state.ts';

/** Rows of the editor's scrolling part that are visible at once. */
export const editorHeight = (state: State): number => {
	const {body, editorHead} = layoutFor(state);

	return Math.max(1, body - editorHead);
};

const extentOf = (state: State, item: string | undefined) => {
	const rows = pageRows(state, layoutFor(state).editor);
	const start = Math.max(
		0,
		rows.findIndex(row => row.item === item),
	);
	const end = rows.findLastIndex(row => row.item === item) + 1;

	return {start, end: Math.max(end, start + 1), length: rows.length};
};

/** Brings the window back over what is selected, whatever changed: the cursor, the size, the language. */
export const fitWindow = (before: State): State => {
	const isHidden = layoutFor(before).kind === 'beside' && !before.sideBar.isVisible;
	// A list that was the only pane may be hidden once both panes fit.
	const state: State = isHidden && before.focus === 'sideBar' ? {...before, focus: 'editor'} : before;

	if (layoutFor(state).kind === 'too-small') {
		return state;
	}

	const height = editorHeight(state);
	const cursor = cursorOf(state);
	const {start, end, length} = extentOf(state, cursor);
	// A page that is only read has no cursor to keep in sight.
	const [low, high] = cursor === undefined ? [0, length] : end - start <= height ? [end - height, start] : [start, end - height];
	const listHeight = Math.max(1, layoutFor(state).body - 2);
	// The line above is kept in sight as well: for the first of a group it is the group's name.
	const index = sideBarPlace(state).row;

	const editorTop = clamp(clamp(state.editorTop, low, high), 0, Math.max(0, length - height));
	const top = Math.max(0, clamp(state.sideBar.top, index - listHeight + 1, index - 1));

	return editorTop === state.editorTop && top === state.sideBar.top ? state : {...state, editorTop, sideBar: {...state.sideBar, top}};
};

/** Brings the cursor of the checklist back onto something where what it stood on is no longer there: not offered any more, or shown again. */
export const fitCursor = (state: State): State => {
	const isThere = state.selected === nextItem(state.platform) ? nextPlatform(state) !== undefined : itemsOf(state).includes(state.selected);

	return isThere ? state : {...state, selected: entryOf(state, state.platform)};
};

const selectItem = (state: State, item: string): State =>
	'cursor' in state.page ? {...state, page: {...state.page, cursor: item}, isFolded: false} : {...state, selected: item, isFolded: false};

const showPlatform = (state: State, platform: string): State => ({
	...state,
	page: {type: 'platform'},
	platform,
	selected: entryOf(state, platform),
	isFolded: false,
	editorTop: 0,
	sideBar: {...state.sideBar, line: undefined},
});

/** Rows by which an arrow moves the window over something taller than it, as the wheel of a mouse does. */
const fewRows = 3;

const moveInEditor = (state: State, by: 1 | -1, isPage: boolean): State => {
	const height = editorHeight(state);

	const items = pageItems(state);

	if (items.length === 0) {
		return {...state, editorTop: state.editorTop + by * (isPage ? height - 1 : 1)};
	}

	const {start, end} = extentOf(state, cursorOf(state));
	const goesOn = by > 0 ? end > state.editorTop + height : start < state.editorTop;

	// A tile taller than the window is read to its end before the cursor leaves it.
	if (goesOn) {
		return {...state, editorTop: state.editorTop + by * (isPage ? Math.max(1, height - 2) : Math.min(fewRows, height))};
	}

	const index = items.indexOf(cursorOf(state) ?? '');
	const target = clamp(index + by * (isPage ? 4 : 1), 0, items.length - 1);

	// At the very top there is still the platform's name to see.
	return target === index ? {...state, editorTop: by > 0 ? Number.MAX_SAFE_INTEGER : 0} : selectItem(state, items[target] ?? state.selected);
};

const moveInSideBar = (state: State, by: number): State => {
	const items = sideBarItems(state);
	const target = items[clamp(sideBarPlace(state).item + by, 0, items.length - 1)];

	if (target === othersItem || target === finishedItem) {
		// What was shown stays shown while the cursor is on a line that stands for several.
		return {...state, sideBar: {...state.sideBar, isUnfolded: areOthersShown(state), line: target}};
	}

	return target === undefined || target === sideBarCursor(state) ? state : showPlatform(state, target);
};

const foldOthers = (state: State): State => ({...state, sideBar: {...state.sideBar, isUnfolded: !areOthersShown(state)}});

export const move = (state: State, by: 1 | -1, isPage = false): Result => [
	state.focus === 'sideBar' ? moveInSideBar(state, by * (isPage ? 10 : 1)) : moveInEditor(state, by, isPage),
];

export const moveToEnd = (state: State, end: 'first' | 'last'): Result => {
	if (state.focus === 'sideBar') {
		return [moveInSideBar(state, end === 'first' ? -Infinity : Infinity)];
	}

	const item = pageItems(state).at(end === 'first' ? 0 : -1);
	const there = item === undefined ? state : selectItem(state, item);

	return [{...there, editorTop: end === 'first' ? 0 : Number.MAX_SAFE_INTEGER}];
};

export const focus = (state: State, pane: State['focus']): Result => {
	const isShown = pane === 'editor' || layoutFor(state).kind === 'single' || state.sideBar.isVisible;

	return [
		{
			...state,
			focus: pane,
			page: pane === 'sideBar' && layoutFor(state).kind === 'single' ? {type: 'platform'} : state.page,
			sideBar: {...state.sideBar, isVisible: isShown ? state.sideBar.isVisible : true},
		},
	];
};

/** Enter: in the list, goes to the platform's checklist, or unfolds the other platforms; in the checklist, goes on to the next platform from its last line, else folds the open tile or opens it again. */
export const open = (state: State): Result => {
	if (state.focus === 'editor') {
		const next = state.selected === nextItem(state.platform) ? nextPlatform(state)?.id : undefined;

		return [next === undefined ? {...state, isFolded: !state.isFolded} : goTo(state, next)];
	}

	return sideBarCursor(state) === othersItem ? [foldOthers(state)] : focus({...state, page: {type: 'platform'}}, 'editor');
};

/** Esc: closes a page of the program's own, else leads to the list. Never quits. */
export const back = (state: State): Result => {
	switch (state.page.type) {
		case 'platform': {
			return focus(state, 'sideBar');
		}

		case 'keys': {
			return [leaveKeys(state, state.page)];
		}

		default: {
			return [{...state, page: {type: 'platform'}}];
		}
	}
};

export const toggleSideBar = (state: State): Result =>
	layoutFor(state).kind === 'single'
		? [say(state, messagesFor(state).notices.needsWidth, 'hint')]
		: [{...state, focus: 'editor', sideBar: {...state.sideBar, isVisible: !state.sideBar.isVisible}}];

/** Opens a platform, or goes to a control or step; `place` is a platform's id, `platform/control` or a step's key. */
export const goTo = (state: State, place: string): State => {
	const [platform = ''] = place.split('/');
	const there: State = {...showPlatform(state, platform), focus: 'editor'};

	// On the page that is open the window stays where it is, unless the cursor would leave it.
	return place === platform ? there : {...there, selected: place, editorTop: platform === state.platform ? state.editorTop : 0};
};

/** The first item that fits, from a place on, up or down. */
const nearest = <Item>(items: readonly Item[], from: number, by: 1 | -1, fits: (item: Item) => boolean): Item | undefined => {
	for (let index = from; ; index += by) {
		const item = items[index];

		if (item === undefined || fits(item)) {
			return item;
		}
	}
};

/** The next or previous open step, across the platforms that the person uses. */
export const goToOpenStep = (state: State, by: 1 | -1): Result => {
	const {steps} = state.catalog;
	const {notices} = messagesFor(state);
	// A control stands before its first step: going down from it, that step counts.
	const selected = selectedPlace(state);
	const exact = selected ? steps.indexOf(selected) : -1;
	const own = placesOf(state, state.platform);
	const isAtTop = state.selected === hiddenItem(state.platform);
	const first = own.find(({control}) => isAtTop || `${state.platform}/${control.id}` === state.selected);
	const below = first ? steps.indexOf(first) : -1;
	// Get Started hides the checklist, so that its open step is still to come.
	const isHidden = state.page.type === 'getStarted' && by > 0;
	// What is neither step nor control stands at the end of its platform.
	const last = own.at(-1);
	const end = last ? steps.indexOf(last) : -1;
	const from = exact >= 0 ? exact - Number(isHidden) : below < 0 ? end + Number(by < 0) : by > 0 ? below - 1 : below;
	const counts = (place: StepPlace) =>
		(place.key !== state.selected || isHidden) && (isUsed(state, place.platform.id) || place.platform.id === state.platform) && isOpen(state.progress, place);
	// Round in a circle, so that nothing that is left is missed.
	const target = nearest(steps, by > 0 ? Math.max(0, from + 1) : from - 1, by, counts) ?? nearest(steps, by > 0 ? 0 : steps.length - 1, by, counts);

	if (!target) {
		return [say(state, notices.noMoreSteps, 'hint')];
	}

	return [goTo(state, target.key)];
};

/** Everything about the selected control, or back from there. */
export const showDetails = (state: State): Result =>
	state.page.type === 'details'
		? [{...state, page: {type: 'platform'}}]
		: selectedControl(state)
			? [{...state, page: {type: 'details'}, focus: 'editor', editorTop: 0}]
			: [say(state, messagesFor(state).notices.noDetails, 'hint')];
