import {execFile} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import fc from 'fast-check';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {createStore} from '../../source/adapters/store.ts';
import type {Objection} from '../../source/objections/objection.ts';
import type {Change, Entry} from '../../source/progress/progress.ts';

const now = () => new Date('2026-11-23T10:12:00.123Z');
const entry: Entry = {status: 'done', at: '2026-11-23T10:12:00Z', revision: 1};
const tick = (key: string): Change => ({key, before: undefined, after: entry});

let directory: string;
let file: string;

beforeEach(() => {
	directory = fs.mkdtempSync(path.join(os.tmpdir(), 'optout-'));
	file = path.join(directory, 'config.json');
});

afterEach(() => {
	fs.rmSync(directory, {recursive: true, force: true});
});

const written = () => JSON.parse(fs.readFileSync(file, 'utf8'));
const open = (place = directory) => createStore({directory: place, now});

test('a first start is empty, and a tick is there after the next start', () => {
	const store = open();
	expect(store.load()).toEqual({progress: {}, objections: {}, settings: {}, status: 'ok', path: file});
	expect(store.apply(tick('a'))).toEqual({status: 'ok', progress: {a: entry}});
	expect(written()).toEqual({version: 1, settings: {}, steps: {a: entry}});
	expect(open().load().progress).toEqual({a: entry});
	expect(store.apply({key: 'a', before: entry, after: undefined}).progress).toEqual({});
	expect(written().steps).toEqual({});
});

test.skipIf(process.platform === 'win32')('only the person themselves can read the file and a new directory', () => {
	const place = path.join(directory, 'new', 'er');
	open(place).apply(tick('a'));
	expect(fs.statSync(place).mode & 0o777).toBe(0o700);
	expect(fs.statSync(path.join(place, 'config.json')).mode & 0o777).toBe(0o600);
});

test('keeps every key and entry it does not know', () => {
	const text =
		'{"version":1,"theme":{"a":[1]},"__proto__":{"z":1},"settings":{"font":"big","language":"de"},"steps":{"old":{"status":"pondered"},"__proto__":{"y":1},"b.c":7}}';
	fs.writeFileSync(file, text);
	const store = open();
	expect(store.load().progress).toEqual({});
	store.apply(tick('a'));
	expect(store.saveSettings({surface: 'web'})).toBe('ok');
	const root = written();
	const expected = JSON.parse(text);
	expected.steps.a = entry;
	expected.settings.surface = 'web';
	expect(root).toEqual(expected);
	expect(Object.keys(root)).toContain('__proto__');
	expect(Object.keys(root.steps)).toContain('__proto__');
});

test.each(['', ' \n', '{"version": 1, "steps": {"a"', '[]', 'null', '"text"', '{"version": "one"}', '{"version": 1, "steps": []}'])(
	'puts aside a file holding %j',
	text => {
		fs.writeFileSync(file, text);
		const taken = path.join(directory, 'config.broken-20261123T101200Z.json');
		fs.writeFileSync(taken, 'older');
		const store = open();
		const putAside = path.join(directory, 'config.broken-20261123T101200Z-2.json');
		expect(store.load()).toEqual({progress: {}, objections: {}, settings: {}, status: 'ok', path: file, putAside});
		expect(fs.readFileSync(putAside, 'utf8')).toBe(text);
		expect(fs.readFileSync(taken, 'utf8')).toBe('older');
		expect(store.apply(tick('a')).status).toBe('ok');
		expect(written().steps).toEqual({a: entry});
	},
);

test('reads a file that begins with a byte order mark', () => {
	fs.writeFileSync(file, `\uFEFF${JSON.stringify({version: 1, steps: {a: entry}})}`);
	expect(open().load()).toMatchObject({status: 'ok', progress: {a: entry}});
});

test('never writes a file of a newer version', () => {
	const text = JSON.stringify({version: 2, steps: {a: entry}});
	fs.writeFileSync(file, text);
	const store = open();
	expect(store.load()).toMatchObject({status: 'newer', progress: {a: entry}});
	expect(store.apply(tick('b'))).toEqual({status: 'newer', progress: {a: entry, b: entry}});
	expect(store.saveSettings({language: 'de'})).toBe('newer');
	expect(store.load()).toMatchObject({progress: {a: entry, b: entry}, settings: {language: 'de'}});
	expect(fs.readFileSync(file, 'utf8')).toBe(text);
});

