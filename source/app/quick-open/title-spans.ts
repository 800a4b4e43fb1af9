import {type Span, span} from '../rows.ts';
import type {Found} from './find.ts';

/** The title of what was found, with its fitting places marked. */
export const titleSpans = ({entry: {title}, marked}: Found, style: 'selected' | 'normal' | 'muted'): readonly Span[] => {
	const spans: Span[] = [];

	for (let index = 0; index < title.length; ) {
		const isMarked = marked.has(index);
		let end = index + 1;

		while (end < title.length && marked.has(end) === isMarked) {
			end++;
		}

		spans.push(span(title.slice(index, end), isMarked ? 'match' : style));
		index = end;
	}

	return spans;
};
