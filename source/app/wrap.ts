import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Columns that a text takes in a terminal. */
export const width = (text: string): number => stringWidth(text);

// A page is laid out anew for every key, mostly from the same texts.
const wrapped = new Map<string, readonly string[]>();
const mostWrapped = 500;

/** Lines of at most `columns` columns, broken between words where possible. Nothing is lost. */
export const wrap = (text: string, columns: number): readonly string[] => {
	const key = `${columns} ${text}`;
	const lines = wrapped.get(key) ?? wrapAnsi(text, Math.max(1, columns), {hard: true}).split('\n');

	if (wrapped.size >= mostWrapped) {
		wrapped.clear();
	}

	wrapped.set(key, lines);

	return lines;
};

/** Lines of exactly the text's characters, for addresses: no space is trimmed, no word is kept whole. */
export const chop = (text: string, columns: number): readonly string[] =>
	wrapAnsi(text, Math.max(1, columns), {hard: true, wordWrap: false, trim: false}).split('\n');

/** At most `columns` columns; what is cut off ends in `…` (or in `~` where the terminal has no such character). */
export const truncate = (text: string, columns: number, ellipsis = '…'): string => {
	if (width(text) <= columns) {
		return text;
	}

	let result = '';
	let used = 0;

	for (const {segment} of graphemes.segment(text)) {
		const next = width(segment);

		if (used + next > columns - 1) {
			break;
		}

		result += segment;
		used += next;
	}

	return columns < 1 ? '' : result + ellipsis;
};

export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
