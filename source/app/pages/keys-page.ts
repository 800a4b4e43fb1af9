import {commandIn} from '../quick-open/entries.ts';
import type {Found} from '../quick-open/find.ts';
import {titleSpans} from '../quick-open/title-spans.ts';
import {foundCommands} from '../keybindings/keys-page-state.ts';
import {keybindingsFor} from '../keybindings/keybindings.ts';
import {keysText, problemText} from '../keybindings/key-texts.ts';
import {fitSpans, type PageRow, type Span, span, spansWidth, spread} from '../rows.ts';
import {glyphsFor, messagesFor, type State} from '../state.ts';
import {chop, wrap} from '../wrap.ts';

/** Two keys that show how own ones are written. */
const example = '"keybindings": [{"key": "ctrl+d", "command": "tick"}, {"key": "x", "command": "-tick"}]';

const text = (key: string, content: string, columns: number, style: Span['style'], indent = ''): readonly PageRow[] =>
	wrap(content, columns - indent.length).map((part, index) => ({key: `${key}#${index}`, spans: [span(indent), span(part, style)]}));

const commandRows = (state: State, found: Found, isHere: boolean, columns: number): readonly PageRow[] => {
	const {keybindings} = messagesFor(state);
	const {cursor, ellipsis} = glyphsFor(state);
	const id = commandIn(found.entry);

	if (!id) {
		return [];
	}

	const keys = keysText(state, id);
	const style = isHere ? 'selected' : 'normal';
	const title = [span(isHere ? `${cursor} ` : '  ', isHere ? 'selected' : 'accent'), ...titleSpans(found, style)];
	const right = [span(keys === '' ? keybindings.noKey : keys, isHere ? 'selected' : keys === '' ? 'muted' : 'accent')];
	const fits = spansWidth(title) + spansWidth(right) + 2 <= columns;
	const rows: readonly PageRow[] = [
		{key: id, spans: fits ? spread(title, right, columns, ellipsis) : title},
		...(fits ? [] : [{key: `${id}#keys`, spans: [span('    '), ...right]}]),
		...(isHere ? text(`${id}#name`, keybindings.name(id), columns, 'muted', '    ') : []),
	];

	return rows.map((row, index) => ({...row, item: id, ...(isHere && index < (fits ? 1 : 2) && {isSelected: true})}));
};

/** The page of keyboard shortcuts: what was typed to find one, the commands with their keys, and how to choose one's own. Every row is at most `columns` wide. */
export const keysRows = (state: State, columns: number): readonly PageRow[] => {
	const {page} = state;
	const {keybindings} = messagesFor(state);
	const {cursor: sign, marker, ellipsis} = glyphsFor(state);
	const {query, cursor} = page.type === 'keys' ? page : {query: '', cursor: undefined};
	const inner = columns - 2;
	const found = foundCommands(state, query);
	const {problems} = keybindingsFor(state.settings);
	const typed = [
		span(`${sign} `, 'accent'),
		...(query === '' ? [span(marker, 'accent'), span(` ${keybindings.hint}`, 'muted')] : [span(query, 'strong'), span(marker, 'accent')]),
	];
	const count = [span(keybindings.count(found.length), 'muted')];
	const rows: readonly PageRow[] = [
		{key: 'query', spans: spansWidth(typed) + spansWidth(count) + 2 <= inner ? spread(typed, count, inner, ellipsis) : typed},
		{key: 'query#space', spans: []},
		...problems.flatMap(problem => text(`problem${problem.number}`, problemText(state, problem), inner, 'warning')),
		...(problems.length > 0 ? [{key: 'problems#space', spans: []}] : []),
		...(found.length === 0 ? text('nothing', keybindings.nothing, inner, 'warning') : []),
		...found.flatMap(one => commandRows(state, one, commandIn(one.entry) === cursor, inner)),
		{key: 'own#space', spans: []},
		...text('own', keybindings.own, inner, 'muted'),
		...wrap(example, inner).map((part, index) => ({key: `example#${index}`, spans: [span(part)]})),
		...chop(state.path, inner).map((part, index) => ({key: `path#${index}`, spans: [span(part, 'muted')]})),
	];

	return rows.map(row => ({...row, spans: fitSpans([span(' '), ...row.spans], columns, ellipsis)}));
};
