import process from 'node:process';
import path from 'node:path';
import {expect, test} from 'vitest';
import {newHomeWithAnswers} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');

test('for a screen reader everything is written to the ordinary screen in words, and a tick is said and kept', async () => {
	const terminal = openTerminal(process.execPath, [program, '--lang', 'de', '--screen-reader'], {env: {HOME: newHomeWithAnswers('optout-tui-reader-')}});
	await terminal.see('Schritt: ');
	expect(terminal.screen.isAlternate).toBe(false);
	expect(terminal.output()).not.toContain('\u{1B}[?1049h');
	terminal.press('space');
	await terminal.see('Erledigt: ');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	expect(terminal.screen.text()).toContain('1 von ');
});

test('what was said stays above, in the order in which it was said, and which keys there are is said once', async () => {
	const terminal = openTerminal(process.execPath, [program, '--lang', 'en', '--screen-reader'], {
		env: {HOME: newHomeWithAnswers('optout-tui-reader-')},
		rows: 60,
	});
	await terminal.see('Step: Log in');
	terminal.press('space');
	await terminal.see('Done: Log in');
	terminal.press('n');
	await terminal.see('Step: Open the form');
	terminal.press('q');
	await terminal.exited;
	await terminal.settled();
	const text = terminal.screen.text();
	const places = ['Step: Log in to Instagram. open', 'Done: Log in', 'Step: Log in to Instagram. done', 'Step: Open the form', 'steps done.'].map(part =>
		text.indexOf(part),
	);
	expect(places.every((at, index) => at > (places[index - 1] ?? -1))).toBe(true);
	expect(text.match(/Keys: /g)).toHaveLength(1);
	// Nothing moves up or is taken away.
	expect(
		terminal
			.output()
			.split('\u{1B}')
			.filter(part => /^\[\d*[AJ]/.test(part)),
	).toEqual([]);
});

test('ACCESSIBLE=1 asks for the same', async () => {
	const terminal = openTerminal(process.execPath, [program], {env: {ACCESSIBLE: '1', HOME: newHomeWithAnswers('optout-tui-reader-')}});
	await terminal.see('Step: ');
	terminal.press('?');
	await terminal.see('Type to find a command or key');
	terminal.press('quit');
	await terminal.see('Program: Quit, q, Ctrl+C');
	terminal.press('ctrl+c');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
});
