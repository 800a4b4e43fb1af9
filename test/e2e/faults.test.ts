import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {configOf, newHomeWithAnswers} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');
const newHome = () => newHomeWithAnswers('optout-tui-faults-');
const environmentOf = (home: string) => ({HOME: home, XDG_CONFIG_HOME: path.join(home, '.config')});

const writeConfig = (home: string, text: string) => {
	mkdirSync(path.dirname(configOf(home)), {recursive: true});
	writeFileSync(configOf(home), text);
};

const start = (home: string, env: Readonly<Record<string, string>> = {}, parameters: readonly string[] = []) =>
	openTerminal(process.execPath, [program, '--lang', 'en', ...parameters], {env: {...environmentOf(home), ...env}});

/** Breaks the running program from outside, as its own code has no switch for that: once the file `now` is there. */
const breaking = (home: string, code: string) => {
	const preload = path.join(home, 'break.cjs');
	const now = path.join(home, 'now');
	writeFileSync(
		preload,
		`const timer = setInterval(() => { if (require('node:fs').existsSync(${JSON.stringify(now)})) { clearInterval(timer); ${code} } }, 20); timer.unref();`,
	);

	return {env: {NODE_OPTIONS: `--require ${JSON.stringify(preload)}`}, breakNow: () => writeFileSync(now, '')};
};

test.for([
	['while drawing', "String.prototype.toLocaleUpperCase = () => { throw new Error('cells are out') }"],
	['in a timer', "setTimeout(() => { throw new Error('cells are out') })"],
	['in a promise', "Promise.reject(new Error('cells are out'))"],
] as const)('a crash %s gives the screen back, with one sentence and exit code 1', async ([, code]) => {
	const home = newHome();
	const {env, breakNow} = breaking(home, code);
	const terminal = start(home, env);
	await terminal.see('Log in');
	breakNow();
	await delay(200);
	terminal.press('down');
	expect(await terminal.exited).toMatchObject({exitCode: 1});
	await terminal.settled();
	expect(terminal.screen.isAlternate).toBe(false);
	expect(terminal.output()).toContain('\u{1B}[?25h');
	expect(terminal.screen.text()).toContain('cells are out');
	expect(terminal.screen.text()).not.toMatch(/\bat .*:\d+:\d+/);
});

test('Ctrl+Z gives the shell its screen, and fg brings the checklist back', async ({skip}) => {
	skip(process.platform === 'win32', 'there are no stopped jobs on Windows');
	const home = newHome();
	const shell = openTerminal('/bin/bash', ['--norc', '--noprofile', '-i'], {env: {...environmentOf(home), PS1: 'ready> '}});
	await shell.see('ready>');
	shell.press(`${JSON.stringify(process.execPath)} ${JSON.stringify(program)} --lang en`, 'enter');
	await shell.see('Log in');
	shell.press('space');
	await shell.see('1 of 6 done');
	shell.press('ctrl+z');
	await expect.poll(() => shell.screen.text(), {timeout: 10_000}).toMatch(/Stopped[\s\S]*ready>/);
	expect(shell.screen.isAlternate).toBe(false);
	shell.press('echo still $((40 + 2))', 'enter');
	await shell.see('still 42');
	shell.press('fg', 'enter');
	await shell.see('1 of 6 done');
	expect(shell.screen.isAlternate).toBe(true);
	shell.press('n');
	await shell.see('contact/');
	shell.press('q');
	await expect.poll(() => shell.screen.text(), {timeout: 10_000}).toMatch(/steps done\.[\s\S]*ready>/);
	shell.press('exit', 'enter');
	await shell.exited;
});

test('a place that cannot be written is said, and everything else works', async () => {
	const home = mkdtempSync(path.join(tmpdir(), 'optout-tui-faults-'));
	// A file where the directory should be stops root as well.
	writeFileSync(path.join(home, '.config'), '');
	const terminal = start(home);
	await terminal.see('Log in');
	terminal.press('space');
	await terminal.see('Not saved');
	terminal.press('n');
	await terminal.see('1/6');
	await terminal.see('not saved');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	await terminal.settled();
	expect(terminal.screen.text()).toContain('could not be saved');
});

test('a file of a newer version is shown and not overwritten', async () => {
	const home = newHome();
	const text = JSON.stringify({
		version: 999,
		steps: {'instagram/objection-form/log-in': {status: 'done', at: '2026-11-01T10:00:00.000Z', revision: 1}},
		future: {kept: true},
	});
	writeConfig(home, text);
	const terminal = start(home);
	await terminal.see('newer version');
	terminal.press('space');
	await terminal.see('not saved');
	terminal.press('q');
	await terminal.exited;
	expect(readFileSync(configOf(home), 'utf8')).toBe(text);
});

test('pasted text runs nothing', async () => {
	const terminal = start(newHome());
	await terminal.see('Log in');
	terminal.write('\u{1B}[200~ xxjjxq x\r\u{1B}[201~');
	terminal.press('?');
	await terminal.see('Keyboard shortcuts');
	terminal.press('escape');
	await terminal.see('0 of 6 done');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
});

test('a key that is pressed before the first frame is there neither shows up in it nor is lost', async () => {
	for (const wait of [0, 60, 90, 120, 150, 180, 220]) {
		const terminal = openTerminal(process.execPath, [program, '--lang', 'en'], {columns: 100, rows: 30, env: environmentOf(newHome())});
		await delay(wait);
		terminal.press('?');
		await terminal.see('Esc back');
		expect(terminal.screen.lines()[0]).toContain('optout-tui');
		terminal.press('ctrl+c');
		expect(await terminal.exited).toMatchObject({exitCode: 0});
	}
});
