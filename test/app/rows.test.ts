import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fitSpans, type Span, span, spansWidth, spread, spreadLines} from '../../source/app/rows.ts';
import {nameFor, truncateStart, width} from '../../source/app/wrap.ts';

const textOf = (spans: readonly Span[]): string => spans.map(({text}) => text).join('');
const anyText = fc.stringMatching(/^[a-zäöü .日本]{0,20}$/u);
const anySpans = fc.array(
	anyText.map(text => span(text)),
	{maxLength: 5},
);

test('whatever is cut off a line, an ellipsis stands for it; a line that fits has none', () => {
	fc.assert(
		fc.property(anySpans, fc.integer({min: 1, max: 60}), (spans, columns) => {
			const fitted = fitSpans(spans, columns, '…');
			const whole = textOf(spans).trimEnd();
			expect(spansWidth(fitted)).toBeLessThanOrEqual(columns);

			if (width(whole) <= columns) {
				expect(textOf(fitted).trimEnd()).toBe(whole);
			} else {
				expect(textOf(fitted).endsWith('…')).toBe(true);
				expect(whole.startsWith(textOf(fitted).slice(0, -1).trimEnd())).toBe(true);
			}
		}),
	);
});

test('the right end of a line is never lost without a sign of it', () => {
	fc.assert(
		fc.property(anySpans, anyText, fc.integer({min: 1, max: 60}), (left, right, columns) => {
			const text = textOf(spread(left, [span(right)], columns, '…'));
			expect(text.endsWith(right) || text.endsWith('…') || right.trim() === '').toBe(true);
		}),
	);
});

test('a title that is too long goes on below its own beginning, and what stands at its right end stays on the first line', () => {
	const lines = spreadLines([span('○ '), span('Einstellungen des Arbeitsbereichs prüfen')], [span('~ 3 Min.')], 40, '…').map(textOf);
	expect(lines).toEqual([`○ Einstellungen des${' '.repeat(13)}~ 3 Min.`, '  Arbeitsbereichs prüfen']);
	expect(lines.every(line => width(line) <= 40)).toBe(true);
});

test('a path is cut at its beginning, as its end says most', () => {
	expect(truncateStart('/home/ada/Widersprüche/Antwort.eml', 20, '…')).toBe('…sprüche/Antwort.eml');
	expect(width(truncateStart('/home/ada/Widersprüche/Antwort.eml', 20, '…'))).toBeLessThanOrEqual(20);
	expect(truncateStart('/home/a', 20, '…')).toBe('/home/a');
});

test('the name of a platform goes without what stands in brackets where there is no room for it', () => {
	expect(nameFor('Grammarly (Superhuman)', 30)).toBe('Grammarly (Superhuman)');
	expect(nameFor('Grammarly (Superhuman)', 15)).toBe('Grammarly');
});
