import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {configOf, newHomeWithAnswers} from '../helpers/home.ts';
import {sendObjection} from '../helpers/send-objection.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');
const esc = String.fromCodePoint(27);
const hostile = `x${esc}]0;taken${String.fromCodePoint(7)}${esc}[31m\u202Ey`;

test('an imported record with escape sequences in it steers neither the checklist nor the commands', async () => {
	const home = newHomeWithAnswers('optout-tui-hostile-');
	const env = {HOME: home, XDG_CONFIG_HOME: path.join(home, '.config')};
	await sendObjection(openTerminal(process.execPath, [program, '--lang', 'de'], {env}));

	const {stdout} = spawnSync(process.execPath, [program, 'export', '--format', 'json'], {encoding: 'utf8', env: {...process.env, ...env}});
	const file = path.join(home, 'other.json');
	const record = JSON.parse(stdout) as {objections: Record<string, {accounts: string[]; note: string; changedAt: string}>};

	for (const objection of Object.values(record.objections)) {
		objection.accounts = [hostile];
		objection.note = hostile;
		objection.changedAt = '2099-01-01T00:00:00.000Z';
	}

	writeFileSync(file, JSON.stringify(record));
	expect(spawnSync(process.execPath, [program, 'import', file], {encoding: 'utf8', env: {...process.env, ...env}}).status).toBe(0);
	expect(readFileSync(configOf(home), 'utf8')).toContain('taken');

	const second = openTerminal(process.execPath, [program, '--lang', 'de'], {columns: 120, rows: 40, env});
	await second.see('Bei Instagram anmelden');
	second.press('O');
	await second.see('taken');
	expect(second.output()).not.toContain(`${esc}]0;`);
	expect(second.output()).not.toContain('\u202E');
	second.press('q');
	await second.exited;

	const shown = openTerminal(process.execPath, [program, 'export', '--format', 'markdown', '--lang', 'de'], {columns: 120, rows: 40, env});
	await shown.exited;
	await shown.settled();
	expect(shown.output()).toContain('taken');
	expect(shown.output()).not.toContain(esc);
});
