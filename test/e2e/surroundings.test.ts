import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {configOf, newHomeWithAnswers} from '../helpers/home.ts';
import {giveTo, mountDisk, ordinaryUser} from '../helpers/machine.ts';
import {environmentOf, openChecklist, program} from '../helpers/program.ts';

const newHome = () => newHomeWithAnswers('optout-tui-surroundings-');
const isLinux = process.platform === 'linux';
const esc = String.fromCodePoint(27);

/** A command with these variables and no others. */
const run = (env: Readonly<Record<string, string>>, ...parameters: readonly string[]) =>
	spawnSync(process.execPath, [program, ...parameters], {encoding: 'utf8', env, cwd: '/'});

test.for([
	[{LC_ALL: 'en_US'}, 'en'],
	[{LANG: 'de_AT.UTF-8'}, 'de'],
	[{LC_ALL: 'de_DE.ISO-8859-1'}, 'de'],
	[{LC_ALL: 'xx_NOWHERE', LANG: 'de_DE'}, 'en'],
	[{LANG: '../../etc/passwd'}, 'en'],
] as const)('the locale %j is understood or does no harm', ([env, language]) => {
	const {status, stdout, stderr} = run({...environmentOf(newHome()), ...env});
	expect(status).toBe(0);
	expect(stdout).toContain(language === 'de' ? '[ ] Formular öffnen' : '[ ] Open the form');
	expect(stderr.trim().split('\n')).toHaveLength(1);
});

test.for(['UTC', 'Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Lisbon', 'Nowhere/Land', ''])(
	'in the time zone “%s” an objection is due a month later by the calendar there',
	zone => {
		const home = newHome();
		const record = {
			version: 1,
			objections: {
				x: {
					id: 'x',
					platform: 'linkedin',
					control: 'objection-form',
					reference: 'LI-2025-001',
					accounts: [],
					sentOn: '2025-01-02',
					channel: 'form',
					language: 'de',
					events: [],
					evidence: [],
					changedAt: '2025-01-02T23:59:59.000Z',
				},
			},
		};
		fs.writeFileSync(configOf(home), JSON.stringify({...record, settings: {home: {country: 'DE', land: 'BE'}}}));
		const {status, stdout} = run({...environmentOf(home), TZ: zone}, 'status', '--json');
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({objections: [{sentOn: '2025-01-02', dueOn: '2025-02-03', state: 'overdue'}]});
	},
);

test.skipIf(!isLinux)('without HOME the file lies where the system says the person lives, and the checklist opens', () => {
	const {status, stdout, stderr} = run({LANG: 'en_US.UTF-8'}, '--help');
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	expect(stdout).toMatch(/\/.*optout-tui\/config\.json/);
});

test('a home with blanks, umlauts, quotes and signs of the shell in its name is a home like any other', async () => {
	const home = path.join(newHome(), 'Ünser Häuschen $(touch taken) `id` "x" \'y\' & ; 日本');
	fs.mkdirSync(path.dirname(configOf(home)), {recursive: true});
	fs.writeFileSync(configOf(home), '{"version": 1, "settings": {"startPage": "checklist"}}');
	const terminal = openChecklist(home, {columns: 140, env: {BROWSER: 'nothing'}});
	await terminal.see('Log in');
	terminal.press('space');
	await terminal.see(' Done: ');
	terminal.press('o');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	expect(Object.keys((JSON.parse(fs.readFileSync(configOf(home), 'utf8')) as {steps: object}).steps)).toHaveLength(1);
	expect(fs.readdirSync(home)).toEqual(['.config']);
});

test.skipIf(!isLinux)('a path that would steer the terminal steers nothing: not in the help, not at the end', async () => {
	const home = path.join(newHome(), `a${esc}]0;taken${String.fromCodePoint(7)}${esc}[31m\u202Eb`);
	fs.mkdirSync(path.dirname(configOf(home)), {recursive: true});
	fs.writeFileSync(configOf(home), '{"version": 1, "settings": {"startPage": "checklist"}}');

	for (const parameters of [['--help'], []]) {
		const terminal = openChecklist(home, {parameters, columns: 140});

		if (parameters.length === 0) {
			await terminal.see('Log in');
			terminal.press('q');
		}

		await terminal.exited;
		await terminal.settled();
		expect(terminal.screen.text().replaceAll(/\s/g, '')).toContain('a]0;taken[31mb');
		expect(terminal.output()).not.toContain(`${esc}]0;taken`);
		expect(terminal.output()).not.toContain('\u202E');
	}
});

