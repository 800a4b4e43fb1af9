import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Columns that a text takes in a terminal. */
export const width = (text: string): number => stringWidth(text);

/** Lines of exactly the text's characters, for addresses: no space is trimmed, no word is kept whole. */
export const chop = (text: string, columns: number): readonly string[] =>
	wrapAnsi(text, Math.max(1, columns), {hard: true, wordWrap: false, trim: false}).split('\n');

const start = String.raw`(?:^|[\s(„“"~])`;
const months = 'Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec';
const notCounted = 'der|die|das|dem|den|des|und|oder|von|bis|mit|zu|of|and|or|the|to|for|from|in|is|Abs|Nr|Bst|Satz';

/** The blanks at which a line does not end, because what stands around them belongs together. */
const bonds: readonly RegExp[] = [
	// „Art. 21“, „Abs. 3“, „§ 7“, “Article 5”
	new RegExp(String.raw`(?<=${start}(?:(?:Art|Abs|Nr|Bst|Ziff|Kap|Rn|No|para)\.|§§?|Artikel|Absatz|Nummer|Article|Section|Paragraph)) (?=\d)`, 'uy'),
	// „z. B.“
	new RegExp(String.raw`(?<=${start}\p{L}\.) (?=\p{L}\.)`, 'uy'),
	// „~ 2 Min.“
	/(?<=~) (?=\d)/uy,
	// A number and what is counted: „30 Tage“, „24. November“, „100 %“
	new RegExp(String.raw`(?<=${start}\d{1,3}(?:[.,]\d+)*\.?) (?=[\p{L}%€])(?!(?:${notCounted})\b)`, 'uy'),
	// „November 2026“
	new RegExp(String.raw`(?<=\d\.? (?:${months})\p{L}*\.?) (?=\d{4}\b)`, 'uy'),
	// A key and what it does: “c copies”, “Esc closes”
	new RegExp(String.raw`(?<=${start}(?:\p{L}|Esc|Enter|Tab)) (?=\p{L})`, 'uy'),
	// Signs that do not begin a line, and those that do not end it
	/ (?=[·–—»)\]])/uy,
	/(?<=[«([]) /uy,
	// A short last word, which would stand alone
	/ (?=\S{1,4}$)/uy,
];

/** Whether the blank before a word is one of them: two words on either side decide. */
const isBond = (words: readonly string[], place: number): boolean => {
	const before = words.slice(Math.max(0, place - 2), place).join(' ');
	const around = `${before} ${words.slice(place, place + 2).join(' ')}`;

	return bonds.some(bond => {
		bond.lastIndex = before.length;

		return bond.test(around);
	});
};

/** The word before which a line ends that has room for the words up to `to`: as late as nothing is parted; where everything belongs together, as late as it can. */
const lineEnd = (words: readonly string[], from: number, to: number): number => {
	for (let place = to; place > from; place--) {
		if (!isBond(words, place)) {
			return place;
		}
	}

	return to;
};

const paragraph = (text: string, columns: number): readonly string[] => {
	// An address or a path that is longer than a line has to be broken somewhere.
	const words = text.split(' ').flatMap(word => (width(word) > columns ? chop(word, columns) : [word]));
	const widths = words.map(width);
	const lines: string[] = [];

	for (let from = 0; from < words.length; ) {
		let to = from;
		let used = -1;

		while (to < words.length && used + 1 + (widths[to] ?? 0) <= columns) {
			used += 1 + (widths[to] ?? 0);
			to++;
		}

		const end = to < words.length ? lineEnd(words, from, to) : to;
		lines.push(words.slice(from, end).join(' ').trim());
		from = end;
	}

	return lines;
};

// A page is laid out anew for every key, mostly from the same texts.
const wrapped = new Map<string, readonly string[]>();
const mostWrapped = 500;

/** Lines of at most `columns` columns, broken between words where possible, and not between what belongs together. Nothing is lost. */
export const wrap = (text: string, columns: number): readonly string[] => {
	const key = `${columns} ${text}`;
	const lines = wrapped.get(key) ?? text.split('\n').flatMap(part => paragraph(part, Math.max(1, columns)));

	if (wrapped.size >= mostWrapped) {
		wrapped.clear();
	}

	wrapped.set(key, lines);

	return lines;
};

/** The same with a sign or number before the first line, below which the others begin where its text does. */
export const hanging = (first: string, text: string, columns: number): readonly string[] =>
	wrap(text, columns - width(first)).map((part, index) => (index === 0 ? first : ' '.repeat(width(first))) + part);

/** Columns of the longest word: with fewer, it is broken. */
export const longestWord = (texts: readonly string[]): number => Math.max(0, ...texts.flatMap(text => text.split(/\s/u)).map(width));

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

/** As much of the text as fits before the ellipsis in `columns` columns, at least one; no blank stands between them. */
export const cut = (text: string, columns: number, ellipsis: string): string => beginning(text, columns - width(ellipsis)).trimEnd() + ellipsis;

/** The text, cut if it is longer than `columns` columns. */
export const truncate = (text: string, columns: number, ellipsis: string): string => (width(text) <= columns ? text : cut(text, columns, ellipsis));

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
