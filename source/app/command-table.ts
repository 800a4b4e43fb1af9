import type {Messages} from '../i18n/messages.ts';
import {keyLabel} from './key-labels.ts';
import type {KeyName} from './keys.ts';

export type CommandId = keyof Messages['commands'];

/** What the keys act on just now. */
export type HintPlace = 'step' | 'control' | 'list' | 'keys' | 'start';

const anywhere: readonly HintPlace[] = ['step', 'control', 'list', 'keys', 'start'];

/** Something a person can do. Its title is in the messages under its id. */
export type Command = {
	readonly id: CommandId;
	readonly keys: readonly KeyName[];
	/** Place among the hints of the status bar; none if it is not hinted at. */
	readonly hint?: {readonly order: number; readonly label: keyof Messages['hints']; readonly on: readonly HintPlace[]};
};

/** The one table of commands: key handling, hints, the keys page, `--help` and the README are made from it. */
export const commands: readonly Command[] = [
	{id: 'tick', keys: ['space', 'x'], hint: {order: 1, label: 'tick', on: ['step']}},
	{id: 'openLink', keys: ['o'], hint: {order: 2, label: 'openLink', on: ['step', 'control', 'list']}},
	{id: 'copyText', keys: ['c'], hint: {order: 3, label: 'copyText', on: ['step']}},
	{id: 'copyLink', keys: ['y']},
	{id: 'skip', keys: ['s']},
	{id: 'surface', keys: ['p']},
	{id: 'nextStep', keys: ['n'], hint: {order: 4, label: 'nextStep', on: ['step', 'control', 'list']}},
	{id: 'previousStep', keys: ['N']},
	{id: 'undo', keys: ['u']},
	{id: 'up', keys: ['up', 'k']},
	{id: 'down', keys: ['down', 'j']},
	{id: 'pageUp', keys: ['pageup']},
	{id: 'pageDown', keys: ['pagedown']},
	{id: 'first', keys: ['home', 'g']},
	{id: 'last', keys: ['end', 'G']},
	{id: 'focusSideBar', keys: ['left', 'h', '1']},
	{id: 'focusEditor', keys: ['right', 'l', '2']},
	{id: 'otherPane', keys: ['tab']},
	{id: 'open', keys: ['enter'], hint: {order: 1, label: 'open', on: ['list', 'start']}},
	{id: 'back', keys: ['escape'], hint: {order: 1, label: 'back', on: ['keys', 'start']}},
	{id: 'toggleSideBar', keys: ['b', 'ctrl+b']},
	{id: 'nextTab', keys: ['ctrl+pagedown', '>']},
	{id: 'previousTab', keys: ['ctrl+pageup', '<']},
	{id: 'closeTab', keys: ['ctrl+w', 'X']},
	{id: 'keepTab', keys: ['+']},
	{id: 'breadcrumbs', keys: ['.']},
	{id: 'getStarted', keys: ['S']},
	{id: 'platforms', keys: ['P']},
	{id: 'details', keys: ['i']},
	{id: 'objections', keys: ['O']},
	{id: 'answer', keys: ['a']},
	{id: 'edit', keys: ['e']},
	{id: 'evidence', keys: ['f']},
	{id: 'account', keys: ['A']},
	{id: 'report', keys: ['w']},
	{id: 'language', keys: ['L']},
	{id: 'home', keys: ['R']},
	{id: 'keys', keys: ['?'], hint: {order: 5, label: 'keys', on: ['step', 'control', 'list', 'start']}},
	{id: 'suspend', keys: ['ctrl+z']},
	{id: 'quit', keys: ['q', 'ctrl+c'], hint: {order: 6, label: 'quit', on: anywhere}},
];

const byKey = new Map(commands.flatMap(command => command.keys.map(key => [key, command] as const)));

export const commandFor = (key: KeyName): Command | undefined => byKey.get(key);

/** The table as a person reads it. */
export const commandTable = (messages: Messages, hasUnicode: boolean) =>
	commands.map(({id, keys}) => ({id, keys: keys.map(key => keyLabel(key, messages, hasUnicode)).join('  '), title: messages.commands[id]}));
