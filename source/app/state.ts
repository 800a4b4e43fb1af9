import type {CatalogData, Surface} from '../../data/schema.ts';
import {type Catalog, type Control, catalogFor, type Platform, type StepPlace} from '../catalog/catalog.ts';
import {type News, newsSince} from '../catalog/stamp.ts';
import type {Messages} from '../i18n/messages.ts';
import type {EvidenceState} from '../objections/evidence.ts';
import type {EditableField} from '../objections/edit.ts';
import type {Objections} from '../objections/record.ts';
import type {Change, Progress, StepKey} from '../progress/progress.ts';
import {type Language, type Settings, type ThemeId, themeIds} from '../progress/settings.ts';
import type {Person} from '../letters/letter.ts';
import {isOpen} from '../progress/summary.ts';
import {type Glyphs, asciiGlyphs, unicodeGlyphs} from '../theme/glyphs.ts';
import type {CommandId} from './command-table.ts';
import type {Environment} from './environment.ts';
import {keyLabel} from './key-labels.ts';
import {messagesWithKeys} from './keybindings/messages-with-keys.ts';
import {keybindingsFor} from './keybindings/keybindings.ts';
import type {KeyName} from './keys.ts';
import {startCursor} from './get-started-items.ts';
import {hiddenItem, hiddenSteps, shownControls} from './hide-done.ts';
import {type Layout, layoutOf, type Viewport} from './layout.ts';
import {resumeAt} from './resume.ts';
import type {finishedItem, othersItem} from './side-bar-items.ts';
import {isFirstRun, startsWithGetStarted} from './start-page.ts';
import {usedPlatforms, usedSteps} from './used-platforms.ts';
import {wrap} from './wrap.ts';
import type {Loaded, StorageStatus} from './ports.ts';

type List = {
	/** Value of the item under the cursor. */
	readonly highlighted: string;
	/** First visible line of the highlighted item's text. */
	readonly top: number;
	/** How often the program moved the cursor itself, because keys came faster than the drawn list can answer. */
	readonly moves: number;
};

/** A list to choose from, a question, or a text; at most one is open. */
export type Overlay =
	| (List & {readonly type: 'justification'; readonly platform: string})
	| (List & {readonly type: 'skip'; readonly key: StepKey})
	| (List & {readonly type: 'language'})
	| (List & {readonly type: 'theme'})
	/** Whether everything is to be deleted. */
	| (List & {readonly type: 'reset'})
	/** A link as a QR code for the phone; no modules while it is being made. */
	| {
			readonly type: 'qr';
			readonly url: string;
			readonly title: string;
			readonly way: readonly string[];
			readonly modules: ReadonlyArray<readonly boolean[]> | undefined;
			readonly isInverted: boolean;
	  }
	/** What is beside one of the breadcrumbs. */
	| (List & {readonly type: 'breadcrumb'; readonly level: 'group' | 'platform' | 'control' | 'step'})
	| (List & {readonly type: 'answer'; readonly objection: string})
	| (List & {readonly type: 'edit'; readonly objection: string})
	/** Which file no longer counts as evidence. */
	| (List & {readonly type: 'evidence'; readonly objection: string})
	/** Asks for a new value of one field of an objection. */
	| {readonly type: 'field'; readonly objection: string; readonly field: EditableField | 'evidence'; readonly answer: string}
	/** The platforms that the person uses: what was typed to find them, the one under the cursor (nothing if none is found), and the chosen ones. `isSettled`: the next letter begins a new search. */
	| {
			readonly type: 'platforms';
			readonly query: string;
			readonly isSettled: boolean;
			readonly cursor: string | undefined;
			readonly chosen: readonly string[];
	  }
	/** Quick open and the command palette: what was typed, and which find is under the cursor. */
	| {readonly type: 'quickOpen'; readonly query: string; readonly cursor: number}
	| (List & {readonly type: 'country'})
	| (List & {readonly type: 'land'; readonly country: string})
	/** Asks for what a letter needs, one answer after the other; nothing of it is saved. */
	| {readonly type: 'person'; readonly platform: string; readonly field: number; readonly answer: string}
	/** A letter to read, to copy and to send. */
	| {readonly type: 'letter'; readonly platform: string; readonly top: number}
	| {readonly type: 'text'; readonly title: string; readonly text: string; readonly top: number};

