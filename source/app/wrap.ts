import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Columns that a text takes in a terminal. */
export const width = (text: string): number => stringWidth(text);

/** Lines of at most `columns` columns, broken between words where possible. Nothing is lost. */
export const wrap = (text: string, columns: number): readonly string[] => wrapAnsi(text, Math.max(1, columns), {hard: true}).split('\n');

/** Lines of exactly the text's characters, for addresses: no space is trimmed, no word is kept whole. */
export const chop = (text: string, columns: number): readonly string[] =>
	wrapAnsi(text, Math.max(1, columns), {hard: true, wordWrap: false, trim: false}).split('\n');

/** The text's beginning, at most `columns` columns of it. */
const beginning = (text: string, columns: number): string => {
	let result = '';
	let used = 0;

	for (const {segment} of graphemes.segment(text)) {
		used += width(segment);

		if (used > columns) {
			break;
		}

		result += segment;
	}

	return result;
};

/** At most `columns` columns, at least one. What is cut off ends in the ellipsis, and nothing else on the screen ends in it without a blank before. */
export const truncate = (text: string, columns: number, ellipsis: string): string =>
	width(text) <= columns ? text : beginning(text, columns - width(ellipsis)).trimEnd() + ellipsis;

export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
