import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {createSaveLock} from '../../source/adapters/save-lock.ts';
import {createStore} from '../../source/adapters/store.ts';
import {removeLeftovers, writeWhole} from '../../source/adapters/write-whole.ts';

const module = (name: string) => JSON.stringify(new URL(`../../source/adapters/${name}.ts`, import.meta.url).href);

let directory: string;
let file: string;

beforeEach(() => {
	directory = fs.mkdtempSync(path.join(os.tmpdir(), 'optout-lock-'));
	file = path.join(directory, 'config.json');
});

afterEach(() => {
	fs.rmSync(directory, {recursive: true, force: true});
});

/** A process that holds the lock, for as long as it runs. */
const holder = async () => {
	const script = `import {createSaveLock} from ${module('save-lock')};
createSaveLock().hold(${JSON.stringify(file)}, 1000, () => { process.stdout.write('held'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); });`;
	const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {stdio: ['ignore', 'pipe', 'inherit']});
	await once(child.stdout, 'data');

	return child;
};

test('four processes that each save fifty ticks as fast as they can keep all two hundred', {timeout: 60_000}, async () => {
	const script = (name: string) => `import {createStore} from ${module('store')};
const store = createStore({directory: ${JSON.stringify(directory)}, now: () => new Date(), patience: 30_000});
for (let count = 0; count < 50; count += 1) {
	const {status} = store.apply({key: '${name}/' + count, before: undefined, after: {status: 'done', at: '2026-11-23T10:12:00Z', revision: 1}});
	if (status !== 'ok') { throw new Error(status); }
}`;
	await Promise.all(['a', 'b', 'c', 'd'].map(async name => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script(name)])));
	expect(Object.keys((JSON.parse(fs.readFileSync(file, 'utf8')) as {steps: object}).steps)).toHaveLength(200);
	expect(fs.readdirSync(directory)).toEqual(['config.json']);
});

test('while another process saves, one waits as long as one has patience, and changes nothing', async () => {
	const child = await holder();
	const store = createStore({directory, now: () => new Date(), patience: 100});
	expect(store.apply({key: 'a', before: undefined, after: {status: 'done', at: '2026-11-23T10:12:00Z', revision: 1}}).status).toBe('busy');
	expect(fs.existsSync(file)).toBe(false);
	child.kill('SIGKILL');
	await once(child, 'exit');
	// What it left behind is known to be dead, and the change is still there.
	expect(store.retry()).toBe('ok');
	expect(fs.readFileSync(file, 'utf8')).toContain('"a"');
	expect(fs.readdirSync(directory)).toEqual(['config.json']);
});

test('a lock from a computer or container that cannot be asked counts as dead when it never goes away', () => {
	fs.writeFileSync(`${file}.saving-00000000-1-000000000000`, '');
	const lock = createSaveLock();
	expect(lock.hold(file, 0, () => 'saved')).toBe('busy');
	expect(lock.hold(file, 20_000, () => 'saved')).toBe('saved');
	expect(fs.readdirSync(directory)).toEqual([]);
});

test('whoever stood still for so long that another one took over does not write over what that one wrote', () => {
	const lock = createSaveLock();
	const result = lock.hold(file, 0, isStillHeld => {
		// As another process does that has waited long enough.
		for (const name of fs.readdirSync(directory)) {
			fs.rmSync(path.join(directory, name));
		}

		fs.writeFileSync(file, 'theirs');

		return writeWhole(file, 'mine', isStillHeld);
	});

	expect(result).toBe(false);
	expect(fs.readFileSync(file, 'utf8')).toBe('theirs');
	expect(fs.readdirSync(directory)).toEqual(['config.json']);
});

test('what saving throws is thrown, and the lock is free again', () => {
	const lock = createSaveLock();

	expect(() =>
		lock.hold(file, 0, () => {
			throw new Error('no room');
		}),
	).toThrow('no room');
	expect(lock.hold(file, 0, () => 'saved')).toBe('saved');
	expect(() => lock.hold(path.join(directory, 'missing', 'config.json'), 0, () => 'saved')).toThrow('ENOENT');
});

test('a file that cannot be put in its place leaves nothing behind, and what is no file is never replaced', () => {
	fs.mkdirSync(file);
	expect(() => writeWhole(file, 'text', () => true)).toThrow('Not a file');
	expect(fs.readdirSync(directory)).toEqual(['config.json']);
});

test('leftovers of killed writers are removed, and nothing else', () => {
	for (const name of ['config.json.tmp-0123456789ab', 'config.json.tmp-mine', 'other.json.tmp-0123456789ab', 'config.json']) {
		fs.writeFileSync(path.join(directory, name), '');
	}

	removeLeftovers(file);
	expect(fs.readdirSync(directory).toSorted()).toEqual(['config.json', 'config.json.tmp-mine', 'other.json.tmp-0123456789ab']);
});
