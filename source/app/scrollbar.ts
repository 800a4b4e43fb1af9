import {clamp} from './list.ts';
import type {Glyphs} from '../theme/glyphs.ts';
import {filled, fitSpans, type Row, span} from './rows.ts';

/** A window on a list: all sizes in rows. */
type Window = {readonly top: number; readonly height: number; readonly total: number};

/** Marks in the last column which part of the list is visible; leaves lists that are shown whole as they are. */
export const withScrollbar = (
	rows: readonly Row[],
	columns: number,
	{top, height, total}: Window,
	{thumb, ellipsis}: Pick<Glyphs, 'thumb' | 'ellipsis'>,
): readonly Row[] => {
	if (total <= height) {
		return rows;
	}

	const length = Math.max(1, Math.round((height * height) / total));
	const furthest = height - length;
	// Only the very top and the very bottom touch the ends, so that a person sees that there is more.
	const inBetween = clamp(Math.round((furthest * top) / (total - height)), Math.min(1, furthest), Math.max(furthest - 1, 0));
	const start = top <= 0 ? 0 : top >= total - height ? furthest : inBetween;

	return rows.map((row, index) => ({
		...row,
		spans: [...filled(fitSpans(row.spans, columns - 1, ellipsis), columns - 1), span(index >= start && index < start + length ? thumb : ' ', 'muted')],
	}));
};