test.skipIf(!isLinux)('a catalog of somebody’s steers no terminal either, whatever is asked for and however', async () => {
	const home = newHome();
	const hostile = `x${esc}]0;taken${String.fromCodePoint(7)}${esc}[2J\u009B31m\u202E\u200By`;
	const [file = ''] = fs.globSync('data/platforms/linkedin.json');
	const platform = JSON.parse(fs.readFileSync(file, 'utf8')) as {id: string; name: string};
	const own = path.join(home, 'own.json');
	// Refused or shown: both speak of it.
	fs.writeFileSync(own, JSON.stringify({...platform, id: `${platform.id}-${hostile}`, name: hostile}));
	const harmless = path.join(home, 'harmless.json');
	fs.writeFileSync(harmless, JSON.stringify({...platform, name: hostile}));

	for (const catalog of [own, harmless]) {
		for (const [parameters, env] of [
			[['list'], {}],
			[['show', 'linkedin'], {}],
			[[], {TERM: 'dumb'}],
			[[hostile], {}],
			[['import', hostile], {}],
		] as const) {
			const terminal = openChecklist(home, {parameters: ['--catalog', catalog, ...parameters], columns: 140, env});
			await terminal.exited;
			await terminal.settled();

			for (const forbidden of [`${esc}]0;taken`, `${esc}[2J`, '\u009B', '\u202E', '\u200B']) {
				expect(terminal.output()).not.toContain(forbidden);
			}
		}
	}
});

const user = ordinaryUser();

test.skipIf(!isLinux || user === undefined)(
	'in a home that is read-only everything but saving works (skipped where the tests run as root and can be nobody else)',
	async () => {
		const home = path.join(newHome(), 'read-only');
		fs.mkdirSync(home);
		fs.chmodSync(path.dirname(home), 0o755);
		giveTo(user?.uid ?? process.getuid?.() ?? 0, home);
		fs.chmodSync(home, 0o555);
		const terminal = openChecklist(home, {...user, columns: 140});
		await terminal.see('Not saved: the file or its folder cannot be read or written');
		await terminal.see('Log in');
		terminal.press('space');
		await terminal.see('✓ Log in');
		terminal.press('q');
		expect(await terminal.exited).toMatchObject({exitCode: 0});
		await terminal.settled();
		expect(terminal.screen.text()).toContain('could not be saved');
		expect(fs.readdirSync(home)).toEqual([]);
	},
);

test('on a disk that is mounted read-only, the commands read what is there', ({skip}) => {
	const disk = mountDisk(256);
	skip(!disk, 'this machine allows no mounting');

	if (!disk) {
		return;
	}

	try {
		fs.mkdirSync(path.dirname(configOf(disk.place)), {recursive: true});
		fs.writeFileSync(
			configOf(disk.place),
			JSON.stringify({version: 1, steps: {'linkedin/ai-switch/open-setting': {status: 'done', at: '2026-11-01T10:00:00.000Z', revision: 1}}}),
		);
		disk.remount('ro');
		expect(JSON.parse(run(environmentOf(disk.place), 'status', '--json').stdout)).toMatchObject({done: 1});
		expect(run(environmentOf(disk.place), 'list', '--done', '--lang', 'en')).toMatchObject({status: 0, stderr: ''});
	} finally {
		disk.unmount();
	}
});

test.skipIf(!isLinux)('XDG_CONFIG_HOME is where the file goes, in a folder and a file that only the person can open, whatever the umask', () => {
	const home = newHome();
	const place = path.join(home, 'else where');
	const exported = path.join(home, 'export.json');
	fs.writeFileSync(exported, run({...environmentOf(home)}, 'export', '--format', 'json').stdout);
	const record = JSON.parse(fs.readFileSync(exported, 'utf8')) as {steps?: object};
	fs.writeFileSync(
		exported,
		JSON.stringify({...record, steps: {'linkedin/ai-switch/open-setting': {status: 'done', at: '2026-11-01T10:00:00.000Z', revision: 1}}}),
	);
	const {status, stderr} = spawnSync('/bin/sh', ['-c', `umask 000; exec "$0" "$@"`, process.execPath, program, 'import', exported, '--lang', 'en'], {
		encoding: 'utf8',
		env: {HOME: home, XDG_CONFIG_HOME: place},
	});
	expect({status, stderr}).toMatchObject({status: 0});
	expect(fs.statSync(path.join(place, 'optout-tui')).mode & 0o777).toBe(0o700);
	expect(fs.statSync(path.join(place, 'optout-tui/config.json')).mode & 0o777).toBe(0o600);
});