/** A page that is open in the editor, and where its cursor was. A preview gives way to the next one; what is pinned stays. */
export type Tab = {readonly page: Page; readonly platform: string; readonly selected: string; readonly isPinned: boolean};

/** A list as it opens, with the cursor on an item. */
export const listAt = (highlighted: string): List => ({highlighted, top: 0, moves: 0});

/** What the editor shows. */
export type Page =
	| {readonly type: 'platform'}
	/** The keyboard shortcuts: what was typed to find one, the command under the cursor (nothing if none is found), and the page to go back to. */
	| {readonly type: 'keys'; readonly query: string; readonly cursor: string | undefined; readonly from: Page}
	| {readonly type: 'details'}
	/** `isFirst`: the person is asked the questions for the first time. */
	| {readonly type: 'getStarted'; readonly cursor: string | undefined; readonly isFirst: boolean}
	| {readonly type: 'objections'; readonly cursor: string | undefined}
	| {readonly type: 'settings'; readonly cursor: string};

/** Something said to the person. `hint`: why a key did nothing; `info`: what has just happened; `warning`: what to look at; `error`: what went wrong, which stays until Esc. */
export type Notice = {
	readonly kind: 'hint' | 'info' | 'warning' | 'error';
	readonly text: string;
	/** A command that is offered with it. */
	readonly action?: NoticeAction | undefined;
};

/** The commands that a notice can offer. */
export type NoticeAction = keyof Messages['noticeActions'] & CommandId;

/** The whole state of the program. */
export type State = {
	/** As it is offered where the person lives. */
	readonly catalog: Catalog;
	/** What the catalog is made from when the person's country changes. */
	readonly data: CatalogData;
	readonly progress: Progress;
	readonly objections: Objections;
	readonly settings: Settings;
	readonly environment: Environment;
	/** What came with the catalog since the person last looked. */
	readonly news: News;
	readonly version: string;
	/** Name of the separate record that is open, if one is. */
	readonly profile: string | undefined;
	/** When the last key was pressed. */
	readonly now: Date;
	readonly viewport: Viewport;
	readonly page: Page;
	/** From left to right; the page that is shown is one of them. */
	readonly tabs: readonly Tab[];
	readonly focus: 'sideBar' | 'editor';
	readonly sideBar: {
		readonly isVisible: boolean;
		readonly top: number;
		/** Whether the platforms that the person does not use are shown too. */
		readonly isUnfolded: boolean;
		/** The line for several platforms that the cursor is on, instead of on the open platform. */
		readonly line: typeof othersItem | typeof finishedItem | undefined;
	};
	/** The open platform's id. */
	readonly platform: string;
	/** `platform/control` or a step's key; the selected one is the open one. */
	readonly selected: string;
	readonly isFolded: boolean;
	readonly editorTop: number;
	readonly overlay: Overlay | undefined;
	/** The first of two keys that are pressed one after the other, while the second is awaited. */
	readonly firstKey: KeyName | undefined;
	/** What has just been said; the status bar shows it until the next key. */
	readonly notice: Notice | undefined;
	/** The same as boxes over the page, the newest last: what has happened until the next key, errors until Esc. */
	readonly toasts: readonly Notice[];
	/** What was copied last, and for which platform: the text of an objection that is sent next. */
	readonly copied: {readonly platform: string; readonly text: string} | undefined;
	/** What the files of objections were found to be, by path; looked at when the page of objections opens. */
	readonly evidence: Readonly<Record<string, EvidenceState>>;
	/** For letters; never saved. */
	readonly person: Person;
	/** Newest last. */
	readonly undo: readonly Change[];
	readonly storage: StorageStatus;
	/** Absolute path of the config file. */
	readonly path: string;
};

/** What a screen reader is told does not depend on the window; what needs a size gets this one. */
const readerViewport: Viewport = {columns: 80, rows: 24};

/** The window as the program is laid out for it. */
export const viewportFor = ({isScreenReader}: Environment, viewport: Viewport): Viewport => (isScreenReader ? readerViewport : viewport);

