import {commandTable} from '../command-table.ts';
import {type PageRow, span} from '../rows.ts';
import {messagesFor, type State} from '../state.ts';
import {padEnd, width, wrap} from '../wrap.ts';

/** The page of keyboard shortcuts. Every row is at most `columns` wide. */
export const keysRows = (state: State, columns: number): readonly PageRow[] => {
	const messages = messagesFor(state);
	const table = commandTable(messages, state.environment.hasUnicode);
	const keyColumn = Math.min(Math.max(...table.map(({keys}) => width(keys))) + 2, Math.floor(columns / 2));

	return [
		{key: 'title', spans: [span(` ${messages.keysTitle}`, 'strong')]},
		{key: 'title#space', spans: []},
		...table.flatMap(({id, keys, title}) =>
			wrap(title, columns - keyColumn - 2).map((part, index) => ({
				key: `${id}#${index}`,
				spans: [span(` ${padEnd(index === 0 ? keys : '', keyColumn)}`, 'accent'), span(part)],
			})),
		),
	];
};
