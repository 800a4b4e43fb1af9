import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {configOf} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');
const newHome = () => mkdtempSync(path.join(tmpdir(), 'optout-tui-begin-'));

const start = (home: string, size: {readonly columns?: number; readonly rows?: number} = {}, language = 'de_DE.UTF-8') =>
	openTerminal(process.execPath, [program], {...size, env: {HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), LANG: language}});

const settingsIn = (home: string) => (JSON.parse(readFileSync(configOf(home), 'utf8')) as {readonly settings: Record<string, unknown>}).settings;

test('from nothing through the three questions to the first step, by keys only, and back where one was', async () => {
	const home = newHome();
	const terminal = start(home);
	await terminal.see('Deutsch (erkannt)');
	await terminal.see('❯ ○ Wo wohnst du?');
	terminal.press('enter');
	await terminal.see('Österreich');
	terminal.press('enter');
	await terminal.see('In welchem Bundesland?');
	terminal.press('down');
	await terminal.see('❯ Bayern');
	terminal.press('enter');
	await terminal.see('Deutschland, Bayern');
	await terminal.see('❯ ○ Was nutzt du?');
	terminal.press('enter');
	await terminal.see('nichts gewählt: alle');
	// All in one piece, as a fast typist's keys arrive over a slow line.
	terminal.write('linkedin xing ');
	await terminal.see('2 gewählt');
	terminal.press('enter');
	await terminal.see('❯ Anfangen mit LinkedIn');
	terminal.press('enter');
	await terminal.see('weitere 66 Plattformen');
	await terminal.see('0 von 7 erledigt');
	expect(terminal.screen.text()).not.toContain('Instagram');
	terminal.press('space');
	await terminal.see('Erledigt: ');
	terminal.press('n');
	await terminal.see('1/12');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	expect(settingsIn(home)).toMatchObject({home: {country: 'DE', land: 'BY'}, platforms: ['linkedin', 'xing']});

	const again = start(home);
	await again.see('1 von 7 erledigt');
	again.press('S');
	await again.see('❯ Weiter, wo du warst: LinkedIn');
	expect(again.screen.text()).toContain('1 von 12 Schritten');
	again.press('enter');
	await again.see('1 von 7 erledigt');
	again.press('q');
	await again.exited;
});

test('Esc skips all of it for good', async () => {
	const home = newHome();
	const terminal = start(home, {columns: 60, rows: 20}, 'en_US.UTF-8');
	await terminal.see('Skip');
	terminal.press('escape');
	await terminal.see('0 of 6 done');
	// A window that is closed, not left.
	terminal.kill('SIGHUP');
	await terminal.exited;

	const again = start(home, {columns: 60, rows: 20}, 'en_US.UTF-8');
	await again.see('0 of 6 done');
	again.press('q');
	expect(await again.exited).toMatchObject({exitCode: 0});
});

test('left without an answer, it asks again', async () => {
	const home = newHome();
	const terminal = start(home, {columns: 40, rows: 10});
	await terminal.see('Wo wohnst du?');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});

	const again = start(home, {columns: 40, rows: 10});
	await again.see('Wo wohnst du?');
	again.press('q');
	await again.exited;
});