export const maxUndo = 50;

export const languageOf = (state: Pick<State, 'settings' | 'environment'>): Language => state.settings.language ?? state.environment.language;
export const messagesFor = (state: Pick<State, 'settings' | 'environment'>): Messages =>
	messagesWithKeys(languageOf(state), keybindingsFor(state.settings), state.environment.hasUnicode);
export const glyphsFor = ({environment}: Pick<State, 'environment'>): Glyphs => (environment.hasUnicode ? unicodeGlyphs : asciiGlyphs);
/** The theme to draw with: the one under the cursor while choosing. */
export const themeOf = ({overlay, settings}: Pick<State, 'settings'> & Partial<Pick<State, 'overlay'>>): ThemeId =>
	(overlay?.type === 'theme' ? themeIds.find(id => id === overlay.highlighted) : undefined) ?? settings.theme ?? 'dark-modern';
export const surfaceOf = ({settings}: Pick<State, 'settings'>): Surface => settings.surface ?? 'web';
/** Whether there is room for boxes over the page; in a smaller window they would hide too much of it. */
export const hasRoomForToasts = ({viewport: {columns, rows}}: Pick<State, 'viewport'>): boolean => columns >= 80 && rows >= 24;

/** What the status bar says instead of how far one is: what has just been said, or an error that has no box and was not put away yet. */
export const statusNotice = (state: Pick<State, 'notice' | 'toasts' | 'viewport'>): Notice | undefined =>
	state.notice ?? (hasRoomForToasts(state) ? undefined : state.toasts.findLast(({kind}) => kind === 'error'));

/** What a notice offers, with the key for it: `Undo: u`. Nothing if it offers nothing, or its command has no key. */
export const actionText = (state: Pick<State, 'settings' | 'environment'>, {action}: Notice): string | undefined => {
	const messages = messagesFor(state);
	const key = action && keybindingsFor(state.settings).keysOf(action)[0];

	return action && key && `${messages.noticeActions[action]}: ${keyLabel(key, messages, state.environment.hasUnicode)}`;
};

/** A notice in one piece, with what it offers. */
export const noticeText = (state: Pick<State, 'settings' | 'environment'>, notice: Notice): string =>
	[notice.text, actionText(state, notice)].filter(Boolean).join(' ');

/** The notice as the status bar shows it: broken between words, but never over more than half of the window. */
export const noticeLines = (state: Pick<State, 'notice' | 'toasts' | 'viewport' | 'settings' | 'environment'>): readonly string[] => {
	const notice = statusNotice(state);
	const {columns, rows} = state.viewport;

	return notice ? wrap(noticeText(state, notice), columns - 2).slice(0, Math.floor(rows / 2)) : [];
};

export const layoutFor = (state: State): Layout => layoutOf(state.viewport, state.sideBar.isVisible, noticeLines(state).length || 1);

export const placesOf = ({catalog}: Pick<State, 'catalog'>, platform: string): readonly StepPlace[] => catalog.stepsByPlatform.get(platform) ?? [];

/** @throws {Error} if the catalog has no such platform, which only a programming error can cause. */
export const openPlatform = ({catalog, platform}: Pick<State, 'catalog' | 'platform'>): Platform => {
	const found = catalog.platforms.get(platform);

	if (!found) {
		throw new Error(`No platform ${platform}`);
	}

	return found;
};

/** Whether the page is about a platform, and not one of the program's own. */
export const isOnPlatform = ({type}: Page): boolean => type === 'platform' || type === 'details';

/** What the cursor of the page stands on; nothing on a page that is only read. */
export const cursorOf = ({page, selected}: Pick<State, 'page' | 'selected'>): string | undefined =>
	page.type === 'platform' ? selected : 'cursor' in page ? page.cursor : undefined;

export const selectedPlace = ({catalog, selected}: State): StepPlace | undefined => catalog.stepsByKey.get(selected);

/** The control that is selected, or that the selected step belongs to. */
export const selectedControl = (state: State): Control | undefined =>
	selectedPlace(state)?.control ?? openPlatform(state).controls.find(({id}) => `${state.platform}/${id}` === state.selected);

