import {spawnSync} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';

const home = mkdtempSync(path.join(tmpdir(), 'optout-tui-plain-'));

const run = (...parameters: readonly string[]) =>
	spawnSync(process.execPath, [path.resolve('dist/bin.js'), ...parameters], {encoding: 'utf8', env: {PATH: process.env.PATH, HOME: home, LANG: 'en_US.UTF-8'}});

test('without a terminal the plan is printed as plain text, with a hint', () => {
	const {status, stdout, stderr} = run();
	expect(status).toBe(0);
	expect(stdout).toContain('[ ] Open the form');
	expect(stdout).toContain('https://help.instagram.com/contact/233964459562201');
	expect(stdout).not.toContain('\u{1B}');
	expect(stderr).toContain('In a terminal');
});

test('the plan is in German where German is asked for', () => {
	expect(run('--lang', 'de').stdout).toContain('[ ] Formular öffnen');
});

test('help names the options, the keys and where the file lies', () => {
	const {status, stdout} = run('--help');
	expect(status).toBe(0);
	for (const text of ['--lang', '--no-color', '--ascii', 'Copy a justification', path.join('optout-tui', 'config.json')]) {
		expect(stdout).toContain(text);
	}
});

test('the version is one line', () => {
	expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.for([
	['an unknown option', ['--wat'], 'Unknown: --wat'],
	['a stray word', ['facebook'], 'Unknown: facebook'],
	['a platform that is not there', ['show', 'facebok'], 'Did you mean facebook'],
	['a platform left out', ['open'], 'needs a platform'],
	['a group that is not there', ['list', '--group', 'wat'], 'There is no group “wat”'],
	['a region that is not there', ['list', '--region', 'mars'], 'There is no region “mars”'],
	['an option of another command', ['show', 'linkedin', '--done'], '--done does not go with show'],
	['a justification that is not there', ['copy', 'wat'], 'There is no justification “wat”'],
	['a file that is not there', ['list', '--catalog', '/nowhere.json'], '/nowhere.json cannot be read'],
	['a language that is not there', ['--lang', 'fr'], 'There is no language “fr”'],
	['a language left out', ['--lang'], '--lang needs a value'],
	['a value for a switch', ['--ascii=1'], 'Unknown: --ascii=1'],
] as const)('%s is one sentence and exit code 2', ([, parameters, sentence]) => {
	const {status, stdout, stderr} = run(...parameters);
	expect(status).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toContain(sentence);
	expect(stderr.trim().split('\n')).toHaveLength(1);
});
