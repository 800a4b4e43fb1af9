import {setTimeout as delay} from 'node:timers/promises';
import fc from 'fast-check';
import type {openTerminal} from './terminal.ts';

const named = [
	'\r',
	'\u001B',
	'\t',
	' ',
	'\u007F',
	'\u001B[A',
	'\u001B[B',
	'\u001B[C',
	'\u001B[D',
	'\u001B[H',
	'\u001B[F',
	'\u001B[5~',
	'\u001B[6~',
	'\u001B[Z',
	'\u001B[3~',
];

// Everything but what leaves: q, Ctrl+C, and Ctrl+Z, which stops.
const key = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...named)},
	{weight: 8, arbitrary: fc.integer({min: 0x20, max: 0x7e}).map(code => (code === 0x71 ? 'j' : String.fromCodePoint(code)))},
	{weight: 2, arbitrary: fc.integer({min: 1, max: 0x1f}).map(code => (code === 3 || code === 0x1a ? '\u0002' : String.fromCodePoint(code)))},
	// Mouse reports, in both spellings, and replies that nobody asked for.
	{weight: 1, arbitrary: fc.tuple(fc.nat(65), fc.nat(300), fc.nat(100)).map(([button, column, row]) => `\u001B[<${button};${column};${row}M`)},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'\u001B[M !!',
			'\u001B[I',
			'\u001B[O',
			'\u001B[?1;2c',
			'\u001B[12;40R',
			'\u001B]11;rgb:0000/0000/0000\u0007',
			'\u001BP1$r0m\u001B\\',
		),
	},
	{weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 3}).map(text => text.replaceAll(/[q\p{Cc}]/gu, 'x'))},
	{weight: 1, arbitrary: fc.string({maxLength: 40}).map(text => `\u001B[200~${text.replaceAll('\u001B', '')}\u001B[201~`)},
);

/** What a window that is too small says, in either language, as a key may have changed it. */
const tooSmall = /^optout-tui (?:needs|braucht) /m;

/**
Presses random keys in pieces, with the window changing its size in between, and looks after every piece whether the program still answers. The same `seed` presses the same keys.

They may find the command that leaves; then the terminal must be as it was, and the next one is opened.

@throws when the program ends in any other way, does not answer, or keeps something of the terminal.
*/
export const pressAtRandom = async (open: () => Promise<ReturnType<typeof openTerminal>>, count: number, seed: number): Promise<void> => {
	const pieces = fc.sample(fc.array(key, {minLength: 90, maxLength: 90}), {seed, numRuns: Math.ceil(count / 90)});
	let terminal = await open();

	const checkEnd = async (where: string) => {
		const {exitCode, signal} = await terminal.exited;
		await terminal.settled();
		const kept = terminal.kept();

		if (exitCode !== 0 || signal || kept.length > 0) {
			throw new Error(
				`${where} of seed ${seed}: exit code ${exitCode}, signal ${signal}, kept ${kept.join(', ')}. The screen shows:\n${terminal.screen.text()}`,
			);
		}
	};

	for (const [index, piece] of pieces.entries()) {
		// Faster, they would be taken for a paste.
		await delay(150);
		terminal.write(piece.join(''));
		terminal.resize(1 + (index % 39), 1 + (index % 9));
		terminal.resize(40 + ((index * 7) % 100), 10 + ((index * 3) % 40));
		// Whatever is open, so small a window shows one thing only.
		terminal.resize(38, 8);
		const answered = terminal.see(tooSmall, 25_000);
		const hasEnded = await Promise.race([terminal.exited.then(() => true), answered.then(() => false)]);

		if (hasEnded) {
			answered.catch(() => {});
			await checkEnd(`Piece ${index}`);
			terminal = await open();
		} else {
			terminal.resize(100, 30);
			await terminal.gone(tooSmall, 25_000);
		}
	}

	await delay(500);
	terminal.press('ctrl+c');
	await checkEnd('The end');
};
