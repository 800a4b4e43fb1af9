import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {configOf, newHomeWithAnswers} from '../helpers/home.ts';
import {isRunning} from '../helpers/processes.ts';
import {environmentOf, openChecklist, program} from '../helpers/program.ts';
import {pressAtRandom} from '../helpers/random-keys.ts';
import {openTerminal} from '../helpers/terminal.ts';

const newHome = () => newHomeWithAnswers('optout-tui-terminal-');
const isWindows = process.platform === 'win32';
const hasProc = process.platform === 'linux';

/** A shell that leaves the modes of the terminal alone. */
const openShell = async (home: string) => {
	const inputrc = path.join(home, 'inputrc');
	writeFileSync(inputrc, 'set enable-bracketed-paste off\n');
	const shell = openTerminal('/bin/bash', ['--norc', '--noprofile', '-i'], {env: {...environmentOf(home), PS1: 'ready> ', INPUTRC: inputrc}});
	await shell.see('ready>');

	return shell;
};
const commandLine = `${JSON.stringify(process.execPath)} ${JSON.stringify(program)} --lang en`;

/** The number of the checklist that a shell has started, or 0. What the shell has just split off is still the shell. */
const childOf = (pid: number): number => {
	const child = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').at(-1) ?? '';

	try {
		return readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(program) ? Number(child) : 0;
	} catch {
		return 0;
	}
};

test.skipIf(isWindows).for([
	['SIGINT', 2],
	['SIGTERM', 15],
	['SIGHUP', 1],
	['SIGQUIT', 3],
] as const)('%s gives back the screen, the cursor and all modes, and is what the program ends with', async ([name, number]) => {
	const terminal = openChecklist(newHome());
	await terminal.see('Log in');
	terminal.kill(name);
	expect(await terminal.exited).toMatchObject({signal: number});
	await terminal.settled();
	expect(terminal.kept()).toEqual([]);
});

test.skipIf(!hasProc)('at whatever moment of the start the program is ended, the shell gets its terminal back as it was', {timeout: 120_000}, async () => {
	const home = newHome();
	const shell = await openShell(home);

	for (const wait of [0, 20, 40, 60, 80, 100, 130, 160, 200, 260, 330]) {
		shell.press(`clear; ${commandLine}`, 'enter');
		await expect.poll(() => childOf(shell.pid), {interval: 2, timeout: 20_000}).toBeGreaterThan(0);
		await delay(wait);
		process.kill(childOf(shell.pid), 'SIGTERM');
		await expect.poll(() => childOf(shell.pid), {timeout: 20_000}).toBe(0);
		shell.press('clear; stty -a | tr " " "\\n" | grep -xE -- "-?(icanon|echo|isig)" | tr "\\n" "+"; echo done', 'enter');
		await shell.see(/^\S+done$/m);
		expect(shell.screen.text()).toMatch(/^isig\+icanon\+echo\+done$/m);
		expect(shell.kept()).toEqual([]);
	}

	shell.press('exit', 'enter');
	await shell.exited;
});

test.skipIf(!hasProc).for(['SIGTSTP', 'SIGSTOP'] as const)(
	'stopped from outside by %s, the checklist is back after fg and listens',
	{timeout: 60_000},
	async signal => {
		const shell = await openShell(newHome());
		await shell.see('ready>');
		shell.press(commandLine, 'enter');
		await shell.see('Log in');
		// The first key says that the program listens to signals, too.
		shell.press('n');
		await shell.see('contact/');
		process.kill(childOf(shell.pid), signal);
		await shell.see(/Stopped[\s\S]*ready>/);
		expect(shell.screen.isAlternate).toBe(signal === 'SIGSTOP');
		shell.press('echo still $((40 + 2))', 'enter');
		await shell.see('still 42');
		shell.press('fg', 'enter');
		await shell.gone('still 42');
		await shell.see('contact/');
		shell.press('space');
		await shell.see(' Done: ');
		shell.press('q');
		await shell.see(/steps done\.[\s\S]*ready>/);
		expect(shell.kept()).toEqual([]);
		shell.press('exit', 'enter');
		await shell.exited;
	},
);

test.skipIf(isWindows)('where no shell waits, Ctrl+Z says so and the checklist stays', async () => {
	const terminal = openChecklist(newHome());
	await terminal.see('Log in');
	terminal.press('ctrl+z');
	await terminal.see('Nothing can be suspended here');
	terminal.press('n');
	await terminal.see('contact/');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	await terminal.settled();
	expect(terminal.kept()).toEqual([]);
});

test.skipIf(!hasProc)('a terminal that is closed leaves no process behind', async () => {
	const terminal = openChecklist(newHome());
	await terminal.see('Log in');
	terminal.press('space');
	await terminal.see(' Done: ');
	terminal.close();
	await expect.poll(() => isRunning(terminal.pid), {timeout: 15_000}).toBe(false);
});

