import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {giveTo, mountDisk, ordinaryUser, otherUser} from '../helpers/machine.ts';
import {configOf, answerQuestions, newHomeWithAnswers} from '../helpers/home.ts';
import {environmentOf, openChecklist, program} from '../helpers/program.ts';
import {cutAt, keptAfter} from '../helpers/cut-config.ts';

const newHome = () => newHomeWithAnswers('optout-tui-config-');
const folderOf = (home: string) => path.dirname(configOf(home));
const isWindows = process.platform === 'win32';

const stepsIn = (home: string): readonly string[] =>
	Object.keys((JSON.parse(fs.readFileSync(configOf(home), 'utf8')) as {readonly steps?: object}).steps ?? {});

/** Everything in the folder of the file, by name. */
const contents = (home: string): Readonly<Record<string, string>> =>
	Object.fromEntries(fs.readdirSync(folderOf(home)).map(name => [name, fs.readFileSync(path.join(folderOf(home), name), 'latin1')]));

type Start = Parameters<typeof openChecklist>[1] & {
	/** The program finds no settings, and begins with its questions. */
	readonly isNew?: boolean;
	/** What is said at the start. */
	readonly says?: string;
};

/** Starts, ticks the first step, and leaves. */
const tickOnce = async (home: string, {isNew = false, says, ...options}: Start = {}) => {
	const terminal = openChecklist(home, {...options, columns: 140});

	if (says !== undefined) {
		await terminal.see(says, 30_000);
	}

	if (isNew) {
		await terminal.see('Skip', 30_000);
		terminal.press('escape');
	}

	await terminal.see('○ Log in to Instagram', 30_000);
	terminal.press('space');
	await terminal.see('✓ Log in to Instagram');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	await terminal.settled();
	expect(terminal.kept()).toEqual([]);

	return terminal;
};

/** Ticks the second step in an open checklist, and leaves. */
const tickNext = async (terminal: ReturnType<typeof openChecklist>) => {
	terminal.press('n');
	await terminal.see('contact/');
	terminal.press('space');
	await terminal.see(' Done: ');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
};

test.for([
	['empty', ''],
	['nothing but blanks', ' \n\t'],
	['not JSON', 'steps: none'],
	['in another encoding', '\u00FF\u00FE{\u0000}\u0000'],
	['a list', '[]'],
	['a word', '"checklist"'],
	['null', 'null'],
	['of a wrong version', '{"version": "1"}'],
	['with steps of a wrong type', '{"version": 1, "steps": [1]}'],
	['another program’s', '{"name": "other", "version": "3.1.4", "private": true}'],
	['cut off', '{"version": 1, "steps": {"instagram/ai-objection/sign-in": {"status": "do'],
] as const)('a file that is %s is put aside, named, and not lost', async ([, text]) => {
	const home = newHome();
	fs.writeFileSync(configOf(home), text, 'latin1');
	const terminal = openChecklist(home, {columns: 140});
	await terminal.see('The file with your progress could not be read and is now here:', 30_000);
	terminal.press('ctrl+c');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	const {'config.json': fresh, ...aside} = contents(home);
	expect(Object.values(aside)).toEqual([text]);
	expect(JSON.parse(fresh ?? '')).toMatchObject({version: 1});
});

test.for([
	['with settings of a wrong type', '{"version": 1, "settings": 7, "steps": {}}', {}],
	['with an entry that makes no sense', '{"version": 1, "steps": {"a/b/c": 7}}', {steps: {'a/b/c': 7}}],
	['with keys that nobody knows', '{"editor": {"tabSize": 4}, "list": [1, {"x": null}]}', {editor: {tabSize: 4}, list: [1, {x: null}]}],
] as const)('a file %s is used, and what was in it stays', async ([, text, kept]) => {
	const home = newHome();
	fs.writeFileSync(configOf(home), text);
	await tickOnce(home, {isNew: true});
	expect(JSON.parse(fs.readFileSync(configOf(home), 'utf8'))).toMatchObject(kept);
	expect(stepsIn(home)).toContain('instagram/ai-objection/sign-in');
});

