import {commandTable} from './command-table.ts';
import {type Row, span} from './rows.ts';
import {messagesFor, type State} from './state.ts';
import {padEnd, truncate, width} from './wrap.ts';

/** The page of keyboard shortcuts. Every row is at most `columns` wide. */
export const keysRows = (state: State, columns: number): readonly Row[] => {
	const messages = messagesFor(state);
	const table = commandTable(messages, state.environment.hasUnicode);
	const keyColumn = Math.min(Math.max(...table.map(({keys}) => width(keys))) + 2, Math.floor(columns / 2));

	return [
		{key: 'title', spans: [span(` ${messages.keysTitle}`, 'strong')]},
		{key: 'title#space', spans: []},
		...table.map(({id, keys, title}) => ({key: id, spans: [span(` ${padEnd(keys, keyColumn)}`, 'accent'), span(truncate(title, columns - keyColumn - 2))]})),
	];
};
