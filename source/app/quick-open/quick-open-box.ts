import {keyLabel} from '../key-labels.ts';
import {commands} from '../command-table.ts';
import {clamp} from '../list.ts';
import {whyNot} from '../run-command.ts';
import {fitSpans, type Row, type Span, span, spansWidth, spread} from '../rows.ts';
import type {SearchBox} from '../search-box.ts';
import {glyphsFor, layoutFor, messagesFor, type State, statusGlyphOf} from '../state.ts';
import {type Found, findEntries} from './find.ts';

/** The title with its fitting places marked. */
const titleSpans = ({entry: {title}, marked}: Found, style: 'selected' | 'normal' | 'muted'): readonly Span[] => {
	const spans: Span[] = [];

	for (let index = 0; index < title.length; ) {
		const isMarked = marked.has(index);
		let end = index + 1;

		while (end < title.length && marked.has(end) === isMarked) {
			end++;
		}

		spans.push(span(title.slice(index, end), isMarked ? 'match' : style));
		index = end;
	}

	return spans;
};

const rightOf = (state: State, {entry: {id, where}}: Found): string => {
	const command = commands.find(candidate => `command:${candidate.id}` === id);
	const messages = messagesFor(state);

	return command ? command.keys.map(key => keyLabel(key, messages, state.environment.hasUnicode)).join('  ') : where;
};

/** Quick open as it is drawn; nothing if it is not open. */
export const quickOpenBox = (state: State): SearchBox | undefined => {
	const {overlay, viewport} = state;

	if (overlay?.type !== 'quickOpen' || layoutFor(state).kind === 'too-small') {
		return undefined;
	}

	const messages = messagesFor(state);
	const {quickOpen} = messages;
	const {cursor: sign, marker, ellipsis, dot} = glyphsFor(state);
	const {query, cursor} = overlay;
	const found = findEntries(state, query);
	const isCommand = query.startsWith('>');
	const width = Math.min(72, viewport.columns - 2);
	const inner = width - 2;
	const frame = 5; // two borders, what is typed, two lines of help
	const height = Math.max(frame + 1, Math.min(viewport.rows - 2, 18 + frame));
	const listHeight = height - frame;
	const top = clamp(cursor - Math.floor(listHeight / 2), 0, Math.max(0, found.length - listHeight));
	const list = found.slice(top, top + listHeight).map((one, index): Row => {
		const {id} = one.entry;
		const isHere = top + index === cursor;
		const reason = id.startsWith('command:') ? whyNot(state, id) : undefined;
		const style = isHere ? 'selected' : reason === undefined ? 'normal' : 'muted';
		const status = statusGlyphOf(state, id);

		return {
			key: id,
			isSelected: isHere,
			spans: spread(
				[span(isHere ? ` ${sign} ` : '   ', isHere ? 'selected' : 'accent'), ...(isCommand ? [] : [span(`${status} `, style)]), ...titleSpans(one, style)],
				[span(`${rightOf(state, one)} `, isHere ? 'selected' : 'muted')],
				inner,
				ellipsis,
			),
		};
	});
	const chosen = found[cursor]?.entry.id;
	const reason = chosen?.startsWith('command:') ? whyNot(state, chosen) : undefined;
	const shown = list.length === 0 ? [{key: 'none', spans: [span(`   ${quickOpen.nothing}`, 'warning')]}] : list;
	const count = [span(`${quickOpen.count(found.length)} `, 'muted')];
	const typed = [
		span(` ${sign} `, 'accent'),
		...(query === '' ? [span(marker, 'accent'), span(` ${quickOpen.hint}`, 'muted')] : [span(query, 'strong'), span(marker, 'accent')]),
	];
	const rows: readonly Row[] = [
		{key: 'query', spans: spansWidth(typed) + spansWidth(count) + 1 <= inner ? spread(typed, count, inner, ellipsis) : typed},
		...shown,
		...Array.from({length: Math.max(0, listHeight - shown.length)}, (_, index): Row => ({key: `blank${index}`, spans: []})),
		{key: 'more', spans: [span(` ${reason ?? (isCommand ? quickOpen.withoutSign : quickOpen.withSign)}`, reason === undefined ? 'muted' : 'warning')]},
		{key: 'help', spans: [span(` ${quickOpen.help.join(state.environment.hasUnicode ? ` ${dot} ` : ', ')}`, 'muted')]},
	];

	return {
		width,
		height,
		left: Math.floor((viewport.columns - width) / 2),
		top: layoutFor(state).titleBar ? 1 : 0,
		rows: rows.map(row => ({...row, spans: fitSpans(row.spans, inner, ellipsis)})),
	};
};
