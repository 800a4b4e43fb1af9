import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');
const record =
	'{"version":1,"settings":{"language":"de","home":{"country":"AT"}},"steps":{"linkedin/a/b":{"status":"done","at":"2026-11-20T10:00:00Z","revision":1}},"later":[1]}';

const newPlace = (text?: string, profile?: string) => {
	const config = mkdtempSync(path.join(tmpdir(), 'optout-tui-config-'));
	const folder = path.join(config, 'optout-tui', ...(profile === undefined ? [] : ['profiles', profile]));
	const file = path.join(folder, 'config.json');

	if (text !== undefined) {
		mkdirSync(folder, {recursive: true});
		writeFileSync(file, text);
	}

	return {
		file,
		env: {HOME: config, XDG_CONFIG_HOME: config, LANG: 'en_US.UTF-8'},
		copies: () => (existsSync(folder) ? readdirSync(folder).filter(name => name.startsWith('config.before-reset-')) : []),
	};
};

type Place = ReturnType<typeof newPlace>;

const run = ({env}: Place, ...parameters: readonly string[]) =>
	spawnSync(process.execPath, [program, 'config', ...parameters], {encoding: 'utf8', input: '', env: {PATH: process.env.PATH, ...env}});

test('path names the file, also before there is one, and that of a profile', () => {
	const place = newPlace();
	expect(run(place, 'path')).toMatchObject({status: 0, stdout: `${place.file}\n`, stderr: ''});
	expect(existsSync(place.file)).toBe(false);
	const other = newPlace(record, 'oma');
	expect(run(other, 'path', '--profile', 'oma').stdout).toBe(`${other.file}\n`);
});

test('show says in words what the file holds, and with --json to the letter', () => {
	const place = newPlace(record);
	const {status, stdout} = run(place, 'show', '--lang', 'en');
	expect(status).toBe(0);
	for (const text of [place.file, 'Version: 1', 'Language: Deutsch', 'Where you live: Austria', 'Steps: 1 done, 0 skipped', 'Objections: 0']) {
		expect(stdout).toContain(text);
	}

	expect(run(place, 'show').stdout).toContain('Wo du wohnst: Österreich');
	expect(run(place, 'show', '--json')).toMatchObject({status: 0, stdout: `${record}\n`, stderr: ''});
	expect(readFileSync(place.file, 'utf8')).toBe(record);
	expect(run(newPlace(), 'show', '--json').stdout).toBe('{}\n');
	expect(run(newPlace(), 'show').stdout).toContain('not there yet');
});

test('show says when the file made no sense and where it is now', () => {
	const {status, stderr, stdout} = run(newPlace('{"versi'), 'show');
	expect(status).toBe(0);
	expect(stderr).toContain('config.broken-');
	expect(stdout).toContain('Steps: 0 done');
});

test('without a terminal a reset needs --yes, keeps a copy and says where', () => {
	const place = newPlace(record);
	expect(run(place, 'reset')).toMatchObject({
		status: 2,
		stdout: '',
		stderr: 'Hier lässt sich nicht nachfragen. „optout-tui config reset --yes“ löscht ohne Nachfrage.\n',
	});
	expect(readFileSync(place.file, 'utf8')).toBe(record);
	const {status, stderr} = run(place, 'reset', '--yes');
	expect(status).toBe(0);
	const [copy = ''] = place.copies();
	expect(stderr).toBe(`Alles ist zurückgesetzt. Der alte Stand liegt hier: ${path.join(path.dirname(place.file), copy)}\n`);
	expect(readFileSync(path.join(path.dirname(place.file), copy), 'utf8')).toBe(record);
	expect(JSON.parse(readFileSync(place.file, 'utf8'))).toMatchObject({settings: {}, steps: {}});
});

test('a reset of a profile leaves the usual record alone', () => {
	const place = newPlace(record, 'oma');
	const usual = path.join(place.env.XDG_CONFIG_HOME, 'optout-tui', 'config.json');
	writeFileSync(usual, record);
	expect(run(place, 'reset', '--yes', '--profile', 'oma').status).toBe(0);
	expect(readFileSync(usual, 'utf8')).toBe(record);
	expect(JSON.parse(readFileSync(place.file, 'utf8')).steps).toEqual({});
});

test('where there is nothing to delete, or it may not be, one sentence says so', () => {
	expect(run(newPlace(), 'reset', '--yes')).toMatchObject({status: 0, stderr: expect.stringContaining('There is nothing to delete')});
	const newer = newPlace('{"version":2,"steps":{}}');
	expect(run(newer, 'reset', '--yes')).toMatchObject({status: 1, stderr: 'Nothing is deleted: the file is of a newer version.\n'});
	expect(newer.copies()).toEqual([]);
});

test.for([
	[[], 'optout-tui config needs one of these: path, show, reset.'],
	[['wat'], 'does not know “wat”'],
	[['path', 'show'], 'Unknown: show'],
	[['path', '--json'], '--json does not go with config path'],
	[['show', '--yes'], '--yes does not go with config show'],
] as const)('config %o is one sentence and exit code 2', ([parameters, sentence]) => {
	const {status, stdout, stderr} = run(newPlace(), ...parameters);
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toContain(sentence);
	expect(stderr.trim().split('\n')).toHaveLength(1);
});

test.for([
	['n\r', 1],
	['\r', 1],
	['\u0004', 1],
	['\u0003', 1],
	['ja\r', 0],
	['J\r', 0],
	['y\r', 0],
] as const)('on a terminal a reset asks, and %j ends with exit code %i', async ([typed, exitCode]) => {
	const place = newPlace(record);
	const terminal = openTerminal(process.execPath, [program, 'config', 'reset'], {env: place.env});
	await terminal.see('[j/N]');
	terminal.write(typed);
	expect(await terminal.exited).toMatchObject({exitCode});
	await terminal.settled();
	expect(terminal.screen.text()).toContain(exitCode === 0 ? 'Alles ist zurückgesetzt.' : 'Es bleibt alles, wie es ist.');
	expect(place.copies()).toHaveLength(exitCode === 0 ? 1 : 0);
	expect(readFileSync(place.file, 'utf8') === record).toBe(exitCode !== 0);
});

test('completion prints a script for a shell, or how it is used, and refuses other shells', () => {
	const completion = (...parameters: readonly string[]) =>
		spawnSync(process.execPath, [program, 'completion', ...parameters], {encoding: 'utf8', env: {PATH: process.env.PATH, ...newPlace().env}});

	for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
		expect(completion(shell)).toMatchObject({status: 0, stdout: expect.stringContaining('linkedin'), stderr: ''});
		expect(completion().stdout).toContain(`optout-tui completion ${shell} >`);
	}

	expect(completion('tcsh')).toMatchObject({status: 2, stdout: '', stderr: 'There is nothing for “tcsh” here. There are: bash, zsh, fish, powershell.\n'});
});