test('keeps changes in memory where nothing can be written, and saves them once it can', () => {
	const obstacle = path.join(directory, 'obstacle');
	fs.writeFileSync(obstacle, '');
	const store = open(path.join(obstacle, 'place'));
	expect(store.load()).toMatchObject({status: 'read-only', progress: {}});
	expect(store.apply(tick('a'))).toEqual({status: 'read-only', progress: {a: entry}});
	expect(store.apply(tick('b'))).toEqual({status: 'read-only', progress: {a: entry, b: entry}});
	store.watch(() => {})();
	fs.rmSync(obstacle);
	expect(store.apply(tick('c'))).toEqual({status: 'ok', progress: {a: entry, b: entry, c: entry}});
	expect(open(path.join(obstacle, 'place')).load().progress).toEqual({a: entry, b: entry, c: entry});
});

test('a directory in the place of the file is read-only', () => {
	fs.mkdirSync(file);
	expect(open().load().status).toBe('read-only');
	expect(open().apply(tick('a'))).toEqual({status: 'read-only', progress: {a: entry}});
});

test.skipIf(process.platform !== 'linux')('a place the system refuses is read-only', () => {
	expect(open('/proc/optout-tui').apply(tick('a'))).toEqual({status: 'read-only', progress: {a: entry}});
	open('/proc/self').watch(() => {})();
});

test.each(['vanishes', 'is emptied by another window', 'breaks'])('loses nothing when the file %s while running', what => {
	fs.writeFileSync(file, JSON.stringify({version: 1, theme: 'dark', settings: {language: 'de'}, steps: {old: 7}}));
	const store = open();
	store.load();
	store.apply(tick('a'));

	if (what === 'vanishes') {
		fs.rmSync(directory, {recursive: true});
	} else {
		fs.writeFileSync(file, what === 'breaks' ? '{"versi' : '{}');
	}

	expect(store.apply(tick('b'))).toEqual({status: 'ok', progress: {a: entry, b: entry}});
	expect(written()).toEqual({version: 1, theme: 'dark', settings: {language: 'de'}, steps: {old: 7, a: entry, b: entry}});
	expect(fs.readdirSync(directory).some(name => name.startsWith('config.broken-'))).toBe(what === 'breaks');
});

test('two windows in any order keep all changes', () => {
	const step = fc.record({window: fc.constantFrom(0, 1), key: fc.constantFrom('a', 'b', 'c', '__proto__', 'x.y'), isTick: fc.boolean()});

	fc.assert(
		fc.property(fc.array(step, {maxLength: 8}), steps => {
			fs.rmSync(file, {force: true});
			const windows = [open(), open()];
			const expected = new Map<string, Entry>();

			for (const {window, key, isTick} of steps) {
				const result = windows[window]?.apply({key, before: undefined, after: isTick ? entry : undefined});
				isTick ? expected.set(key, entry) : expected.delete(key);
				expect(new Map(Object.entries(result?.progress ?? {}))).toEqual(expected);
			}

			expect(new Map(Object.entries(open().load().progress))).toEqual(expected);
		}),
		{numRuns: 30},
	);
});

test('tells of changes in another window, not of its own, and survives a broken file', async () => {
	const store = open();
	store.load();
	const listener = vi.fn();
	const stop = store.watch(listener);
	store.apply(tick('a'));
	await new Promise(resolve => setTimeout(resolve, 2000));
	expect(listener).not.toHaveBeenCalled();
	fs.writeFileSync(file, '{"broken');
	await new Promise(resolve => setTimeout(resolve, 2000));
	expect(listener).not.toHaveBeenCalled();
	store.apply(tick('b'));
	open().apply(tick('c'));
	await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({a: entry, b: entry, c: entry}, {}, false), 5000);
	stop();
	expect(listener).toHaveBeenCalledTimes(1);
}, 15_000);

test('a stopped watcher lets the process end', async () => {
	const script = `import {createStore} from ${JSON.stringify(new URL('../../source/adapters/store.ts', import.meta.url).href)};
const store = createStore({directory: ${JSON.stringify(directory)}, now: () => new Date()});
store.load();
const stop = store.watch(() => {});
setTimeout(() => { stop(); console.log('stopped'); }, 100);`;
	const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {timeout: 8000});
	expect(stdout).toBe('stopped\n');
}, 10_000);

