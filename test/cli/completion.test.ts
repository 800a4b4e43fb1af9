import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import data from 'virtual:catalog';
import {afterEach, describe, expect, test} from 'vitest';
import {catalogFor} from '../../source/catalog/catalog.ts';
import {commandLine, completionShells, parseOptions} from '../../source/cli/arguments.ts';
import {completionScript} from '../../source/cli/completion/completion.ts';
import {messagesOf} from '../../source/i18n/messages.ts';
import {openTerminal} from '../helpers/terminal.ts';

const catalog = catalogFor(data, undefined);
const platforms = [...catalog.platforms.keys()];
const commands = ['list', 'show', 'open', 'copy', 'status', 'export', 'import', 'config', 'completion'];

// A folder that every shell has to quote.
const folder = mkdtempSync(path.join(tmpdir(), "optout's tui "));
const profiles = path.join(folder, 'profiles');
mkdirSync(path.join(profiles, 'oma'), {recursive: true});
mkdirSync(path.join(profiles, 'opa'));
mkdirSync(path.join(profiles, '$(touch hacked)'));
writeFileSync(path.join(folder, 'my platforms.json'), '[]');

const scriptFor = (shell: (typeof completionShells)[number], language: 'de' | 'en' = 'de') => completionScript(shell, catalog, messagesOf(language), profiles);

const files = Object.fromEntries(
	completionShells.map(shell => {
		const file = path.join(folder, `optout-tui.${shell}`);
		writeFileSync(file, scriptFor(shell));

		return [shell, file];
	}),
);

/** Why a shell cannot be tried; nothing if it can. */
const missing = (shell: string): boolean => process.platform === 'win32' || spawnSync(shell, ['-c', 'exit 0']).status !== 0;