test('a file nested a hundred thousand levels deep is put aside once it would have to be written, and the ticks in it stay', async () => {
	const home = newHome();
	const tick = '{"status": "done", "at": "2026-11-01T10:00:00.000Z", "revision": 1}';
	const text = `{"version": 1, "settings": {"startPage": "checklist"}, "steps": {"instagram/ai-objection/send": ${tick}}, "deep": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
	fs.writeFileSync(configOf(home), text);
	await tickOnce(home);
	const {'config.json': fresh, ...aside} = contents(home);
	expect(Object.values(aside)).toEqual([text]);
	expect(Object.keys((JSON.parse(fresh ?? '') as {steps: object}).steps).toSorted()).toEqual(['instagram/ai-objection/send', 'instagram/ai-objection/sign-in']);
});

test('a huge file is neither read nor written', async () => {
	const home = newHome();
	fs.writeFileSync(configOf(home), '{"version": 1, "huge": "');
	fs.truncateSync(configOf(home), 3_000_000_000);
	const terminal = openChecklist(home, {columns: 140});
	await terminal.see('Not saved: the file or its folder cannot be read or written', 30_000);
	terminal.press('ctrl+c');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	expect(fs.statSync(configOf(home)).size).toBe(3_000_000_000);
	expect(fs.readdirSync(folderOf(home))).toEqual(['config.json']);
	fs.rmSync(configOf(home));
});

test.skipIf(isWindows).for([
	['a folder', (file: string) => fs.mkdirSync(path.join(file, 'inside'), {recursive: true})],
	['a pipe', (file: string) => execFileSync('mkfifo', [file])],
	['a link to itself', (file: string) => fs.symlinkSync('config.json', file)],
	['a link into a folder that is not there', (file: string) => fs.symlinkSync('/nowhere/at/all.json', file)],
	[
		'a link to a pipe',
		(file: string) => {
			execFileSync('mkfifo', [path.join(path.dirname(path.dirname(file)), 'pipe')]);
			fs.symlinkSync('../pipe', file);
		},
	],
] as const)('%s in the place of the file is left alone, said, and does not hold anything up', async ([what, put]) => {
	const home = newHome();
	fs.rmSync(configOf(home));
	put(configOf(home));
	const before = fs.lstatSync(configOf(home));
	// A link that leads nowhere says as little as no file.
	const terminal = await tickOnce(home, what === 'a link into a folder that is not there' ? {isNew: true} : {says: 'Not saved: the file or its folder'});
	expect(terminal.screen.text()).toContain('could not be saved');
	expect(fs.lstatSync(configOf(home)).ino).toBe(before.ino);
	expect(fs.readdirSync(folderOf(home))).toEqual(['config.json']);
});

test.skipIf(isWindows)('a link that the person made is followed, also to a file that is not there yet, and stays a link', async () => {
	for (const text of [undefined, fs.readFileSync(configOf(newHome()), 'utf8')]) {
		const home = newHome();
		const dotfiles = path.join(home, 'dotfiles');
		const target = path.join(dotfiles, 'optout.json');
		fs.mkdirSync(dotfiles);
		fs.rmSync(configOf(home));
		fs.symlinkSync('../../dotfiles/optout.json', configOf(home));

		if (text !== undefined) {
			fs.writeFileSync(target, text);
		}

		await tickOnce(home, {isNew: text === undefined});
		expect(fs.lstatSync(configOf(home)).isSymbolicLink()).toBe(true);
		expect(stepsIn(home)).toEqual(['instagram/ai-objection/sign-in']);
		expect(fs.readdirSync(dotfiles)).toEqual(['optout.json']);
		expect(fs.statSync(target).mode & 0o777).toBe(0o600);
	}
});

test.skipIf(otherUser() === undefined).for(['folder', 'file'] as const)(
	'in a folder for everybody, a %s that another user planted is neither read nor written (skipped unless root runs the tests)',
	async what => {
		const home = newHome();
		const shared = path.join(home, 'shared');
		const theirs = path.join(home, 'theirs');
		const target = path.join(theirs, 'config.json');
		const other = otherUser() ?? 0;
		fs.mkdirSync(shared);
		fs.chmodSync(shared, 0o1777);
		fs.mkdirSync(theirs);
		fs.writeFileSync(target, JSON.stringify({version: 1, settings: {startPage: 'checklist'}, precious: true}));
		const before = fs.readFileSync(target, 'utf8');

		if (what === 'folder') {
			fs.symlinkSync(theirs, path.join(shared, 'optout-tui'));
			fs.lchownSync(path.join(shared, 'optout-tui'), other, other);
		} else {
			fs.mkdirSync(path.join(shared, 'optout-tui'));
			fs.symlinkSync(target, path.join(shared, 'optout-tui/config.json'));
			fs.lchownSync(path.join(shared, 'optout-tui/config.json'), other, other);
		}

		const terminal = await tickOnce(home, {env: {XDG_CONFIG_HOME: shared}, says: 'belongs to somebody else on this computer'});
		expect(terminal.screen.text()).toContain('could not be saved');
		expect(fs.readFileSync(target, 'utf8')).toBe(before);
		expect(fs.readdirSync(theirs)).toEqual(['config.json']);
	},
);

const user = ordinaryUser();

test.skipIf(isWindows || user === undefined).for([
	['a file that nobody may read', (home: string) => fs.chmodSync(configOf(home), 0o000)],
	['a folder that nobody may enter', (home: string) => fs.chmodSync(folderOf(home), 0o000)],
	['a folder that nobody may write', (home: string) => fs.chmodSync(folderOf(home), 0o500)],
] as const)('%s is said, and nothing in it changes (skipped where the tests run as root and can be nobody else)', async ([, forbid]) => {
	const home = newHome();
	fs.chmodSync(home, 0o755);
	const before = contents(home);
	giveTo(user?.uid ?? process.getuid?.() ?? 0, home);
	forbid(home);

	try {
		const terminal = await tickOnce(home, {...user, says: 'cannot be read or written'});
		expect(terminal.screen.text()).toContain('could not be saved');
	} finally {
		fs.chmodSync(folderOf(home), 0o700);
		fs.chmodSync(configOf(home), 0o600);
	}

	expect(contents(home)).toEqual(before);
});

test.skipIf(process.getuid?.() !== 0 || otherUser() === undefined)(
	'what root writes into somebody’s home stays that person’s (skipped unless root runs the tests)',
	async () => {
		const home = newHome();
		fs.rmSync(folderOf(home), {recursive: true});
		giveTo(otherUser() ?? 0, home);
		const terminal = openChecklist(home);
		await terminal.see('Skip', 30_000);
		terminal.press('escape');
		await terminal.see('Log in');
		terminal.press('space');
		await terminal.see(' Done: ');
		terminal.press('q');
		expect(await terminal.exited).toMatchObject({exitCode: 0});
		expect(fs.statSync(folderOf(home))).toMatchObject({uid: otherUser()});
		expect(fs.statSync(configOf(home))).toMatchObject({uid: otherUser()});
	},
);

test('a full disk is said, keeps the file as it was, and the tick goes along once there is room', async ({skip}) => {
	const disk = mountDisk(64);
	skip(!disk, 'this machine allows no mounting');

	if (!disk) {
		return;
	}

	try {
		const home = path.join(disk.place, 'home');
		fs.mkdirSync(home);
		answerQuestions(home);
		const text = JSON.stringify({version: 1, settings: {startPage: 'checklist'}, note: 'x'.repeat(20_000)});
		fs.writeFileSync(configOf(home), text);
		const ballast = path.join(disk.place, 'ballast');
		// Leaves room for a part of the file: the writing begins and breaks off.
		fs.writeFileSync(ballast, 'x'.repeat(34 * 1024));
		const terminal = openChecklist(home, {columns: 140});
		await terminal.see('Log in');
		terminal.press('space');
		await terminal.see('Not saved: the disk is full');
		expect(fs.readFileSync(configOf(home), 'utf8')).toBe(text);
		expect(fs.readdirSync(folderOf(home))).toEqual(['config.json']);
		fs.rmSync(ballast);
		terminal.press('n');
		await terminal.see('contact/');
		terminal.press('space');
		await terminal.see(' Done: ');
		await terminal.gone('not saved');
		terminal.press('q');
		expect(await terminal.exited).toMatchObject({exitCode: 0});
		expect(stepsIn(home)).toHaveLength(2);

		// A command says the same.
		const other = newHome();
		const file = path.join(other, 'export.json');
		const {stdout} = spawnSync(process.execPath, [program, 'export', '--format', 'json'], {encoding: 'utf8', env: {...process.env, ...environmentOf(home)}});
		fs.writeFileSync(file, stdout);
		fs.writeFileSync(configOf(home), text);
		fs.writeFileSync(ballast, 'x'.repeat(34 * 1024));
		expect(
			spawnSync(process.execPath, [program, 'import', file, '--lang', 'de'], {encoding: 'utf8', env: {...process.env, ...environmentOf(home)}}),
		).toMatchObject({status: 1, stderr: expect.stringMatching(/^Nicht gespeichert: Der Speicherplatz ist voll\.[^\n]*\n$/)});
	} finally {
		disk.unmount();
	}
});

test('a disk that is read-only from one moment to the next is said, and nothing is lost once it can be written again', async ({skip}) => {
	const disk = mountDisk(512);
	skip(!disk, 'this machine allows no mounting');

	if (!disk) {
		return;
	}

	try {
		answerQuestions(disk.place);
		const terminal = openChecklist(disk.place, {columns: 140});
		await terminal.see('Log in');
		disk.remount('ro');
		terminal.press('space');
		await terminal.see('Not saved: the file or its folder cannot be read or written');
		disk.remount('rw');
		await tickNext(terminal);
		expect(stepsIn(disk.place)).toHaveLength(2);
	} finally {
		disk.unmount();
	}
});

test.for(['file', 'folder', 'home'] as const)('a %s that vanishes while the checklist is open comes back with all ticks', async what => {
	const home = newHome();
	const terminal = openChecklist(home);
	await terminal.see('Log in');
	terminal.press('space');
	await terminal.see(' Done: ');
	fs.rmSync({file: configOf(home), folder: folderOf(home), home}[what], {recursive: true});
	await tickNext(terminal);
	expect(stepsIn(home)).toHaveLength(2);
});

test('what somebody changes in the file by hand is shown, and kept beside the next tick', async () => {
	const home = newHome();
	const terminal = openChecklist(home);
	await terminal.see('Log in');
	terminal.press('space');
	await terminal.see(' Done: ');
	const file = JSON.parse(fs.readFileSync(configOf(home), 'utf8')) as {readonly steps: Readonly<Record<string, unknown>>};
	const entry = Object.values(file.steps)[0];
	fs.writeFileSync(configOf(home), JSON.stringify({...file, mine: 'by hand', steps: {...file.steps, 'instagram/ai-objection/send': entry}}));
	await terminal.see('2 of 6 done', 20_000);

	// Half saved by an editor.
	fs.writeFileSync(configOf(home), '{"version": 1, "ste');
	terminal.press('n');
	await terminal.see('contact/');
	terminal.press('space');
	await terminal.see(/Instagram +3\/6/);
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	expect(stepsIn(home)).toHaveLength(3);
	expect(JSON.parse(fs.readFileSync(configOf(home), 'utf8'))).toMatchObject({mine: 'by hand'});
	expect(fs.readdirSync(folderOf(home))).toHaveLength(2);
});

// Every byte is in test/long.
test('a file that is cut off somewhere is read or put aside, and never written over', () => {
	for (let length = 0; length < cutAt.length; length += 61) {
		expect(keptAfter(newHome(), length)).toBe(true);
	}
});
