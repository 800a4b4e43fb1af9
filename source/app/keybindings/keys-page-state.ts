import {type Entry, commandEntries, commandIn} from '../quick-open/entries.ts';
import {type Found, ranked} from '../quick-open/find.ts';
import {fold} from '../fold.ts';
import type {Result} from '../result.ts';
import {languageOf, type Page, type State} from '../state.ts';
import {asShortQuery, edited} from '../typing.ts';
import type {KeyName} from '../keys.ts';
import {keybindingsFor} from './keybindings.ts';
import {keysText} from './key-texts.ts';

type KeysPage = Extract<Page, {readonly type: 'keys'}>;

/** The commands that fit what was typed, by their titles, names and keys; all of them, in the order of the table, as long as nothing was. */
export const foundCommands = (state: State, query: string): readonly Found[] => {
	const all = commandEntries(state.data, languageOf(state));
	const wanted = fold(query).text.trim();

	if (wanted === '') {
		return all.map(entry => ({entry, marked: new Set()}));
	}

	const {keysOf} = keybindingsFor(state.settings);
	const withKeys = (entry: Entry): Entry => {
		const id = commandIn(entry);

		return {...entry, others: [entry.others, ...(id ? [fold(keysText(state, id)).text, ...keysOf(id)] : [])].join(' / ')};
	};

	return ranked(wanted, all.map(withKeys), () => 0);
};

const firstFound = (state: State, query: string): string | undefined => {
	const [found] = foundCommands(state, query);

	return found && commandIn(found.entry);
};

/** Closes the keyboard shortcuts: back to the page from which they were opened. */
export const leaveKeys = (state: State, {from}: KeysPage): State => ({...state, page: from});

/** The keyboard shortcuts, or back from there. */
export const showKeys = (state: State): Result => {
	const {page} = state;

	return [
		page.type === 'keys'
			? leaveKeys(state, page)
			: {...state, page: {type: 'keys', query: '', cursor: firstFound(state, ''), from: page}, focus: 'editor', editorTop: 0},
	];
};

const withQuery = (state: State, page: KeysPage, typed: string): State => {
	const query = asShortQuery(typed);

	return query === page.query ? state : {...state, page: {...page, query, cursor: firstFound(state, query)}, editorTop: 0};
};

/** What typing a key does while the keyboard shortcuts are shown: it looks for a command. Esc takes back what was typed. Nothing if the key types nothing there. */
export const typeInKeys = (state: State, key: KeyName): State | undefined => {
	const {page, focus} = state;

	if (page.type !== 'keys' || focus !== 'editor') {
		return undefined;
	}

	const query = key === 'escape' ? (page.query === '' ? undefined : '') : edited(page.query, key);

	return query === undefined ? undefined : withQuery(state, page, query);
};

/** What was copied elsewhere is looked for. */
export const pasteInKeys = (state: State, text: string): State =>
	state.page.type === 'keys' && state.focus === 'editor' ? withQuery(state, state.page, state.page.query + text.trim()) : state;