const run = (shell: string, parameters: readonly string[]) => {
	const {status, stdout, stderr} = spawnSync(shell, parameters, {
		encoding: 'utf8',
		cwd: folder,
		env: {PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8'},
	});
	expect({status, stderr}).toEqual({status: 0, stderr: ''});

	return stdout.split('\n').filter(line => line !== '');
};

/** What bash offers for a line, which it takes apart at blanks and at `=`. */
const inBash = (line: string) => {
	const words = line.split(/ +|(?<==)|(?==)/);

	return run('bash', [
		'--norc',
		'--noprofile',
		'-c',
		// biome-ignore lint/suspicious/noTemplateCurlyInString: this is bash.
		'. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _optout_tui; ((${#COMPREPLY[@]} == 0)) || printf "%s\\n" "${COMPREPLY[@]}"',
		'bash',
		files.bash ?? '',
		...words,
	]);
};

/** What fish offers for a line, without the descriptions. */
const inFish = (line: string) =>
	run('fish', ['--no-config', '--private', '-c', 'source $argv[1]; complete -C $argv[2]', files.fish ?? '', line]).map(text => text.split('\t')[0] ?? '');

/** Lines as they are typed, and what has to be offered, whole or as far as it matters. */
const cases: ReadonlyArray<readonly [line: string, all: readonly string[]]> = [
	['optout-tui ', commands],
	['optout-tui sh', ['show']],
	['optout-tui show ', platforms],
	['optout-tui show linkedi', ['linkedin']],
	['optout-tui show linkedin ', []],
	['optout-tui list linkedin xin', ['xing']],
	['optout-tui open facebo', ['facebook']],
	['optout-tui copy ', catalog.justifications.map(({id}) => id)],
	['optout-tui list --group ', catalog.groups.map(({id}) => id)],
	['optout-tui --lang ', ['de', 'en']],
	['optout-tui --lang de st', ['status']],
	['optout-tui --region uk --profile oma config ', ['path', 'show', 'reset']],
	['optout-tui config show ', []],
	['optout-tui status ', []],
	['optout-tui export --format ma', ['markdown']],
	['optout-tui completion ', [...completionShells]],
];

describe.skipIf(missing('bash'))('bash (where there is one)', () => {
	test.for(cases)('offers for “%s” what fits', ([line, all]) => {
		expect(inBash(line)).toEqual(all);
	});

	test('offers the options of a command with those of all', () => {
		expect(inBash('optout-tui list --')).toEqual(expect.arrayContaining(['--open', '--group', '--json', '--lang', '--help']));
		expect(inBash('optout-tui list --')).not.toContain('--check');
		expect(inBash('optout-tui -')).not.toContain('--open');
	});

	test('completes a value behind an equals sign', () => {
		expect(inBash('optout-tui --region=')).toEqual(['eea', 'uk', 'ch', 'us', 'other']);
		expect(inBash('optout-tui --lang=d')).toEqual(['de']);
		expect(inBash('optout-tui --lang=de sh')).toEqual(['show']);
	});

	test('offers records and files, and runs nothing that a name contains', () => {
		expect(inBash('optout-tui --profile ')).toEqual(['oma', 'opa']);
		expect(inBash('optout-tui --catalog my')).toEqual(['my platforms.json']);
		expect(inBash('optout-tui import my')).toEqual(['my platforms.json']);
		expect(run('ls', [folder])).not.toContain('hacked');
	});
});

describe.skipIf(missing('fish'))('fish (where there is one)', () => {
	test.for(cases)('offers for “%s” what fits', ([line, all]) => {
		expect(inFish(line).toSorted()).toEqual([...all].toSorted());
	});

	test('offers the options of a command with those of all, with a description', () => {
		expect(inFish('optout-tui list --')).toEqual(expect.arrayContaining(['--open', '--group', '--json', '--lang', '--help']));
		expect(inFish('optout-tui list --')).not.toContain('--check');
		expect(inFish('optout-tui -')).not.toContain('--open');
		expect(inFish('optout-tui --region=u')).toEqual(['--region=uk', '--region=us']);
		expect(run('fish', ['--no-config', '--private', '-c', 'source $argv[1]; complete -C $argv[2]', files.fish ?? '', 'optout-tui st'])).toEqual([
			'status\twie weit du bist und was fällig ist',
		]);
	});

	test('offers records and files', () => {
		expect(inFish('optout-tui --profile o')).toEqual(['oma', 'opa']);
		expect(inFish('optout-tui --catalog my')).toEqual(['my platforms.json']);
		expect(inFish('optout-tui import my')).toEqual(['my platforms.json']);
	});
});

describe.skipIf(missing('zsh'))('zsh (where there is one)', () => {
	let terminal: ReturnType<typeof openTerminal> | undefined;

	afterEach(() => {
		terminal?.kill('SIGKILL');
	});

	/** A zsh without the person's own files, in which the script was read or stands in `fpath`. */
	const openZsh = async (setUp: string) => {
		terminal = openTerminal('zsh', ['-f', '-i'], {cwd: folder, columns: 100, rows: 40, env: {HOME: folder, ZDOTDIR: folder}});
		terminal.write(`PS1='ready> '; LISTMAX=1000; ${setUp}; clear\r`);
		await terminal.see('ready> ');
		await terminal.gone('PS1');

		return terminal;
	};

	/** Types a line, presses Tab and waits for what comes of it; then empties the line again. */
	const expectTab = async (zsh: Awaited<ReturnType<typeof openZsh>>, line: string, ...texts: readonly string[]) => {
		zsh.write(`${line}\t`);
		for (const text of texts) {
			await zsh.see(text);
		}

		// Ctrl+U empties the line, Ctrl+L the screen.
		zsh.write('\u0015\u000C');
		await zsh.gone(line);
	};

	test.for([
		['read with .', 'autoload -Uz compinit; compinit -u; . ./optout-tui.zsh'],
		['read with . where nothing was prepared', '. ./optout-tui.zsh'],
		['in a folder of fpath', 'mkdir -p functions; cp optout-tui.zsh functions/_optout-tui; fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -u'],
	] as const)('completes commands, names and options: %s', {timeout: 60_000}, async ([, setUp]) => {
		const zsh = await openZsh(setUp);
		await expectTab(zsh, 'optout-tui st', 'optout-tui status ');
		await expectTab(zsh, 'optout-tui show linkedi', 'optout-tui show linkedin ');
		await expectTab(zsh, 'optout-tui --lang de list --gro', '--group');
		await expectTab(zsh, 'optout-tui list linkedin xin', 'linkedin xing ');
		await expectTab(zsh, 'optout-tui export --format mark', '--format markdown ');
		await expectTab(zsh, 'optout-tui config res', 'config reset ');
		await expectTab(zsh, 'optout-tui import my', 'import my\\ platforms.json');
		await expectTab(zsh, 'optout-tui --profile om', '--profile oma ');
		await expectTab(zsh, 'optout-tui copy short-g', 'copy short-general ');
		await expectTab(zsh, 'optout-tui status --ch', 'status --check ');
		await expectTab(zsh, 'optout-tui ', 'die Datei mit deinem Stand', 'alles zu einer Plattform, mit Quellen');
	});
});

describe.skipIf(missing('pwsh'))('PowerShell (where there is one)', () => {
	/** What PowerShell offers for a line. A file stands for the program, as its name has to be that of a program. */
	const inPowerShell = (line: string) => {
		const bin = path.join(folder, 'bin');
		mkdirSync(bin, {recursive: true});
		writeFileSync(path.join(bin, 'optout-tui'), '#!/bin/sh\n', {mode: 0o755});
		const script = `. $env:SCRIPT; (TabExpansion2 -inputScript $env:LINE -cursorColumn $env:LINE.Length).CompletionMatches | ForEach-Object { $_.CompletionText }`;
		const env = {PATH: `${bin}${path.delimiter}${process.env.PATH}`, HOME: folder, SCRIPT: `${path.join(folder, 'optout-tui.ps1')}`, LINE: line};
		writeFileSync(env.SCRIPT, scriptFor('powershell'));

		return spawnSync('pwsh', ['-NoProfile', '-NonInteractive', '-Command', script], {encoding: 'utf8', cwd: folder, env})
			.stdout.split(/\r?\n/)
			.filter(text => text !== '');
	};

	// Where nothing fits, PowerShell offers files.
	test.for(cases.filter(([, all]) => all.length > 0))('offers for “%s” what fits', ([line, all]) => {
		expect(inPowerShell(line).toSorted()).toEqual([...all].toSorted());
	});

	test('offers records, and the options of a command', () => {
		expect(inPowerShell('optout-tui --profile o')).toEqual(['oma', 'opa']);
		expect(inPowerShell('optout-tui list --gr')).toEqual(['--group']);
	});
});

// Most machines have no PowerShell. What can be read of the script is checked everywhere.
describe('the script for PowerShell', () => {
	const script = scriptFor('powershell');

	test('registers a completer for the program, with every word that the others offer', () => {
		expect(script).toMatch(/^Register-ArgumentCompleter -Native -CommandName 'optout-tui' -ScriptBlock \{$/m);
		expect(script).toMatch(/^\tparam\(\$wordToComplete, \$commandAst, \$cursorPosition\)$/m);

		for (const word of [...commands, ...platforms, ...catalog.justifications.map(({id}) => id), ...catalog.groups.map(({id}) => id), '--group', '-h']) {
			expect(script).toContain(`'${word}'`);
		}
	});

	test('is ASCII but for the person’s own folder, and closes what it opens', () => {
		expect(script).toMatch(/^[\t\n -~]*$/);
		const pairs: Readonly<Record<string, string>> = {'(': ')', '{': '}', '[': ']'};
		const open: string[] = [];

		for (const sign of script.replaceAll(/'(?:[^']|'')*'|"[^"\n]*"|#.*/g, '')) {
			if (pairs[sign]) {
				open.push(pairs[sign]);
			} else if (Object.values(pairs).includes(sign)) {
				expect(open.pop()).toBe(sign);
			}
		}

		expect(open).toEqual([]);
	});

	test('the folder of the records is quoted', () => {
		expect(script).toContain(`-LiteralPath '${profiles.replaceAll("'", "''")}'`);
	});
});

test.for(['bash', 'zsh', 'fish'] as const)('a name of an own catalog that means something to %s is left out', shell => {
	const [platform] = data.platforms;
	const own = {...data, platforms: [...data.platforms, ...(platform ? [{...platform, id: "$(rm -rf ~)'"}] : [])]};
	expect(completionScript(shell, catalogFor(own, undefined), messagesOf('en'), profiles)).not.toContain('rm -rf');
});

test('every command has a line that says what it does, and no shell is offered that there is no script for', () => {
	for (const language of ['de', 'en'] as const) {
		for (const {name, text} of commandLine(messagesOf(language)).commands) {
			expect(text.length, name).toBeGreaterThan(10);
		}
	}

	expect(parseOptions(['completion', 'tcsh'], 'en')).toEqual({error: 'There is nothing for “tcsh” here. There are: bash, zsh, fish, powershell.'});
	expect(parseOptions(['completion', 'bash', 'zsh'], 'en')).toEqual({error: 'Unknown: zsh. optout-tui --help shows what there is.'});
});
