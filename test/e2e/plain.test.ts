import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
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

test.for(['status', 'list'])('%s loads no module of Node that starting could do without', command => {
	const preload = path.join(home, 'loaded.cjs');
	writeFileSync(preload, "process.on('exit', () => process.stderr.write(process.moduleLoadList.join('\\n')));");
	const {status, stderr} = spawnSync(process.execPath, ['--require', preload, path.resolve('dist/bin.js'), command], {
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: home, LANG: 'en_US.UTF-8'},
	});
	const loaded = stderr.split('\n');
	expect(status).toBe(0);
	expect(loaded).toContain('NativeModule zlib');
	expect(
		loaded.filter(name =>
			/^NativeModule (?:crypto|child_process|readline|internal\/fs\/promises|internal\/fs\/streams|worker_threads|http|https|inspector)$/.test(name),
		),
	).toEqual([]);
});

test.for([
	['an unknown option', ['--wat'], 'Unknown: --wat'],
	['a profile that is a path', ['--profile', '../other'], 'The name “../other” does not work'],
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

test('list prints steps with their keys, filtered by platform, group and status', () => {
	expect(run('list', 'linkedin').stdout).toContain('[ ] Open the setting  linkedin/ai-switch/open-setting');
	expect(run('list', '--group', 'assistants').stdout).toContain('ChatGPT (chatgpt)');
	expect(run('list', '--group', 'assistants').stdout).not.toContain('(linkedin)');
	expect(run('list', '--done').stdout).toBe('');
	expect(run('list', 'linkedin', '--region', 'us').stdout).not.toContain('objection-form');
});

test('list --json is an interface: version, platforms, steps with key, status and link', () => {
	const printed = JSON.parse(run('list', 'linkedin', '--json', '--lang', 'de').stdout);
	expect(printed).toMatchObject({
		version: 1,
		language: 'de',
		platforms: [{id: 'linkedin', name: 'LinkedIn', group: 'social', status: 'open', done: 0, total: 7, notOffered: []}],
	});
	expect(printed.platforms[0].steps[0]).toEqual({
		key: 'linkedin/ai-switch/open-setting',
		title: 'Einstellung öffnen',
		status: 'open',
		remedy: 'toggle',
		link: 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement',
	});
});

test('show tells everything about a platform with its sources, as text and as JSON', () => {
	const {stdout, status} = run('show', 'linkedin', '--lang', 'de');
	expect(status).toBe(0);
	expect(stdout).toContain('Schalter für KI-Training');
	expect(stdout).toContain('https://www.linkedin.com/help/linkedin/answer/a6278444');
	expect(JSON.parse(run('show', 'linkedin', '--json').stdout)).toMatchObject({version: 1, platform: {id: 'linkedin'}});
});

test('copy lists the justifications, and prints the text where there is no clipboard', () => {
	expect(run('copy').stdout).toContain('Short, general objection');
	const [{id, text}] = JSON.parse(run('copy', '--json').stdout).justifications;
	const {status, stdout, stderr} = run('copy', id);
	expect(status).toBe(1);
	expect(stdout.trim()).toBe(text);
	expect(stderr).toContain('cannot be reached');
});

test('open prints the link where no browser can be reached, and fails', () => {
	const {status, stdout, stderr} = run('open', 'linkedin');
	expect(status).toBe(1);
	expect(stdout).toBe('https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement\n');
	expect(stderr).toContain('No browser');
});

test('a catalog file that breaks a rule is refused with file, place and cure, and exit code 2', () => {
	const file = path.join(home, 'own.json');
	writeFileSync(file, JSON.stringify({id: 'x', name: '\u001B[31mred'}));
	const {status, stdout, stderr} = run('list', '--catalog', file, '--lang', 'de');
	expect(status).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toContain(`${file}, Stelle company:`);
	expect(stderr).not.toContain('\u001B');
});
