import {sanitiseLine} from './sanitise.ts';
import {cut, width, wrap} from './wrap.ts';

/** What a piece of text means; the theme decides how it looks. */
export type Style = 'normal' | 'muted' | 'strong' | 'accent' | 'done' | 'warning' | 'link' | 'selected' | 'match' | 'qr' | 'qrInverted';

export type Span = {
	readonly text: string;
	readonly style?: Style;
	/** Makes the text a terminal hyperlink (OSC 8). */
	readonly url?: string;
};

/** One line of the terminal. */
export type Row = {
	readonly key: string;
	readonly spans: readonly Span[];
	readonly isSelected?: boolean;
};

/** A row of a page; `item` is what the cursor stands on while the row is part of it. */
export type PageRow = Row & {readonly item?: string};

/** A piece of a row. Everything that the program draws is made here, so nothing gets to the terminal that was not cleaned. */
export const span = (text: string, style?: Style, url?: string): Span => ({
	text: sanitiseLine(text),
	...(style && {style}),
	...(url && {url: sanitiseLine(url)}),
});

export const spansWidth = (spans: readonly Span[]): number => spans.reduce((sum, {text}) => sum + width(text), 0);

/** Cuts spans to at most `columns`. Whatever is lost, the ellipsis stands for it; blanks at the end are nothing. */
export const fitSpans = (spans: readonly Span[], columns: number, ellipsis: string): readonly Span[] => {
	if (spansWidth(spans) <= columns) {
		return spans;
	}

	const last = spans.findLastIndex(({text}) => text.trim() !== '');
	const shown = spans.slice(0, last + 1).map((piece, index) => (index === last ? {...piece, text: piece.text.trimEnd()} : piece));

	if (spansWidth(shown) <= columns) {
		return shown;
	}

	const result: Span[] = [];
	let left = columns - width(ellipsis);

	for (const piece of shown) {
		const used = width(piece.text);

		if (used > left) {
			return columns < 1 ? [] : [...result, {...piece, text: cut(piece.text, left + width(ellipsis), ellipsis)}];
		}

		result.push(piece);
		left -= used;
	}

	return result;
};

/** Text that fills a row to its end, so that a background reaches it. */
export const filled = (spans: readonly Span[], columns: number): readonly Span[] => {
	const used = spansWidth(spans);

	return used < columns ? [...spans, span(' '.repeat(columns - used))] : spans;
};

/** One line with something at its left and something at its right end. The right end stays whole as long as it fits; the left gives way. */
export const spread = (left: readonly Span[], right: readonly Span[], columns: number, ellipsis: string): readonly Span[] => {
	const rightWidth = spansWidth(right);

	if (rightWidth + 2 > columns) {
		return fitSpans([...left, span(' '), ...right], columns, ellipsis);
	}

	const fitted = fitSpans(left, rightWidth > 0 ? columns - rightWidth - 1 : columns, ellipsis);

	return [...fitted, span(' '.repeat(columns - rightWidth - spansWidth(fitted))), ...right];
};

/** The same over as many lines as the left end takes: its last piece is broken between words, below its own beginning. The right end stands on the first one. */
export const spreadLines = (left: readonly Span[], right: readonly Span[], columns: number, ellipsis: string): ReadonlyArray<readonly Span[]> => {
	const signs = left.slice(0, -1);
	const [last = span('')] = left.slice(-1);
	const indent = spansWidth(signs);
	const [first = '', ...others] = wrap(last.text, columns - indent - spansWidth(right) - 1);

	return [spread([...signs, {...last, text: first}], right, columns, ellipsis), ...others.map(text => [span(' '.repeat(indent)), {...last, text}])];
};
