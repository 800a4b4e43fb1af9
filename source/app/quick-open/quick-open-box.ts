import {overallStatus, statusOf, summarise} from '../../progress/summary.ts';
import {keysText} from '../keybindings/key-texts.ts';
import {clamp} from '../list.ts';
import {whyNot} from '../run-command.ts';
import {fitSpans, type Row, span, spansWidth, spread} from '../rows.ts';
import type {FramedRows} from '../framed-rows.ts';
import {glyphsFor, layoutFor, messagesFor, placesOf, type State} from '../state.ts';
import {commandIn} from './entries.ts';
import {type Found, findEntries, isCommandQuery} from './find.ts';
import {titleSpans} from './title-spans.ts';

const rightOf = (state: State, found: Found): string => {
	const command = commandIn(found.entry);

	return command ? keysText(state, command) : found.entry.where;
};

/** The sign of the status of a platform or step; a dot for what has none. */
const signOf = (state: State, {entry: {id}}: Found): string => {
	const {status, dot} = glyphsFor(state);
	const what = id.slice(id.indexOf(':') + 1);
	const place = state.catalog.stepsByKey.get(what);

	return place
		? status[statusOf(state.progress, place)]
		: id.startsWith('platform:')
			? status[overallStatus(summarise(state.progress, placesOf(state, what)))]
			: dot;
};

const reasonOf = (state: State, found: Found): string | undefined => {
	const command = commandIn(found.entry);

	return command && whyNot(state, command);
};

/** Quick open as it is drawn; nothing if it is not open. */
export const quickOpenBox = (state: State): FramedRows | undefined => {
	const {overlay, viewport} = state;

	if (overlay?.type !== 'quickOpen' || layoutFor(state).kind === 'too-small') {
		return undefined;
	}

	const messages = messagesFor(state);
	const {quickOpen} = messages;
	const {cursor: sign, marker, ellipsis, dot} = glyphsFor(state);
	const {query, cursor} = overlay;
	const found = findEntries(state, query);
	const isCommand = isCommandQuery(query);
	const width = Math.min(72, viewport.columns - 2);
	const inner = width - 2;
	const frame = 5; // two borders, what is typed, two lines of help
	const height = Math.max(frame + 1, Math.min(viewport.rows - 2, 18 + frame));
	const listHeight = height - frame;
	const top = clamp(cursor - Math.floor(listHeight / 2), 0, Math.max(0, found.length - listHeight));
	const visible = found.slice(top, top + listHeight).map(one => ({one, reason: reasonOf(state, one)}));
	const list = visible.map(({one, reason}, index): Row => {
		const isHere = top + index === cursor;
		const style = isHere ? 'selected' : reason === undefined ? 'normal' : 'muted';

		return {
			key: one.entry.id,
			isSelected: isHere,
			spans: spread(
				[
					span(isHere ? ` ${sign} ` : '   ', isHere ? 'selected' : 'accent'),
					...(isCommand ? [] : [span(`${signOf(state, one)} `, style)]),
					...titleSpans(one, style),
				],
				[span(`${rightOf(state, one)} `, isHere ? 'selected' : 'muted')],
				inner,
				ellipsis,
			),
		};
	});
	const reason = visible[cursor - top]?.reason;
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
