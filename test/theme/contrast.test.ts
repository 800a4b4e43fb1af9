import {expect, test} from 'vitest';
import type {Style} from '../../source/app/rows.ts';
import {themeIds} from '../../source/progress/settings.ts';
import {hexOf256} from '../../source/theme/palette256.ts';
import {themeFor} from '../../source/theme/theme.ts';

const hex = (colour: string): string => (colour.startsWith('#') ? colour : hexOf256(colour));

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
const luminance = (colour: string): number => {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
		const share = Number.parseInt(hex(colour).slice(at, at + 2), 16) / 255;

		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});

	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);

	return (light + 0.05) / (dark + 0.05);
};

/** What can stand on a selected row. */
const onSelection: readonly Style[] = ['selected', 'match'];

const full = themeIds.filter(id => id !== 'terminal').flatMap(id => ([2, 3] as const).map(level => ({id, level})));

test.each(full)('every text of $id can be read on every background it stands on, with colour level $level', ({id, level}) => {
	const {text, background, border} = themeFor(level, id);
	const least = id === 'high-contrast' ? 7 : 4.5;
	const {selection, ...plain} = background;

	for (const [style, {color, backgroundColor}] of Object.entries(text)) {
		const behind = backgroundColor
			? [backgroundColor]
			: onSelection.includes(style as Style)
				? [...Object.values(plain), selection ?? '']
				: Object.values(plain);

		for (const ground of behind) {
			expect(contrast(color ?? '', ground), `${style} ${color} on ${ground}`).toBeGreaterThanOrEqual(least);
		}
	}

	for (const ground of Object.values(plain)) {
		expect(contrast(border ?? '', ground)).toBeGreaterThanOrEqual(3);
	}
});

test('with sixteen colours only names of the terminal are used, without colour none', () => {
	expect(JSON.stringify(themeFor(1, 'light-modern'))).not.toContain('#');
	expect(JSON.stringify(themeFor(0, 'high-contrast'))).not.toMatch(/olor/);
});
