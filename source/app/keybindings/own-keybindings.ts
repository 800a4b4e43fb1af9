import {commandIdOf, type CommandId} from '../command-table.ts';
import type {KeyName} from '../keys.ts';
import {type KeyProblem, readKeys} from './key-spelling.ts';

/** Whatever else is changed, there is always this way out. */
export const alwaysQuits: KeyName = 'ctrl+c';

/** An entry of the person's own: a key, or two pressed one after the other, that runs a command, or does so no longer. */
type OwnEntry = {readonly keys: readonly KeyName[] | undefined; readonly command: CommandId; readonly isUnbound: boolean};

/** What is wrong with an entry. `number` counts from 1; 0 means the list itself. `what` is what the person wrote. */
export type EntryProblem = {
	readonly number: number;
	readonly kind: KeyProblem | 'not-a-list' | 'not-an-entry' | 'no-key' | 'no-command' | 'unknown-command' | 'condition' | 'quit';
	readonly what: string;
};

/** The entries that can be used, in their order, and those that cannot. */
export type OwnKeybindings = {readonly entries: readonly OwnEntry[]; readonly problems: readonly EntryProblem[]};

const readEntry = (value: unknown): OwnEntry | Omit<EntryProblem, 'number'> => {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return {kind: 'not-an-entry', what: ''};
	}

	const {key, command: written, when} = value as {readonly key?: unknown; readonly command?: unknown; readonly when?: unknown};

	if (typeof written !== 'string') {
		return {kind: 'no-command', what: typeof key === 'string' ? key : ''};
	}

	const isUnbound = written.startsWith('-');
	const command = commandIdOf(isUnbound ? written.slice(1) : written);

	if (!command) {
		return {kind: 'unknown-command', what: written};
	}

	// A condition that is not understood must not be taken for none.
	if (when !== undefined) {
		return {kind: 'condition', what: written};
	}

	if (typeof key !== 'string') {
		return isUnbound && key === undefined ? {keys: undefined, command, isUnbound} : {kind: 'no-key', what: written};
	}

	const keys = readKeys(key);

	if ('problem' in keys) {
		return {kind: keys.problem, what: key};
	}

	return keys[0] === alwaysQuits ? {kind: 'quit', what: key} : {keys, command, isUnbound};
};

/** Reads the setting `keybindings`, in the format of VS Code's keybindings.json: a list of `{"key": "ctrl+d", "command": "tick"}`; a command with `-` before it loses that key, or all of its keys where none is named. A broken entry is named and left out. Never throws. */
export const readOwnKeybindings = (setting: unknown): OwnKeybindings => {
	if (setting === undefined) {
		return {entries: [], problems: []};
	}

	if (!Array.isArray(setting)) {
		return {entries: [], problems: [{number: 0, kind: 'not-a-list', what: ''}]};
	}

	const read = setting.map((value: unknown, index) => ({number: index + 1, entry: readEntry(value)}));

	return {
		entries: read.flatMap(({entry}) => ('kind' in entry ? [] : [entry])),
		problems: read.flatMap(({number, entry}) => ('kind' in entry ? [{number, ...entry}] : [])),
	};
};
