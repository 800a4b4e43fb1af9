import {expect, test} from 'vitest';
import {drawSvg, type Frame} from '../../tools/svg.ts';
import {Screen} from '../helpers/screen.ts';

const colours = {foreground: '#cccccc', background: '#111111', border: '#333333'};
const options = {title: 'A title', description: 'What it is', colours, still: 0};

const frameOf = async (text: string, caption = ''): Promise<Frame> => {
	const screen = new Screen(20, 3, {convertEol: true});
	await screen.write(text);

	return {cells: screen.cells(), caption, seconds: 2};
};

/** Where texts stand, as [column, text], and in which colour. */
const textsIn = (svg: string) =>
	[...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+" (?:textLength="(\d+)"|text-anchor="middle") fill="(#[0-9a-f]+)"( class="bold")?[^>]*>([^<]*)</g)].map(
		([, x, length, colour, bold, text = '']) => ({
			column: Math.floor(Number(x) / 9),
			columns: length === undefined ? 1 : Number(length) / 9,
			colour,
			isBold: bold !== undefined,
			text: text.replace('\uFE0E', ''),
		}),
	);

test('every text stands in its column, as long as in the terminal, in its colour', async () => {
	const svg = drawSvg([await frameOf('ab \u001B[1;38;2;255;0;16mred\u001B[0m    end\n  ○ x')], options);

	expect(textsIn(svg)).toEqual([
		{column: 0, columns: 2, colour: '#cccccc', isBold: false, text: 'ab'},
		{column: 3, columns: 3, colour: '#ff0010', isBold: true, text: 'red'},
		{column: 10, columns: 3, colour: '#cccccc', isBold: false, text: 'end'},
		{column: 2, columns: 1, colour: '#cccccc', isBold: false, text: '○'},
		{column: 4, columns: 1, colour: '#cccccc', isBold: false, text: 'x'},
	]);
});

test('a background is one area, however many rows it has', async () => {
	const row = '\u001B[48;2;0;0;255m    \u001B[0m';
	const svg = drawSvg([await frameOf(`${row}\n${row}\nx`)], options);

	expect(svg.match(/<rect[^>]*fill="#0000ff"\/>/g)).toEqual(['<rect x="0" y="0" width="36" height="38" fill="#0000ff"/>']);
});

test('what would be markup is text', async () => {
	const svg = drawSvg([await frameOf('<b>&"', '1 < 2')], {...options, title: 'a & b'});

	expect(svg).toContain('&lt;b&gt;&amp;&quot;');
	expect(svg).toContain('1 &lt; 2');
	expect(svg).toContain('a &amp; b');
});

test('one frame stands still; several follow each other, and only one stands where nothing may move', async () => {
	const [first, second] = [await frameOf('first'), await frameOf('second')];

	expect(drawSvg([first], options)).not.toContain('animation');
	const moving = drawSvg([first, second], {...options, still: 1});
	expect(moving).toContain('@keyframes f1{0%{visibility:hidden}50%{visibility:visible}100%{visibility:hidden}}');
	expect(moving).toContain('prefers-reduced-motion');
	expect(moving.match(/class="frame f\d still"/g)).toEqual(['class="frame f1 still"']);
});

test('a line of the same sign is one shape, and boxes close', async () => {
	const svg = drawSvg([await frameOf('╭───╮\n│   │\n╰───╯')], options);

	expect(svg.match(/h27"/g)).toHaveLength(2);
	expect(svg.match(/v19"/g)).toHaveLength(2);
	expect(svg.match(/Q/g)).toHaveLength(4);
	expect(svg).not.toMatch(/[╭╮╰╯─│]/);
});
