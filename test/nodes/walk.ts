import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {answerHome, choosePlatforms} from '../helpers/first-questions.ts';
import {openTerminal} from '../helpers/terminal.ts';
import {withNode} from './installation.ts';
import {versionOf} from './node-binaries.ts';

const root = path.join(import.meta.dirname, '../..');

type Config = {
	readonly settings?: {readonly home?: unknown; readonly platforms?: unknown};
	readonly steps?: Readonly<Record<string, unknown>>;
	readonly objections?: Readonly<Record<string, unknown>>;
};

const assertSame = (what: string, actual: unknown, expected: unknown): void => {
	if (JSON.stringify(actual) !== JSON.stringify(expected)) {
		throw new Error(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`);
	}
};

const assertIncludes = (what: string, text: string, part: string): void => {
	if (!text.includes(part)) {
		throw new Error(`${what}: expected “${part}” in\n${text}`);
	}
};

const configIn = (home: string): Config => {
	const file = readdirSync(home, {recursive: true, encoding: 'utf8'}).find(name => path.basename(name) === 'config.json');

	if (file === undefined) {
		throw new Error('No config file was written');
	}

	return JSON.parse(readFileSync(path.join(home, file), 'utf8')) as Config;
};

/** Uses the installed program as a person would who has never used it, and throws at the first thing that is not as it should be. */
export const walk = async (command: string, folder: string, node: string): Promise<void> => {
	const home = path.join(folder, 'home');
	mkdirSync(home, {recursive: true});
	// Every Node that the program runs on is written down: the one that was meant, or another one from the PATH.
	const seen = path.join(folder, 'nodes');
	const note = path.join(folder, 'note-node.cjs');
	writeFileSync(note, `require('node:fs').appendFileSync(${JSON.stringify(seen)}, process.version + '\\n');`);
	const env = {
		NODE_OPTIONS: `--require ${JSON.stringify(note)}`,
		HOME: home,
		USERPROFILE: home,
		XDG_CONFIG_HOME: path.join(home, '.config'),
		APPDATA: home,
		LANG: 'en_US.UTF-8',
		...withNode(node),
		// Without these Windows starts nothing.
		...Object.fromEntries(['SystemRoot', 'ComSpec', 'PATHEXT', 'TEMP'].flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
	};
	// On Windows the command is a script, which only a shell starts.
	const [file, first] = process.platform === 'win32' ? [process.env.ComSpec ?? 'cmd.exe', ['/d', '/c', command]] : [command, []];

	const open = () => openTerminal(file, [...first, '--lang', 'en'], {env});

	const leave = async (terminal: ReturnType<typeof open>) => {
		terminal.press('q');
		// A program that does not quit must not hang this one.
		const timer = setTimeout(() => terminal.kill(), 10_000);
		const {exitCode, signal} = await terminal.exited;
		clearTimeout(timer);
		assertSame('Leaving', {exitCode, signal: signal ?? 0}, {exitCode: 0, signal: 0});
		await terminal.settled();
	};

	const run = (...parameters: readonly string[]) => {
		const {status, stdout, stderr} = spawnSync(file, [...first, ...parameters, '--lang', 'en'], {encoding: 'utf8', env: {...process.env, ...env}});
		assertSame(`${parameters.join(' ')} says on stderr and exits with`, [stderr, status], ['', 0]);

		return stdout;
	};

	const terminal = open();

	try {
		// From nothing: where one lives, and what one uses.
		await answerHome(terminal);
		await choosePlatforms(terminal, ['instagram', 'linkedin']);
		terminal.press('enter');
		await terminal.see('Begin with LinkedIn');
		terminal.press('enter');
		await terminal.see('0 of 7 done');
		terminal.press('space');
		await terminal.see('1 of 7 done');

		// To the other platform by typing its name, and the objection sent there.
		terminal.press('ctrl+p');
		await terminal.see('platform, step or justification');
		terminal.write('instagram');
		await terminal.see('❯ instagram');
		terminal.press('enter');
		await terminal.see('0 of 6 done');
		terminal.press('n', 'n', 'n');
		await terminal.see('› Send the objection');
		terminal.press('space');
		await terminal.see('Recorded as an objection');
		await leave(terminal);
		assertSame('The terminal is given back', terminal.screen.isAlternate, false);
		assertIncludes('The last line', terminal.screen.text(), '2 of 13 steps done');
	} finally {
		terminal.kill();
	}

	const {settings, steps = {}, objections = {}} = configIn(home);
	assertSame('The home in the file', settings?.home, {country: 'DE', land: 'BY'});
	assertSame('The platforms in the file', settings?.platforms, ['instagram', 'linkedin']);
	assertSame(
		'The platforms of the steps in the file',
		Object.keys(steps)
			.map(key => key.split('/')[0])
			.sort(),
		['instagram', 'linkedin'],
	);
	assertSame('Objections in the file', Object.keys(objections).length, 1);

	const again = open();

	try {
		await again.see('1 of 6 done', 20_000);
		await leave(again);
	} finally {
		again.kill();
	}

	const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {readonly version: string};
	assertSame('--version', run('--version'), `${version}\n`);
	assertIncludes('list --done', run('list', '--done'), 'linkedin/');
	assertIncludes('status', run('status'), 'due on');
	assertIncludes('export', run('export', '--format', 'markdown'), 'Instagram');
	assertSame('Nodes that it ran on', [...new Set(readFileSync(seen, 'utf8').trim().split('\n'))], [versionOf(node)]);
};
