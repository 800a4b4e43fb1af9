import {fitSpans, type Row, type Span, span, spansWidth} from './rows.ts';
import {glyphsFor, type State} from './state.ts';
import {tabKey, tabTitle} from './tabs.ts';

/** The row of tabs, `columns` wide at most. The one that is shown is always on it, with as many of its neighbours as fit; arrows at the ends stand for the rest. */
export const tabRow = (state: State, columns: number): Row => {
	const {home, list, separator, ellipsis} = glyphsFor(state);
	const active = state.tabs.findIndex(tab => tabKey(tab) === tabKey(state));
	const cells = state.tabs.map((tab, index): readonly Span[] =>
		index === active
			? [span(` ${tab.page.type === 'getStarted' ? home : list} ${tabTitle(state, tab)} `, 'strong')]
			: [span(`   ${tabTitle(state, tab)} `, 'muted')],
	);
	const drawn = (from: number, to: number): readonly Span[] => [
		...(from > 0 ? [span(` ${ellipsis}`, 'muted')] : []),
		...cells.slice(from, to + 1).flatMap((cell, index) => (index > 0 ? [span(separator, 'muted'), ...cell] : cell)),
		...(to < cells.length - 1 ? [span(`${ellipsis} `, 'muted')] : []),
	];
	let [from, to] = [Math.max(0, active), Math.max(0, active)];

	for (let grows = true; grows; ) {
		grows = false;

		if (to < cells.length - 1 && spansWidth(drawn(from, to + 1)) <= columns) {
			to++;
			grows = true;
		}

		if (from > 0 && spansWidth(drawn(from - 1, to)) <= columns) {
			from--;
			grows = true;
		}
	}

	return {key: 'tab', spans: fitSpans(drawn(from, to), columns, ellipsis)};
};
