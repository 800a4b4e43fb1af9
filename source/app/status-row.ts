import {countDue} from '../objections/record.ts';
import {percent} from '../progress/summary.ts';
import {commands, type HintPlace} from './command-table.ts';
import {keybindingsFor} from './keybindings/keybindings.ts';
import {keyLabel} from './key-labels.ts';
import {shownObjections} from './pages/objections-page.ts';
import {fitSpans, type Row, type Span, span, spansWidth, spread} from './rows.ts';
import {usedSummary} from './used-platforms.ts';
import {glyphsFor, languageOf, messagesFor, noticeLines, selectedPlace, statusNotice, type State} from './state.ts';

const hintPlace = (state: State): HintPlace =>
	state.focus === 'sideBar'
		? 'list'
		: state.page.type === 'getStarted'
			? 'start'
			: state.page.type === 'settings'
				? 'settings'
				: state.page.type === 'keys'
					? 'filter'
					: state.page.type !== 'platform'
						? 'page'
						: selectedPlace(state)
							? 'step'
							: 'control';

/** The commands that are hinted at here, each with its handiest key and a word for it. */
const hintedCommands = (state: State, hasUnicode: boolean) => {
	const place = hintPlace(state);
	const messages = messagesFor(state);
	const {keysOf} = keybindingsFor(state.settings);

	return commands
		.flatMap(({id, hint}) => {
			// Where letters are typed, they run nothing.
			const key = keysOf(id).find(keys => place !== 'filter' || [...keys].length > 1);

			return hint?.on.includes(place) && key !== undefined ? [{id, hint, key: keyLabel(key, messages, hasUnicode)}] : [];
		})
		.toSorted((a, b) => a.hint.order - b.hint.order)
		.map(({id, hint, key}) => ({id, key, text: messages.hints[hint.labelOn?.[place] ?? hint.label]}));
};

/** All hints in words, the most useful first. */
export const hintTexts = (state: State): readonly string[] => hintedCommands(state, false).map(({key, text}) => `${key} ${text}`);

/** All hints, and which of them is there whenever there is room for one. */
const hintSpans = (state: State): {readonly all: ReadonlyArray<readonly Span[]>; readonly help: number} => {
	const wanted = hintedCommands(state, state.environment.hasUnicode);
	const all = wanted.map(({key, text}): readonly Span[] => [span(` ${key}`, 'accent'), span(` ${text} `)]);
	// The page of keys where there is one to go to, else the way out.
	const help = Math.max(
		wanted.findIndex(({id}) => id === 'keys'),
		wanted.findIndex(({id}) => id === 'back'),
	);

	return {all, help};
};

const hints = (state: State, columns: number): readonly Span[] => {
	const {all, help} = hintSpans(state);
	const onlyHelp = all[help] ?? [];
	let shown: readonly Span[] = spansWidth(onlyHelp) <= columns ? onlyHelp : [];

	// As many as fit, the keys page always among them.
	for (const count of all.keys()) {
		const next = [...all.slice(0, count + 1), ...(count < help ? [all[help] ?? []] : [])].flat();

		if (spansWidth(next) > columns) {
			break;
		}

		shown = next;
	}

	return shown;
};

type Part = {readonly rank: number; readonly spans: readonly Span[]};

/** The parts in their order; where not all of them fit, those of the lowest ranks. */
const fittingParts = (parts: readonly Part[], columns: number): readonly Span[] => {
	let shown: readonly Part[] = [];

	for (const part of parts.toSorted((a, b) => a.rank - b.rank)) {
		const more = [...shown, part];
		shown = spansWidth(more.flatMap(({spans}) => spans)) <= columns ? more : shown;
	}

	return parts.filter(part => shown.includes(part)).flatMap(({spans}) => spans);
};

/** The bottom line: progress and hints, or what has just happened, over as many lines as that takes. Each exactly `columns` wide. */
export const statusRows = (state: State, columns: number): readonly Row[] => {
	const messages = messagesFor(state);
	const {status, warning, ellipsis} = glyphsFor(state);
	const language = languageOf(state).toUpperCase();
	const notSaved = state.storage === 'ok' ? [] : [span(` ${warning} ${messages.notSaved} `, 'warning')];

	if (state.firstKey !== undefined) {
		const waiting = messages.keybindings.waiting(keyLabel(state.firstKey, messages, state.environment.hasUnicode));

		return [{key: 'waiting', spans: spread([span(` ${waiting}`, 'accent')], [span(` ${language} `)], columns, ellipsis)}];
	}

	const notice = statusNotice(state);

	if (notice) {
		const style = notice.kind === 'warning' || notice.kind === 'error' ? 'warning' : 'strong';
		const lines = noticeLines(state);
		const tail = [...notSaved, span(` ${language} `)];

		return lines.map((text, index) => {
			const left = [span(` ${text}`, style)];
			const hasTail = index === lines.length - 1 && spansWidth(left) + spansWidth(tail) < columns;

			return {key: `notice${index}`, spans: spread(left, hasTail ? tail : [], columns, ellipsis)};
		});
	}

	const {done, total, open, updated} = usedSummary(state);
	const {overdue, soon} = countDue(shownObjections(state));
	const tail = span(` ${language} `);
	const parts = [
		{
			rank: 0,
			spans: [
				...(state.profile === undefined ? [] : [span(` ${state.profile} `, 'accent')]),
				span(` ${status.done} ${done}/${total} ${percent({done, total})} %`),
			],
		},
		{rank: 5, spans: columns >= 80 ? [span(`  ${status.open} ${messages.statusOpen(open)}`)] : []},
		{rank: 2, spans: overdue > 0 ? [span(`  ${warning} ${messages.objections.statusDue(overdue)}`, 'warning')] : []},
		{rank: 4, spans: soon > 0 && columns >= 80 ? [span(`  ${warning} ${messages.objections.statusSoon(soon)}`, 'warning')] : []},
		{rank: 3, spans: updated > 0 ? [span(`  ${status.updated} ${messages.statusUpdated(updated)}`, 'warning')] : []},
		{rank: 1, spans: notSaved},
	] as const;
	const {all, help} = hintSpans(state);
	const left = fittingParts(parts, columns - spansWidth([...(all[help] ?? []), tail]) - 2);

	const hinted = hints(state, columns - spansWidth(left) - spansWidth([tail]) - 2);

	return [{key: 'status', spans: fitSpans(spread(left, [...hinted, tail], columns, ellipsis), columns, ellipsis)}];
};
