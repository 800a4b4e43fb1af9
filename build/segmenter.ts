import {narrowCharacters} from './narrow-characters.ts';

/** Text whose characters all stand alone, with what begins and ends an escape sequence and a line feed, but no carriage return, which would join it. */
const plain = new RegExp(String.raw`^[\n\u0007\u001B${narrowCharacters}]*$`);

type Segments = Pick<Intl.Segments, 'containing'> & Iterable<Intl.SegmentData>;

const plainSegments = (input: string): Segments => {
	const segments: Intl.SegmentData[] = [];

	for (let index = 0; index < input.length; index += 1) {
		segments.push({segment: input.charAt(index), index, input});
	}

	return Object.assign(segments, {containing: (index = 0) => segments[index] as Intl.SegmentData});
};

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
