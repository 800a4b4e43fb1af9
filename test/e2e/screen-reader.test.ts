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

test('ACCESSIBLE=1 asks for the same', async () => {
	const terminal = openTerminal(process.execPath, [program], {env: {ACCESSIBLE: '1', HOME: newHomeWithAnswers('optout-tui-reader-')}});
	await terminal.see('Step: ');
	terminal.press('?');
	await terminal.see('q, Ctrl+C, Quit');
	terminal.press('ctrl+c');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
});
