import {type CommandId, commands} from './command-table.ts';
import {keyLabel} from './key-labels.ts';
import {messagesFor, type State} from './state.ts';

/** The first key of a command, as a person knows it. */
export const keyOf = (state: Pick<State, 'settings' | 'environment'>, wanted: CommandId): string => {
	const [key = ''] = commands.find(({id}) => id === wanted)?.keys ?? [];

	return keyLabel(key, messagesFor(state), state.environment.hasUnicode);
};
