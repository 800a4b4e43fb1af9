import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {emojiSign, narrowCharacters} from '../../build/narrow-characters.ts';
import {Segmenter} from '../../build/segmenter.ts';
import {unicodeGlyphs} from '../../source/theme/glyphs.ts';

const real = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const own = new Segmenter(undefined, {granularity: 'grapheme'});

// What is plain, what joins (marks, joiners, flags, syllables, emoji), and what ends a line.
const parts = [
	'a',
	'ü',
	'…',
	'❯',
	'─',
	'\u001B[1m',
	'\n',
	'\r',
	'\r\n',
	'\u0301',
	'\u200D',
	'\uFE0F',
	'👩',
	'🏽',
	'🇩',
	'🇪',
	'한',
	'\u1100',
	'\u1161',
	'1',
	'\u20E3',
	'✓',
	'क',
	'्',
	'ष',
];

test('a text falls into the same graphemes as by Intl.Segmenter, with and without the quick way', () => {
	fc.assert(
		fc.property(fc.oneof(fc.array(fc.constantFrom(...parts)), fc.array(fc.constantFrom('a', 'ü', '…', '❯', '─', '\u001B[1m', '\n'))), list => {
			const text = list.join('');
			expect([...own.segment(text)]).toEqual([...real.segment(text)]);

			for (let index = -1; index <= text.length; index += 1) {
				expect(own.segment(text).containing(index)).toEqual(real.segment(text).containing(index));
			}
		}),
	);
});

test('every character that counts as narrow takes one column and joins neither itself nor a letter', () => {
	const narrow = new RegExp(`^[${narrowCharacters}]$`);
	const all = Array.from({length: 0x1_00_00}, (_, code) => String.fromCharCode(code)).filter(character => narrow.test(character));
	expect(all.length).toBeGreaterThan(1000);
	expect(all.filter(character => stringWidth(character) !== 1)).toEqual([]);
	expect(all.filter(character => [...real.segment(`a${character}${character}a`)].length !== 4)).toEqual([]);
});

test('what is drawn as emoji always has a character by which the bundle knows that it may be one', () => {
	const oneEmoji = String.raw`^\p{RGI_Emoji}$`;
	const emoji = new RegExp(oneEmoji, 'v');
	const sign = new RegExp(emojiSign, 'u');
	const single = Array.from({length: 0x2_00_00}, (_, code) => String.fromCodePoint(code));
	const sequences = ['1\uFE0F\u20E3', '❤\uFE0F', '🇩🇪', '👩‍👩‍👧', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳\uFE0F‍🌈', '👁\uFE0F‍🗨\uFE0F', '⛹🏽‍♀\uFE0F'];
	expect(sequences.filter(text => !emoji.test(text))).toEqual([]);
	expect([...single, ...sequences].filter(text => emoji.test(text) && !sign.test(text))).toEqual([]);
});

test('every sign of the interface counts as narrow, so that starting loads no tables for it', () => {
	const signs = JSON.stringify(unicodeGlyphs);
	expect(signs.replaceAll(new RegExp(`[${narrowCharacters}]`, 'g'), '')).toBe('');
});
