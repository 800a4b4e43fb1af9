import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Columns that a text takes in a terminal. */
export const width = (text: string): number => stringWidth(text);

const joint = '\u{A0}';

const start = String.raw`(?:^|[\s(„“"~])`;
const months = 'Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec';
const notCounted = 'der|die|das|dem|den|des|und|oder|von|bis|mit|zu|of|and|or|the|to|for|from|in|is|Abs|Nr|Bst|Satz';

/** The blanks at which a line does not end, because what stands around them belongs together; the strongest first. */
const bonds: readonly RegExp[] = [
	// „Art. 21“, „Abs. 3“, „§ 7“, “Article 5”
	new RegExp(String.raw`(?<=${start}(?:(?:Art|Abs|Nr|Bst|Ziff|Kap|Rn|No|para)\.|§§?|Artikel|Absatz|Nummer|Article|Section|Paragraph)) (?=\d)`, 'gu'),
	// „z. B.“
	new RegExp(String.raw`(?<=${start}\p{L}\.) (?=\p{L}\.)`, 'gu'),
	// „ca. 2 Min.“, “~ 2 min”
	/(?<=~) (?=\d)/gu,
	// A number and what is counted: „30 Tage“, „24. November“, „100 %“
	new RegExp(String.raw`(?<=${start}\d{1,3}(?:[.,]\d+)*\.?) (?=[\p{L}%€])(?!(?:${notCounted})\b)`, 'gu'),
	// „November 2026“
	new RegExp(String.raw`(?<=\d\.? (?:${months})\p{L}*\.?) (?=\d{4}\b)`, 'gu'),
	// A key and what it does: “c copies”, “Esc closes”
	new RegExp(String.raw`(?<=${start}(?:\p{L}|Esc|Enter|Tab)) (?=\p{L})`, 'gu'),
	// Signs that do not begin a line, and those that do not end it
	/ (?=[·–—»)\]])/gu,
	/(?<=[«([]) /gu,
	// A short last word, which would stand alone
	/ (?=\S{1,4}$)/gu,
];

/** The text with its bonds closed, as far as no piece gets longer than a line. */
const bound = (text: string, columns: number): string => {
	let result = text;

	for (const bond of bonds) {
		for (const {index} of text.matchAll(bond)) {
			const [before = ''] = /[^ \n]*$/u.exec(result.slice(0, index)) ?? [];
			const [after = ''] = /^[^ \n]*/u.exec(result.slice(index + 1)) ?? [];

			if (width(before) + 1 + width(after) <= columns) {
				result = result.slice(0, index) + joint + result.slice(index + 1);
			}
		}
	}

	return result;
};

/** Lines of at most `columns` columns, broken between words where possible, and not between what belongs together. Nothing is lost. */
export const wrap = (text: string, columns: number): readonly string[] => {
	const most = Math.max(1, columns);

	return !text.includes('\n') && width(text) <= most ? [text.trim()] : wrapAnsi(bound(text, most), most, {hard: true}).replaceAll(joint, ' ').split('\n');
};

/** The same with a sign or number before the first line, below which the others begin where its text does. */
export const hanging = (first: string, text: string, columns: number): readonly string[] =>
	wrap(text, columns - width(first)).map((part, index) => (index === 0 ? first : ' '.repeat(width(first))) + part);

/** Columns of the longest word: with fewer, it is broken. */
export const longestWord = (texts: readonly string[]): number => Math.max(0, ...texts.flatMap(text => text.split(/\s/u)).map(width));

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

/** The same for what says most at its end, such as a path: it is cut at its beginning. */
export const truncateStart = (text: string, columns: number, ellipsis: string): string => {
	const characters = Array.from(graphemes.segment(text), ({segment}) => segment);

	while (width(characters.join('')) > columns - width(ellipsis)) {
		characters.shift();
	}

	return width(text) <= columns ? text : ellipsis + characters.join('');
};

/** The name of a platform; where there is no room for all of it, without what stands in brackets behind it. */
export const nameFor = (name: string, columns: number): string => (width(name) <= columns ? name : name.replace(/ \(.*\)$/u, ''));

export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
