import type {Messages} from '../i18n/messages.ts';
import type {KeyName} from './keys.ts';

export type CommandId = keyof Messages['commands'];

/** What the keys act on just now; `filter` is a page on which letters are typed. */
export type HintPlace = 'step' | 'control' | 'list' | 'page' | 'start' | 'settings' | 'filter';

const anywhere: readonly HintPlace[] = ['step', 'control', 'list', 'page', 'start', 'settings', 'filter'];

/** Something a person can do. Its title is in the messages under its id. */
export type Command = {
	readonly id: CommandId;
	/** What stands before its title in the palette. */
	readonly category: keyof Messages['categories'];
	/** Two keys pressed one after the other have a blank between them. */
	readonly keys: readonly KeyName[];
	/** Place among the hints of the status bar; none if it is not hinted at. */
	readonly hint?: {
		readonly order: number;
		readonly label: keyof Messages['hints'];
		readonly on: readonly HintPlace[];
		/** What it is called where it is something else. */
		readonly labelOn?: Partial<Record<HintPlace, keyof Messages['hints']>>;
	};
};

/** The one table of commands: key handling, hints, the keys page, `--help` and the README are made from it. */
export const commands: readonly Command[] = [
	{id: 'tick', category: 'checklist', keys: ['space', 'x'], hint: {order: 1, label: 'tick', on: ['step']}},
	{id: 'openLink', category: 'checklist', keys: ['o'], hint: {order: 2, label: 'openLink', on: ['step', 'control', 'list']}},
	{id: 'copyText', category: 'checklist', keys: ['c'], hint: {order: 3, label: 'copyText', on: ['step']}},
	{id: 'copyLink', category: 'checklist', keys: ['y']},
	{id: 'skip', category: 'checklist', keys: ['s']},
	{id: 'surface', category: 'checklist', keys: ['p']},
	{id: 'nextStep', category: 'go', keys: ['n'], hint: {order: 4, label: 'nextStep', on: ['step', 'control', 'list']}},
	{id: 'previousStep', category: 'go', keys: ['N']},
	{id: 'undo', category: 'checklist', keys: ['u']},
	{id: 'up', category: 'go', keys: ['up', 'k']},
	{id: 'down', category: 'go', keys: ['down', 'j']},
	{id: 'pageUp', category: 'go', keys: ['pageup']},
	{id: 'pageDown', category: 'go', keys: ['pagedown']},
	{id: 'first', category: 'go', keys: ['home', 'g']},
	{id: 'last', category: 'go', keys: ['end', 'G']},
	{id: 'focusSideBar', category: 'go', keys: ['left', 'h', '1']},
	{id: 'focusEditor', category: 'go', keys: ['right', 'l', '2']},
	{id: 'otherPane', category: 'go', keys: ['tab', 'shift+tab']},
	{
		id: 'open',
		category: 'go',
		keys: ['enter'],
		hint: {order: 1, label: 'open', on: ['list', 'start', 'settings', 'filter'], labelOn: {settings: 'change', filter: 'run'}},
	},
	{id: 'back', category: 'go', keys: ['escape'], hint: {order: 2, label: 'back', on: ['page', 'start', 'settings', 'filter']}},
	{id: 'toggleSideBar', category: 'view', keys: ['b', 'ctrl+b']},
	{id: 'nextTab', category: 'view', keys: ['ctrl+pagedown', '>']},
	{id: 'previousTab', category: 'view', keys: ['ctrl+pageup', '<']},
	{id: 'closeTab', category: 'view', keys: ['ctrl+w', 'X']},
	{id: 'keepTab', category: 'view', keys: ['+', 'ctrl+k enter']},
	{id: 'breadcrumbs', category: 'go', keys: ['.']},
	{id: 'getStarted', category: 'help', keys: ['S']},
	{id: 'platforms', category: 'preferences', keys: ['P']},
	{id: 'settings', category: 'preferences', keys: [',', 'ctrl+,']},
	{id: 'hideDone', category: 'view', keys: ['H']},
	{id: 'details', category: 'checklist', keys: ['i']},
	{id: 'objections', category: 'objections', keys: ['O']},
	{id: 'answer', category: 'objections', keys: ['a']},
	{id: 'edit', category: 'objections', keys: ['e']},
	{id: 'evidence', category: 'objections', keys: ['f']},
	{id: 'account', category: 'objections', keys: ['A']},
	{id: 'report', category: 'checklist', keys: ['w']},
	{id: 'quickOpen', category: 'go', keys: ['/', 'ctrl+p'], hint: {order: 4.5, label: 'quickOpen', on: ['step', 'control', 'list', 'start', 'settings']}},
	{id: 'palette', category: 'help', keys: [':', 'ctrl+shift+p']},
	{id: 'language', category: 'preferences', keys: ['L']},
	{id: 'home', category: 'preferences', keys: ['R']},
	{id: 'theme', category: 'preferences', keys: ['T', 'ctrl+k ctrl+t']},
	{id: 'phone', category: 'checklist', keys: ['Q']},
	{id: 'keys', category: 'preferences', keys: ['?', 'ctrl+k ctrl+s'], hint: {order: 5, label: 'keys', on: ['step', 'control', 'list', 'start', 'settings']}},
	{id: 'reset', category: 'preferences', keys: []},
	{id: 'suspend', category: 'help', keys: ['ctrl+z']},
	{id: 'quit', category: 'help', keys: ['q', 'ctrl+c', 'ctrl+q'], hint: {order: 6, label: 'quit', on: anywhere}},
];

const ids: ReadonlySet<string> = new Set(commands.map(({id}) => id));

/** A name as the id of a command; nothing if no command is called so. */
export const commandIdOf = (name: string): CommandId | undefined => (ids.has(name) ? (name as CommandId) : undefined);
