import {percent, summarise} from '../progress/summary.ts';
import {commands} from './command-table.ts';
import {keyLabel} from './key-labels.ts';
import {fitSpans, type Span, span, spansWidth, spread} from './rows.ts';
import {glyphsFor, languageOf, messagesFor, type State} from './state.ts';

const hints = (state: State, columns: number): readonly Span[] => {
	const messages = messagesFor(state);
	const wanted = commands.filter(({hint}) => hint).sort((a, b) => (a.hint?.order ?? 0) - (b.hint?.order ?? 0));
	const all = wanted.flatMap(({keys: [key = ''], hint}) =>
		hint ? [[span(` ${keyLabel(key, messages, state.environment.hasUnicode)}`, 'accent'), span(` ${messages.hints[hint.label]} `)]] : [],
	);
	const help = all.length - 2;
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

/** The bottom line: progress and hints, or what has just happened. Exactly `columns` wide. */
export const statusRow = (state: State, columns: number): readonly Span[] => {
	const messages = messagesFor(state);
	const {status, warning, ellipsis} = glyphsFor(state);
	const language = languageOf(state).toUpperCase();
	const notSaved = state.storage === 'ok' ? [] : [span(` ${warning} ${messages.notSaved} `, 'warning')];

	if (state.notice) {
		return spread(
			[span(` ${state.notice.text}`, state.notice.kind === 'warning' ? 'warning' : 'strong')],
			[...notSaved, span(` ${language} `)],
			columns,
			ellipsis,
		);
	}

	const {done, total, open, updated} = summarise(state.progress, state.catalog.steps);
	const left = [
		span(` ${status.done} ${done}/${total} ${percent({done, total})} %`),
		...(columns >= 80 ? [span(`  ${status.open} ${messages.statusOpen(open)}`)] : []),
		...(updated > 0 ? [span(`  ${status.updated} ${messages.statusUpdated(updated)}`, 'warning')] : []),
		...notSaved,
	];
	const tail = span(` ${language} `);

	return fitSpans(spread(left, [...hints(state, columns - spansWidth(left) - spansWidth([tail]) - 2), tail], columns, ellipsis), columns, ellipsis);
};