/** What the cursor of the checklist can stand on, from top to bottom. */
export const itemsOf = (facts: Pick<State, 'catalog' | 'platform' | 'progress' | 'settings' | 'selected'>): readonly string[] => {
	const {catalog, platform} = facts;

	return [
		...(hiddenSteps(facts).length > 0 ? [hiddenItem(platform)] : []),
		...shownControls(facts).flatMap(({control, steps}) => [`${platform}/${control.id}`, ...steps.map(step => `${platform}/${control.id}/${step.id}`)]),
		...(catalog.notOffered.get(platform)?.length ? [notOfferedItem(platform)] : []),
	];
};

/** The line that stands for what is not offered where the person lives. No control has such an id. */
export const notOfferedItem = (platform: string): string => `${platform}/#not-offered`;

/** The line at the end of a platform that leads to the next one. No control has such an id. */
export const nextItem = (platform: string): string => `${platform}/#next`;

/** Where the cursor goes when a platform is opened: its first open step, else the first line. */
export const entryOf = (facts: Pick<State, 'catalog' | 'progress' | 'settings'>, platform: string): string => {
	const places = placesOf(facts, platform);

	return places.find(place => isOpen(facts.progress, place))?.key ?? itemsOf({...facts, platform, selected: ''})[0] ?? platform;
};

type Start = {
	readonly data: CatalogData;
	readonly profile?: string | undefined;
	readonly loaded: Loaded;
	readonly environment: Environment;
	readonly viewport: Viewport;
	readonly version: string;
	readonly now: Date;
};

/** The first state: the checklist where the person was, else at the first open step; or Get Started before it. */
export const initialState = ({data, profile, loaded, environment, viewport, version, now}: Start): State => {
	const {progress, objections, settings, status, path, putAside} = loaded;
	const catalog = catalogFor(data, settings.home);
	const used = usedPlatforms({catalog, settings});
	const resumed = resumeAt({catalog, progress, settings});
	const platform = resumed?.platform.id ?? usedSteps({catalog, settings}).find(place => isOpen(progress, place))?.platform.id ?? used[0] ?? '';
	const {changed, ...came} = newsSince(data, settings.seen);
	const news = {...came, changed: changed.filter(id => used.includes(id))};
	const messages = messagesFor({settings, environment});
	const {notices} = messages;
	const {problems, keysOf} = keybindingsFor(settings);
	const keysKey = keyLabel(keysOf('keys')[0] ?? ':', messages, environment.hasUnicode);
	const selected = resumed?.key ?? entryOf({catalog, progress, settings}, platform);
	const page = {type: 'platform'} as const;
	const wrong = putAside
		? notices.putAside(putAside)
		: status === 'ok'
			? problems.length > 0
				? messages.keybindings.ignored(problems.length, keysKey)
				: undefined
			: notices.notSaved[status];

	const warning: Notice | undefined = wrong === undefined ? undefined : {kind: 'error', text: wrong};

	const state: State = {
		catalog,
		data,
		news,
		progress,
		objections,
		settings,
		environment,
		version,
		profile,
		now,
		viewport: viewportFor(environment, viewport),
		page,
		tabs: [{page, platform, selected, isPinned: false}],
		focus: 'editor',
		sideBar: {isVisible: true, top: 0, isUnfolded: false, line: undefined},
		platform,
		selected,
		isFolded: false,
		editorTop: 0,
		overlay: undefined,
		firstKey: undefined,
		copied: undefined,
		evidence: {},
		person: {},
		notice: warning,
		toasts: warning ? [warning] : [],
		undo: [],
		storage: status,
		path,
	};

	if (!startsWithGetStarted({loaded, news, now})) {
		return state;
	}

	const isFirst = isFirstRun(loaded);
	const getStarted = {type: 'getStarted', isFirst, cursor: startCursor(state, isFirst)} as const;

	return {...state, page: getStarted, tabs: [{page: getStarted, platform, selected, isPinned: true}]};
};

/** A list that ink-select-input draws, or nothing. */
export const openList = ({overlay}: Pick<State, 'overlay'>) => (overlay && 'highlighted' in overlay ? overlay : undefined);
