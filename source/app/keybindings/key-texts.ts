import type {Messages} from '../../i18n/messages.ts';
import {commands, type CommandId} from '../command-table.ts';
import {keyLabel} from '../key-labels.ts';
import {messagesFor, type State} from '../state.ts';
import type {EntryProblem} from './own-keybindings.ts';
import {defaultKeybindings, type Keybindings, keybindingsFor} from './keybindings.ts';

/** The keys of a command as this person has them, the handiest first; none if it has none. */
export const keyTexts = (state: State, id: CommandId): readonly string[] =>
	keybindingsFor(state.settings)
		.keysOf(id)
		.map(key => keyLabel(key, messagesFor(state), state.environment.hasUnicode));

/** The same in one piece. */
export const keysText = (state: State, id: CommandId): string => keyTexts(state, id).join('  ');

/** The handiest key of a command; nothing if it has none. */
export const keyText = (state: State, id: CommandId): string => keyTexts(state, id)[0] ?? '';

/** What is wrong with an entry of the person's own, in a sentence. */
export const problemText = (state: State, {number, kind, what}: EntryProblem): string => {
	const {keybindings} = messagesFor(state);

	return `${number === 0 ? '' : `${keybindings.entry(number, what)} `}${keybindings.problems[kind]}`;
};

/** The table of commands as a person reads it. */
export const keyTable = (messages: Messages, hasUnicode: boolean, {keysOf}: Keybindings = defaultKeybindings) =>
	commands.map(({id}) => ({
		id,
		keys:
			keysOf(id)
				.map(key => keyLabel(key, messages, hasUnicode))
				.join('  ') || messages.keybindings.noKey,
		title: messages.commands[id],
	}));
