import jsqr from 'jsqr';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {newHomeWithAnswers} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');
const size = 6;

type Cell = {readonly text: string; readonly look: string};

const isLight = (colour: string | undefined, otherwise: boolean): boolean =>
	colour?.startsWith('#') ? colour > '#7fffff' : /^\d+$/.test(colour ?? '') ? Number(colour) >= 231 || colour === '15' : otherwise;

/** What a camera would see of the screen: each cell two squares above each other, in the terminal's colours; default is light on dark. */
const photograph = (cells: ReadonlyArray<readonly Cell[]>) => {
	const width = (cells[0]?.length ?? 0) * size;
	const height = cells.length * 2 * size;
	const pixels = new Uint8ClampedArray(width * height * 4).fill(255);

	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const cell = cells[Math.floor(y / (2 * size))]?.[Math.floor(x / size)];
			const isUpper = Math.floor(y / size) % 2 === 0;
			const isInk = cell?.text === '█' || (cell?.text === '▀' && isUpper) || (cell?.text === '▄' && !isUpper);
			const [, front, back] = /^(\S+) on (\S+)/.exec(cell?.look ?? '') ?? [];
			pixels.fill((isInk ? isLight(front, true) : isLight(back, false)) ? 255 : 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
		}
	}

	return {pixels, width, height};
};

test.each([
	{name: 'with colours', more: {COLORTERM: 'truecolor'}},
	{name: 'with 256 colours', more: {}},
	{name: 'without colour', more: {NO_COLOR: '1'}},
])('the link is on the screen as a QR code that reads back, at 60x20 $name', async ({more}) => {
	const home = newHomeWithAnswers('optout-tui-phone-');
	const terminal = openTerminal(process.execPath, [program, '--lang', 'de'], {
		columns: 60,
		rows: 20,
		env: {HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), ...more},
	});
	await terminal.see('Bei Instagram anmelden');
	terminal.press('n');
	await terminal.see('contact/');
	terminal.press('Q');
	await terminal.see('▀▀▀');
	await terminal.settled();
	const looks = terminal.screen.looks();
	const cells = terminal.screen
		.lines()
		.map((line, row) => Array.from({length: 60}, (_, column): Cell => ({text: line[column] ?? ' ', look: looks[row]?.[column] ?? ''})));
	const {pixels, width, height} = photograph(cells);
	expect(jsqr.default(pixels, width, height)?.data).toBe('https://help.instagram.com/contact/233964459562201');
	terminal.press('escape');
	await terminal.see('contact/');
	terminal.press('q');
	await terminal.exited;
});
