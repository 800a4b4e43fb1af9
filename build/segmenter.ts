/**
Text in which no two characters form one grapheme: Latin letters, punctuation, arrows, lines, symbols, and what begins an escape sequence.

None of them is a combining mark, a joiner, a part of a Korean syllable or of a flag (https://www.unicode.org/reports/tr29/), and there is no carriage return, which joins a line feed.
*/
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin and end with them.
const plain = /^[\n\u0007\u001B\u0020-\u007E\u00A0-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2100-\u2BFF]*$/;

type Segments = Pick<Intl.Segments, 'containing' | typeof Symbol.iterator>;

const plainSegments = (input: string): Segments =>
	({
		containing: (index = 0) => (index >= 0 && index < input.length ? {segment: input.charAt(index), index, input} : undefined) as Intl.SegmentData,
		*[Symbol.iterator]() {
			for (let index = 0; index < input.length; index += 1) {
				yield {segment: input.charAt(index), index, input};
			}
		},
	}) as Segments;

/**
Stands in for `Intl.Segmenter` in the bundle, with the same answers. The real one is made when a text first needs it: it loads its tables for 5 ms or more, and the text of a usual screen needs none of them.
*/
export class Segmenter {
	readonly #parameters: ConstructorParameters<typeof Intl.Segmenter>;
	#real: Intl.Segmenter | undefined;

	constructor(...parameters: ConstructorParameters<typeof Intl.Segmenter>) {
		this.#parameters = parameters;
	}

	segment(input: string): Segments {
		const {granularity = 'grapheme'} = this.#parameters[1] ?? {};

		if (granularity === 'grapheme' && plain.test(input)) {
			return plainSegments(input);
		}

		// Spelt so that the build does not put this class here as well.
		this.#real ??= new globalThis.Intl.Segmenter(...this.#parameters);

		return this.#real.segment(input);
	}
}
