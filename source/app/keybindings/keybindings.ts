import {type CommandId, commands} from '../command-table.ts';
import type {KeyName} from '../keys.ts';
import type {Settings} from '../../progress/settings.ts';
import {alwaysQuits, type EntryProblem, readOwnKeybindings} from './own-keybindings.ts';

/** One key, or two pressed one after the other, and the command that they run. */
type Binding = {readonly keys: readonly KeyName[]; readonly command: CommandId};

/** What a key does: runs a command, waits for the second key, or nothing. */
export type KeyMeaning = {readonly type: 'run'; readonly command: CommandId} | {readonly type: 'wait'} | {readonly type: 'nothing'};

/** The keys as they are for this person. */
export type Keybindings = {
	/** What a key means; `first` is the key before it if one is waiting for its second. */
	readonly meaningOf: (key: KeyName, first?: KeyName) => KeyMeaning;
	/** The keys of a command, the handiest first; two of one chord with a blank between them. None if it has no key. */
	readonly keysOf: (command: CommandId) => readonly string[];
	/** What is wrong with the person's own entries. */
	readonly problems: readonly EntryProblem[];
};

const defaults: readonly Binding[] = commands.flatMap(({id, keys}) => keys.map(key => ({keys: key.split(' '), command: id})));

const isSame = (one: readonly KeyName[], other: readonly KeyName[]): boolean => one.join(' ') === other.join(' ');

/** Whether the later of two can be pressed only in place of the earlier: the same keys, or one of them is the beginning of the other. */
const shadows = ({keys: later}: Binding, {keys: earlier}: Binding): boolean =>
	later[0] === earlier[0] && (later.length !== earlier.length || later.at(-1) === earlier.at(-1));

const withOwn = (setting: unknown): {readonly bindings: readonly Binding[]; readonly problems: readonly EntryProblem[]} => {
	const {entries, problems} = readOwnKeybindings(setting);
	let all = defaults;

	for (const {keys, command, isUnbound} of entries) {
		all = isUnbound
			? all.filter(binding => binding.command !== command || binding.keys[0] === alwaysQuits || (keys && !isSame(binding.keys, keys)))
			: all.concat(keys ? {keys, command} : []);
	}

	return {bindings: all.filter((binding, index) => !all.slice(index + 1).some(later => shadows(later, binding))), problems};
};

const create = (setting: unknown): Keybindings => {
	const {bindings, problems} = withOwn(setting);
	const isOwn = (binding: Binding) => !defaults.includes(binding);
	// What the person chose is what hints should name.
	const handiest = [...bindings.filter(isOwn), ...bindings.filter(binding => !isOwn(binding))];
	const byKeys = new Map(bindings.map(binding => [binding.keys.join(' '), binding.command]));
	const waiting = new Set(bindings.flatMap(({keys}) => (keys.length > 1 ? (keys[0] ?? []) : [])));

	return {
		meaningOf: (key, first) => {
			if (first === undefined && waiting.has(key)) {
				return {type: 'wait'};
			}

			// Also as the second of two keys.
			const command = key === alwaysQuits ? 'quit' : byKeys.get(first === undefined ? key : `${first} ${key}`);

			return command ? {type: 'run', command} : {type: 'nothing'};
		},
		keysOf: wanted => handiest.filter(({command}) => command === wanted).map(({keys}) => keys.join(' ')),
		problems,
	};
};

/** The keys of the command table, without anything of the person's own. */
export const defaultKeybindings = create(undefined);

const known = new WeakMap<object, Keybindings>();

/** The keys with the person's own entries, which come after those of the command table and win. */
export const keybindingsFor = ({keybindings: setting}: Pick<Settings, 'keybindings'>): Keybindings => {
	if (typeof setting !== 'object' || setting === null) {
		return setting === undefined ? defaultKeybindings : create(setting);
	}

	const made = known.get(setting) ?? create(setting);
	known.set(setting, made);

	return made;
};
