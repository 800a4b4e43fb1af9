import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {configOf} from '../helpers/home.ts';

const newHome = () => mkdtempSync(path.join(tmpdir(), 'optout-tui-records-'));

const run = (home: string, ...parameters: readonly string[]) =>
	spawnSync(process.execPath, [path.resolve('dist/bin.js'), ...parameters], {
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), LANG: 'de_DE.UTF-8'},
	});

const withObjection = (sentOn: string): string => {
	const home = newHome();
	const objection = {
		id: 'linkedin/objection-form@x',
		platform: 'linkedin',
		control: 'objection-form',
		reference: 'LI-2025-001',
		accounts: ['ada'],
		sentOn,
		channel: 'form',
		language: 'de',
		events: [],
		evidence: [],
		changedAt: '2025-01-01T10:00:00.000Z',
	};
	mkdirSync(path.dirname(configOf(home)), {recursive: true});
	writeFileSync(
		configOf(home),
		JSON.stringify({
			version: 1,
			settings: {home: {country: 'DE', land: 'BE'}},
			steps: {'linkedin/ai-switch/open-setting': {status: 'done', at: '2025-01-01T10:00:00.000Z', revision: 1}},
			objections: {[objection.id]: objection},
		}),
	);

	return home;
};

test('status says how far one is, and with --check exits with 3 when an answer is overdue', () => {
	const late = withObjection('2025-01-02');
	expect(run(late, 'status')).toMatchObject({status: 0, stdout: expect.stringContaining('LI-2025-001: überfällig')});
	expect(run(late, 'status', '--check').status).toBe(3);
	expect(run(newHome(), 'status', '--check').status).toBe(0);
	expect(JSON.parse(run(late, 'status', '--json').stdout)).toMatchObject({
		version: 1,
		done: 1,
		objections: [{reference: 'LI-2025-001', dueOn: '2025-02-03', state: 'overdue'}],
	});
});

test('an export is taken in on another computer, where a dry run shows it first and changes nothing', () => {
	const one = withObjection('2025-01-02');
	const other = newHome();
	const file = path.join(other, 'records.json');
	const exported = run(one, 'export', '--format', 'json').stdout;
	writeFileSync(file, exported);

	const dry = run(other, 'import', file, '--dry-run');
	expect(dry.stdout).toContain('LI-2025-001: linkedin');
	expect(dry.stderr).toContain('Geändert wurde nichts');
	expect(JSON.parse(run(other, 'status', '--json').stdout).objections).toEqual([]);

	expect(run(other, 'import', file)).toMatchObject({status: 0, stderr: expect.stringContaining('Schritte 1, Widersprüche 1')});
	expect(run(other, 'export', '--format', 'json').stdout).toBe(exported);
	expect(readFileSync(configOf(other), 'utf8')).toContain('LI-2025-001');
});

test.for(['markdown', 'html', 'csv', 'ics'])('export writes %s', format => {
	const {status, stdout, stderr} = run(withObjection('2025-01-02'), 'export', '--format', format);
	expect(status).toBe(0);
	expect(stderr).toBe('');
	expect(stdout).toContain('LI-2025-001');
});

test.for([
	[['export', '--format', 'pdf'], 'Das Format „pdf“'],
	[['import'], 'braucht eine Datei'],
	[['import', '/nowhere.json'], 'lässt sich nicht lesen'],
	[['import', path.resolve('package.json')], 'ist kein Export von optout-tui'],
	[['list', '--check'], '--check gibt es bei list nicht'],
] as const)('%j is one sentence and exit code 2', ([parameters, sentence]) => {
	const {status, stdout, stderr} = run(newHome(), ...parameters);
	expect(status).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toContain(sentence);
	expect(stderr.trim().split('\n')).toHaveLength(1);
});
