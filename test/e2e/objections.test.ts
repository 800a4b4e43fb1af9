import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {inDays} from '../helpers/clock.ts';
import {newHomeWithAnswers} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');

test('an objection that was sent is overdue after a month without an answer, and an answer ends that', async () => {
	const home = newHomeWithAnswers('optout-tui-objections-');
	const env = {HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), TZ: 'Europe/Berlin'};
	const start = (more: Readonly<Record<string, string>> = {}) =>
		openTerminal(process.execPath, [program, '--lang', 'de'], {columns: 110, rows: 34, env: {...env, ...more}});

	const today = start();
	await today.see('Bei Instagram anmelden');
	today.press('n', 'n', 'n');
	today.press('space');
	await today.see('Als Widerspruch festgehalten');
	today.press('O');
	await today.see('IN-');
	expect(today.screen.text()).toContain('fällig am');
	today.press('q');
	expect(await today.exited).toMatchObject({exitCode: 0});

	const later = start(inDays(home, 40));
	await later.see('1 überfällig');
	later.press('O');
	await later.see('überfällig seit');
	later.press('a');
	await later.see('Welche Antwort');
	later.press('enter');
	await later.see(': bestätigt');
	later.press('down');
	await later.gone('überfällig');
	later.press('q');
	await later.exited;
});
