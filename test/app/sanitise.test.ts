import fc from 'fast-check';
import {expect, test} from 'vitest';
import {span} from '../../source/app/rows.ts';
import {sanitiseLine, sanitiseText} from '../../source/app/sanitise.ts';

const esc = String.fromCodePoint(27);
const anyText = fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: fc.integer({min: 0, max: 0xffff}).map(unit => String.fromCharCode(unit))}));
const isForbidden = (text: string): boolean =>
	[...text].some(character => {
		const code = character.codePointAt(0) ?? 0;

		return (
			code < 32 ||
			(code >= 0x7f && code <= 0x9f) ||
			(code >= 0xd800 && code <= 0xdfff) ||
			[0x061c, 0x180e, 0xfeff].includes(code) ||
			(code >= 0x200b && code <= 0x200f) ||
			(code >= 0x2028 && code <= 0x202e) ||
			(code >= 0x2060 && code <= 0x206f) ||
			// Soft hyphen, joiners and fillers, signs between lines, tags and further selectors.
			[0xad, 0x34f, 0x115f, 0x1160, 0x3164, 0xffa0].includes(code) ||
			(code >= 0xfff0 && code <= 0xfffb) ||
			(code >= 0xe0000 && code <= 0xe0fff)
		);
	});

test('of any text, nothing that steers a terminal or hides is left on a line', () => {
	fc.assert(
		fc.property(anyText, text => {
			const clean = sanitiseLine(text);
			expect(isForbidden(clean)).toBe(false);
			expect(sanitiseLine(clean)).toBe(clean);
			expect(isForbidden(sanitiseText(text).replaceAll(/[\n\t]/g, ''))).toBe(false);
		}),
		{numRuns: 2000},
	);
});

test('what is harmless stays as it is', () => {
	for (const text of ['Größe „Ü“ – 日本語 ✓ 👍 ⚠\u{FE0F}', 'https://example.org/?a=1&b=%20']) {
		expect(sanitiseLine(text)).toBe(text);
	}

	expect(sanitiseText('one\n\ttwo')).toBe('one\n\ttwo');
});

test('a piece of the screen loses the escape sequences that somebody put into its text or link', () => {
	expect(span(`a${esc}]52;c;eA==${String.fromCodePoint(7)}b`, 'link', `https://x.org/${esc}[2J`)).toEqual({
		text: 'a]52;c;eA==b',
		style: 'link',
		url: 'https://x.org/[2J',
	});
});
