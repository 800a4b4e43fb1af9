import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import data from 'virtual:catalog';
import {expect, test} from 'vitest';
import {createCatalog, justificationsFor} from '../../source/catalog/catalog.ts';
import {answerQuestions, configOf, newHomeWithAnswers} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');
const newHome = () => newHomeWithAnswers('optout-tui-e2e-');
const environmentOf = (home: string) => ({HOME: home, XDG_CONFIG_HOME: path.join(home, '.config')});

const start = (home: string, parameters: readonly string[] = [], env: Readonly<Record<string, string>> = {}, size: {columns?: number; rows?: number} = {}) =>
	openTerminal(process.execPath, [program, '--lang', 'en', ...parameters], {...size, env: {...environmentOf(home), ...env}});

const stepsOf = (platforms: typeof data.platforms) => platforms.flatMap(({controls}) => controls.flatMap(({steps}) => steps)).length;
const stepCount = stepsOf(data.platforms);
const firstThree = stepsOf(data.platforms.slice(0, 3));

test('the first frame shows the three platforms and the first step', async () => {
	const terminal = start(newHome());
	await terminal.see('Log in');
	for (const name of ['Instagram', 'Facebook', 'LinkedIn']) {
		expect(terminal.screen.text()).toContain(name);
	}

	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
});

test('three platforms are walked to the end, and the ticks are there at the next start', async () => {
	const home = newHome();
	const terminal = start(home);
	await terminal.see(`0/${stepCount}`);

	for (let done = 1; done <= firstThree; done += 1) {
		terminal.press('space');
		await terminal.see('Done: ');

		if (done < firstThree) {
			terminal.press('n');
			await terminal.see(`${done}/${stepCount}`);
		}
	}

	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	await terminal.settled();
	expect(terminal.screen.isAlternate).toBe(false);
	expect(terminal.screen.text()).toContain(`${firstThree} of ${stepCount} steps done.`);

	const again = start(home);
	await again.see(`${firstThree}/${stepCount}`);
	for (const count of ['6/6', '10/10', '7/7']) {
		expect(again.screen.text()).toContain(count);
	}

	again.press('q');
	await again.exited;
});

test('o hands exactly the address of the catalog to the browser and ticks nothing', async ({skip}) => {
	skip(process.platform !== 'linux', 'the browser script is a Linux one');
	const home = newHome();
	const log = path.join(home, 'opened');
	const browser = path.join(home, 'browser');
	writeFileSync(browser, `#!/bin/sh\nprintf '%s' "$1" > '${log}.part' && mv '${log}.part' '${log}'\n`);
	chmodSync(browser, 0o755);
	const terminal = start(home, [], {BROWSER: browser});
	await terminal.see('Log in');
	terminal.press('j');
	await terminal.see('contact/');
	terminal.press('o');
	await terminal.see('Opening help.instagram.com');
	await expect.poll(() => existsSync(log), {timeout: 10_000}).toBe(true);
	expect(readFileSync(log, 'utf8')).toBe(data.platforms[0]?.controls[0]?.links.form?.url);
	expect(terminal.screen.text()).toMatch(/Instagram +0\/6/);
	terminal.press('q');
	await terminal.exited;
});

test('over SSH the copied text goes to the terminal, and the message does not claim more', async () => {
	const terminal = start(newHome(), [], {SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22'}, {columns: 40, rows: 20});
	await terminal.see('Log in');
	terminal.press('n', 'n', 'c');
	await terminal.see('Copy a justification');
	terminal.press('enter');
	await terminal.see('Check when');
	const text = data.justifications[0]?.text.en ?? '';
	expect(terminal.output()).toContain(`\u{1B}]52;c;${Buffer.from(text).toString('base64')}`);
	terminal.press('escape');
	await terminal.gone('Check when');
	terminal.press('q');
	await terminal.exited;
});

test.for(['SIGTERM', 'SIGHUP'])('%s gives the screen back', async signal => {
	const terminal = start(newHome());
	await terminal.see('Log in');
	terminal.kill(signal);
	await terminal.exited;
	await terminal.settled();
	expect(terminal.screen.isAlternate).toBe(false);
	expect(terminal.output()).toContain('\u{1B}[?25h');
});

test('Ctrl+C leaves and gives the screen back', async () => {
	const terminal = start(newHome());
	await terminal.see('Log in');
	terminal.press('ctrl+c');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	await terminal.settled();
	expect(terminal.screen.isAlternate).toBe(false);
});

test('a broken file is put aside and named', async () => {
	const home = newHome();
	mkdirSync(path.dirname(configOf(home)), {recursive: true});
	writeFileSync(configOf(home), '{"version": 1, "steps": {');
	const terminal = start(home);
	await terminal.see('could not be read');
	terminal.press('q');
	await terminal.exited;
});

test('two windows see each other’s ticks', async () => {
	const home = newHome();
	const one = start(home);
	await one.see('Log in');
	const two = start(home);
	await two.see('Log in');
	one.press('space');
	await one.see('Done: ');
	await two.see('1 of 6 done', 15_000);
	one.press('q');
	two.press('q');
	await Promise.all([one.exited, two.exited]);
});

test('a small window says so and comes back when it grows', async () => {
	const terminal = start(newHome(), [], {}, {columns: 38, rows: 8});
	await terminal.see('optout-tui needs 40 x 10');
	terminal.resize(100, 30);
	await terminal.see('Platforms'.toUpperCase());
	terminal.resize(60, 20);
	await terminal.see('0 of 6 done');
	terminal.press('q');
	await terminal.exited;
});

test('keys that arrive in one piece, as over a slow line, are worked off in order', async () => {
	const terminal = start(newHome(), [], {SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22'}, {rows: 20});
	await terminal.see('Log in');
	// The first frame can be there before the terminal is set to single keys, and until then it turns Enter into a line feed.
	terminal.press('n');
	await terminal.see('contact/');
	terminal.write('nc\u{1B}[B\u{1B}[B\r');
	await terminal.see('Unconfirmed');
	const instagram = data.platforms[0];
	const chosen = instagram && justificationsFor(createCatalog(data), instagram)[2];
	expect(terminal.output()).toContain(Buffer.from(chosen?.text.en ?? '').toString('base64'));
	// Whether it got there is not known, so the text stands there to be selected.
	terminal.press('escape');
	await terminal.gone('Unconfirmed');
	terminal.write('snjj\r');
	await terminal.see('Skipped');
	terminal.press('q');
	await terminal.exited;
});

test('a profile is a record of its own, named in the status bar', async () => {
	const home = newHome();
	answerQuestions(home, 'Mutter');
	const parent = start(home, ['--profile', 'Mutter']);
	await parent.see('Mutter');
	parent.press('space');
	await parent.see('Done: ');
	parent.press('q');
	await parent.exited;
	await parent.settled();
	expect(parent.screen.text().replaceAll(/\s+/g, '')).toContain('profiles/Mutter/config.json');

	const own = start(home);
	await own.see('0 of 6 done');
	expect(own.screen.text()).not.toContain('Mutter');
	own.press('q');
	await own.exited;
});
