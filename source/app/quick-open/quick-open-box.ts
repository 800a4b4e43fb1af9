import {overallStatus, statusOf, summarise} from '../../progress/summary.ts';
import {keyTexts} from '../keybindings/key-texts.ts';
import {clamp} from '../list.ts';
import {whyNot} from '../run-command.ts';
import {fitSpans, type Row, span, spansWidth, spread} from '../rows.ts';
import type {FramedRows} from '../framed-rows.ts';
import {glyphsFor, layoutFor, messagesFor, placesOf, type State} from '../state.ts';
import {nameFor, width as widthOf} from '../wrap.ts';
import {commandIn} from './entries.ts';
import {type Found, findEntries, isCommandQuery} from './find.ts';
import {titleSpans} from './title-spans.ts';

/** What may stand at the right of a title, the best first: all keys of a command or its shortest one; where something belongs. */
const rightsOf = (state: State, {entry}: Found): readonly string[] => {
	const command = commandIn(entry);
	const keys = command ? keyTexts(state, command) : [];

	return command ? [keys.join('  '), keys.toSorted((a, b) => widthOf(a) - widthOf(b))[0] ?? ''] : [entry.where, nameFor(entry.where, 0)];
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
	const visible = found.slice(top, top + listHeight).map((one, index) => {
		const isHere = top + index === cursor;
		const reason = reasonOf(state, one);
		const style = isHere ? 'selected' : reason === undefined ? 'normal' : 'muted';
		const left = [
			span(isHere ? ` ${sign} ` : '   ', isHere ? 'selected' : 'accent'),
			...(isCommand ? [] : [span(`${signOf(state, one)} `, style)]),
			...titleSpans(one, style),
		];
		const right = rightsOf(state, one).find(text => spansWidth(left) + widthOf(text) + 2 <= inner);
		const row: Row = {
			key: one.entry.id,
			isSelected: isHere,
			spans: spread(left, right === undefined ? [] : [span(`${right} `, isHere ? 'selected' : 'muted')], inner, ellipsis),
		};

		return {row, reason, where: right === undefined ? one.entry.where : ''};
	});
	const list = visible.map(({row}) => row);
	const {reason, where = ''} = visible[cursor - top] ?? {};
	const hint = isCommand ? quickOpen.withoutSign : quickOpen.withSign;
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
		// Why a command cannot run, or where something belongs whose line has no room for that.
		{key: 'more', spans: [span(` ${reason ?? (where || hint)}`, reason === undefined ? 'muted' : 'warning')]},
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
