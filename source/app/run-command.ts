import {copyLink, openLink, reportStep, startCopy, startSkip, switchSurface, tick, undo} from './checklist.ts';
import {commandIdOf, type CommandId} from './command-table.ts';
import {showSettings, startHome, startLanguage, startTheme, takeSetting, toggleHideDone} from './change-setting.ts';
import {showGetStarted, takeStartItem} from './get-started.ts';
import {hiddenItem} from './hide-done.ts';
import {finishedItem, sideBarCursor} from './side-bar-items.ts';
import {back, focus, goToOpenStep, move, moveToEnd, open, showDetails, toggleSideBar} from './navigation.ts';
import {addAccount, copyNextLetter, openNextPage, showObjections, startAnswer, startEdit, startEvidence} from './objections.ts';
import {leaveKeys, showKeys} from './keybindings/keys-page-state.ts';
import {startPlatforms} from './platform-choice.ts';
import {startQuickOpen} from './quick-open/quick-open.ts';
import {startPhone} from './phone.ts';
import {startReset} from './reset.ts';
import {type Result, say} from './result.ts';
import {startBreadcrumbs} from './breadcrumbs.ts';
import {closeTab, goToTab, keepTab} from './tabs.ts';
import {messagesFor, nextItem, type State} from './state.ts';

/** Whether the cursor is on the line that stands for what is hidden. */
const isOnHidden = (state: State): boolean =>
	state.focus === 'sideBar' ? sideBarCursor(state) === finishedItem : state.page.type === 'platform' && state.selected === hiddenItem(state.platform);

/** Enter and Space on the page that is shown: what its item under the cursor does. */
const takeItem = (state: State, onPlatform: (state: State) => Result): Result => {
	const {page} = state;

	if (isOnHidden(state)) {
		return toggleHideDone(state);
	}

	if (state.focus !== 'editor') {
		return onPlatform(state);
	}

	switch (page.type) {
		case 'getStarted': {
			return takeStartItem(state);
		}

		case 'settings': {
			return takeSetting(state);
		}

		// As in the palette, a command acts on the page below.
		case 'keys': {
			return page.cursor === undefined ? [state] : runCommandById(leaveKeys(state, page), page.cursor);
		}

		default: {
			return state.selected === nextItem(state.platform) ? open(state) : onPlatform(state);
		}
	}
};

const handlers: Readonly<Record<CommandId, (state: State) => Result>> = {
	openLink: state => (state.page.type === 'objections' ? openNextPage(state) : openLink(state)),
	tick: state => takeItem(state, tick),
	copyText: state => (state.page.type === 'objections' ? copyNextLetter(state) : startCopy(state)),
	copyLink: copyLink,
	skip: startSkip,
	surface: switchSurface,
	nextStep: state => goToOpenStep(state, 1),
	previousStep: state => goToOpenStep(state, -1),
	undo: undo,
	up: state => move(state, -1),
	down: state => move(state, 1),
	pageUp: state => move(state, -1, true),
	pageDown: state => move(state, 1, true),
	first: state => moveToEnd(state, 'first'),
	last: state => moveToEnd(state, 'last'),
	focusSideBar: state => focus(state, 'sideBar'),
	focusEditor: state => focus(state, 'editor'),
	otherPane: state => focus(state, state.focus === 'editor' ? 'sideBar' : 'editor'),
	open: state => takeItem(state, open),
	back: back,
	toggleSideBar: toggleSideBar,
	language: startLanguage,
	quickOpen: state => startQuickOpen(state, false),
	palette: state => startQuickOpen(state, true),
	theme: startTheme,
	phone: startPhone,
	keys: showKeys,
	nextTab: state => goToTab(state, 1),
	previousTab: state => goToTab(state, -1),
	closeTab: closeTab,
	keepTab: keepTab,
	breadcrumbs: startBreadcrumbs,
	details: showDetails,
	report: reportStep,
	objections: showObjections,
	answer: startAnswer,
	evidence: startEvidence,
	account: addAccount,
	edit: startEdit,
	home: startHome,
	getStarted: showGetStarted,
	platforms: startPlatforms,
	settings: showSettings,
	hideDone: toggleHideDone,
	reset: startReset,
	suspend: state => (state.environment.platform === 'win32' ? [say(state, messagesFor(state).notices.suspendUnavailable, 'hint')] : [state, {type: 'suspend'}]),
	quit: state => [state, {type: 'quit'}],
};

// These act on the step under the cursor, which other pages hide.
const onStep: ReadonlySet<CommandId> = new Set(['phone', 'tick', 'skip', 'openLink', 'copyText', 'copyLink', 'surface', 'open', 'report']);

const isOnlyRead = ({page}: State, id: CommandId): boolean =>
	page.type !== 'platform' &&
	!(page.type === 'objections' && ['open', 'openLink', 'copyText'].includes(id)) &&
	!((page.type === 'getStarted' || page.type === 'keys') && ['open', 'tick'].includes(id)) &&
	!(page.type === 'settings' && ['open', 'tick', 'surface'].includes(id));

export const runCommand = (state: State, id: CommandId): Result => {
	const {notices, getStarted} = messagesFor(state);

	return isOnlyRead(state, id) && state.focus === 'editor' && onStep.has(id)
		? [say(state, state.page.type === 'getStarted' || state.page.type === 'settings' ? getStarted.onStepsOnly : notices.onlyRead, 'hint')]
		: handlers[id](state);
};

/** Runs a command by its name in the table; an unknown name does nothing. */
export const runCommandById = (state: State, name: string): Result => {
	const id = commandIdOf(name);

	return id ? runCommand(state, id) : [state];
};

/** Why a command of this name would do nothing just now: the sentence that it would say. Nothing if it would do something. */
export const whyNot = (state: State, id: string): string | undefined => {
	const before: State = {...state, overlay: undefined, notice: undefined, toasts: []};
	const [after, ...effects] = runCommandById(before, id);
	const isSame =
		effects.length === 0 &&
		(Object.keys(before) as ReadonlyArray<keyof State>).every(key => key === 'notice' || key === 'toasts' || before[key] === after[key]);

	return isSame ? after.notice?.text : undefined;
};