test('an objection is saved by itself, next to those of another window, and is there after the next start', async () => {
	const objection = (id: string): Objection => ({
		id,
		platform: 'x',
		control: 'y',
		reference: 'X-2026-001',
		accounts: [],
		sentOn: '2026-11-24',
		channel: 'form',
		language: 'de',
		events: [],
		evidence: [],
		changedAt: '2026-11-24T12:00:00.000Z',
	});
	const one = open();
	const two = open();
	one.load();
	two.load();
	const listener = vi.fn();
	const stop = one.watch(listener);
	expect(one.saveObjection(objection('a'))).toBe('ok');
	await new Promise(resolve => setTimeout(resolve, 2000));
	expect(listener).not.toHaveBeenCalled();
	stop();
	two.apply(tick('step'));
	two.saveObjection(objection('b'));
	expect({...open().load().objections}).toEqual({a: objection('a'), b: objection('b')});
	expect(open().load().progress).toEqual({step: entry});
});

const everything = {version: 1, later: [1], settings: {language: 'de', font: 'big'}, steps: {a: entry, old: 7}};
const copies = () => fs.readdirSync(directory).filter(name => name.startsWith('config.before-reset-'));

test('a reset keeps the whole file as a copy and leaves nothing behind', () => {
	const text = JSON.stringify(everything);
	fs.writeFileSync(file, text, {mode: 0o600});
	const taken = path.join(directory, 'config.before-reset-20261123T101200Z.json');
	fs.writeFileSync(taken, 'older');
	const store = open();
	store.load();
	const keptAt = path.join(directory, 'config.before-reset-20261123T101200Z-2.json');
	expect(store.reset()).toEqual({status: 'ok', keptAt});
	expect(fs.readFileSync(keptAt, 'utf8')).toBe(text);
	expect(fs.readFileSync(taken, 'utf8')).toBe('older');
	expect(open().load()).toEqual({progress: {}, objections: {}, settings: {}, status: 'ok', path: file});
	expect(written()).toEqual({version: 1, resetAt: '2026-11-23T10:12:00.123Z', settings: {}, steps: {}});
	expect(store.apply(tick('b'))).toEqual({status: 'ok', progress: {b: entry}});
	expect(open().load().progress).toEqual({b: entry});
});

test.skipIf(process.platform === 'win32')('only the person themselves can read the copy', () => {
	const store = open();
	store.apply(tick('a'));
	expect(fs.statSync(store.reset().keptAt ?? '').mode & 0o777).toBe(0o600);
});

test('a reset keeps a copy of what another window did, and what could not be saved before', () => {
	const store = open();
	store.apply(tick('a'));
	open().apply(tick('b'));
	fs.renameSync(directory, `${directory}-away`);
	fs.writeFileSync(directory, '');
	expect(store.apply(tick('c')).status).toBe('read-only');
	fs.rmSync(directory);
	fs.renameSync(`${directory}-away`, directory);
	const {keptAt = ''} = store.reset();
	expect(JSON.parse(fs.readFileSync(keptAt, 'utf8')).steps).toEqual({a: entry, b: entry, c: entry});
});

test('where there is nothing to delete, no copy is made', () => {
	const store = open();
	store.load();
	expect(store.reset()).toEqual({status: 'ok'});
	store.apply(tick('a'));
	expect(store.reset().keptAt).toBeDefined();
	expect(store.reset()).toEqual({status: 'ok'});
	expect(copies()).toHaveLength(1);
});

test('a file of a newer version is not reset, nor one that cannot be written', () => {
	const text = JSON.stringify({...everything, version: 2});
	fs.writeFileSync(file, text);
	expect(open().reset()).toEqual({status: 'newer'});
	expect(fs.readFileSync(file, 'utf8')).toBe(text);
	expect(copies()).toEqual([]);
	fs.rmSync(file);
	fs.mkdirSync(file);
	expect(open().reset()).toEqual({status: 'read-only'});
});

test('a window that is open meanwhile brings nothing back, and is told that it was a reset', async () => {
	const one = open();
	one.apply(tick('a'));
	const two = open();
	two.load();
	const listener = vi.fn();
	const stop = two.watch(listener);
	one.reset();
	await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({}, {}, true), 5000);
	stop();
	expect(two.apply(tick('b')).progress).toEqual({b: entry});
	expect(two.saveSettings({theme: 'terminal'})).toBe('ok');
	expect(open().load()).toMatchObject({progress: {b: entry}, settings: {theme: 'terminal'}});
}, 10_000);

test('a window that ticks before it heard of a reset brings nothing back, and hears of it later', async () => {
	const one = open();
	one.apply(tick('a'));
	const two = open();
	two.load();
	one.reset();
	expect(two.apply(tick('b')).progress).toEqual({b: entry});
	const listener = vi.fn();
	const stop = two.watch(listener);
	await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({b: entry}, {}, true), 5000);
	stop();
	expect(written().steps).toEqual({b: entry});
}, 10_000);