test('a connection that stalls loses no key: what was pressed meanwhile is done and saved', async () => {
	const home = newHome();
	const terminal = openChecklist(home);
	await terminal.see('Log in');
	terminal.pause();

	for (let count = 0; count < 40; count += 1) {
		terminal.write(' n');
		await delay(5);
	}

	terminal.resume();
	await terminal.see(/✓ 40\/\d+/, 30_000);
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	expect(Object.keys((JSON.parse(readFileSync(configOf(home), 'utf8')) as {steps: object}).steps)).toHaveLength(40);
});

const megabyte = 'Widerspruch \u001B[31mqx\r\u001B]0;taken\u0007\u001B[200~o'.repeat(30_000);

test.for([
	['marked as a paste', `\u001B[200~${megabyte.replaceAll('\u001B[201~', '')}\u001B[201~`],
	['not marked, with escape sequences', `${'x '.repeat(300)}${megabyte.replaceAll('\u001B[200~', '')}`],
	['not marked, of letters only', 'xqx '.repeat(260_000)],
] as const)('a pasted megabyte, %s, runs nothing, and the program answers soon', {timeout: 120_000}, async ([, text]) => {
	const home = newHome();
	const terminal = openChecklist(home);
	await terminal.see('Log in');
	// Where one does not type, a paste goes nowhere.
	terminal.write(text);
	terminal.resize(38, 8);
	await terminal.see('optout-tui needs', 60_000);
	await delay(500);
	terminal.resize(100, 30);
	await terminal.see(/✓ \d+\/\d+/, 30_000);
	terminal.press('j');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	await terminal.settled();
	expect(terminal.kept()).toEqual([]);
	expect(terminal.output()).not.toContain('\u001B]0;taken');
});

test('a pasted megabyte becomes one line of what is looked for', {timeout: 60_000}, async () => {
	const terminal = openChecklist(newHome());
	await terminal.see('Log in');
	terminal.press('/');
	await terminal.see('found');
	terminal.write(`\u001B[200~${megabyte.replaceAll('\u001B[200~', '')}\u001B[201~`);
	await terminal.see('Nothing found', 30_000);
	// All of it has arrived, and what comes now is typed.
	await delay(1000);
	terminal.press('ctrl+u', 'linkedin');
	await terminal.see(/❯ linkedin.*\n.*LinkedIn/);
	terminal.press('ctrl+c');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
});

test('a window that changes its size all the time, down to one cell, is drawn right in the end', {timeout: 60_000}, async () => {
	const terminal = openChecklist(newHome());
	await terminal.see('Log in');

	for (let count = 0; count < 300; count += 1) {
		terminal.resize(1 + ((count * 37) % 140), 1 + ((count * 17) % 50));

		if (count % 10 === 0) {
			await delay(5);
		}
	}

	terminal.resize(1, 1);
	await delay(100);
	terminal.resize(100, 30);
	await terminal.see(/✓ 0\/\d+/);
	const fresh = openChecklist(newHome());
	await fresh.see(/✓ 0\/\d+/);
	await expect.poll(() => terminal.screen.text(), {timeout: 10_000}).toBe(fresh.screen.text());

	for (const one of [terminal, fresh]) {
		one.press('q');
		expect(await one.exited).toMatchObject({exitCode: 0});
	}
});

// A hundred thousand are in test/long.
test('random keys, mouse reports and sizes never end the program or leave the terminal changed', {timeout: 120_000}, async () => {
	const open = async () => {
		const terminal = openChecklist(newHome(), {env: {SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22'}});
		await terminal.see('Log in');

		return terminal;
	};

	await pressAtRandom(open, 1500, Math.floor(Math.random() * 1_000_000));
});

const runShell = (script: string) =>
	spawnSync('/bin/bash', ['-c', script.replaceAll('optout-tui', commandLine)], {encoding: 'utf8', env: {PATH: process.env.PATH, ...environmentOf(newHome())}});

test.skipIf(isWindows)('a reader that has seen enough is no fault', () => {
	// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's.
	expect(runShell('optout-tui list | head -1; echo "${PIPESTATUS[0]}"')).toMatchObject({stdout: expect.stringMatching(/^.+\n0\n$/), stderr: ''});
});

test.skipIf(!hasProc)('output that cannot be written is one sentence and exit code 1', () => {
	for (const command of ['list', 'export --format html', '']) {
		expect(runShell(`optout-tui ${command} > /dev/full`)).toMatchObject({status: 1, stderr: expect.stringMatching(/The output could not be written.*\n$/)});
	}
});

test.skipIf(isWindows)('closed input and output are no fault', () => {
	expect(runShell('optout-tui list < /dev/null >&- 2>&-; echo $?').stdout).toMatch(/^[01]\n$/);
	expect(runShell('optout-tui <&-')).toMatchObject({status: 0, stdout: expect.stringContaining('[ ] Open the form')});
});
