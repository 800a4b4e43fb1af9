import {fitSpans, type PageRow, type Span, span, spreadLines} from '../rows.ts';
import {glyphsFor, type State} from '../state.ts';
import {width} from '../wrap.ts';

type Head = {
	readonly item: string;
	readonly isSelected: boolean;
	readonly title: readonly Span[];
	readonly right: readonly Span[];
	readonly details: ReadonlyArray<readonly Span[]>;
};

const tile = (state: State, {item, title, right, details}: Head, columns: number): readonly PageRow[] => {
	const {
		tile: [topLeft, topRight, bottomLeft, bottomRight, horizontal, vertical],
		ellipsis,
	} = glyphsFor(state);
	const inner = columns - 4;
	const content = [...spreadLines(title, right, inner, ellipsis), [], ...details];
	const body = content.map((spans, index): PageRow => {
		const fitted = fitSpans(spans, inner, ellipsis);
		const used = fitted.reduce((sum, {text}) => sum + width(text), 0);

		return {key: `${item}#${index}`, item, spans: [span(`${vertical} `, 'accent'), ...fitted, span(' '.repeat(inner - used)), span(` ${vertical}`, 'accent')]};
	});

	return [
		{key: `${item}#top`, item, spans: [span(topLeft + horizontal.repeat(columns - 2) + topRight, 'accent')]},
		...body,
		{key: `${item}#bottom`, item, spans: [span(bottomLeft + horizontal.repeat(columns - 2) + bottomRight, 'accent')]},
	];
};

/** An item of a page: its title, or a tile with its details while the cursor is on it. */
export const entry = (state: State, head: Head, columns: number): readonly PageRow[] => {
	const {cursor, ellipsis} = glyphsFor(state);
	const {isSelected} = head;

	if (isSelected && !state.isFolded) {
		return tile(state, head, columns);
	}

	return spreadLines([span(isSelected ? `${cursor} ` : '  ', 'accent'), ...head.title], [...head.right, span('  ')], columns, ellipsis).map(
		(spans, index): PageRow => ({key: index === 0 ? head.item : `${head.item}#${index}`, item: head.item, isSelected, spans}),
	);
};
