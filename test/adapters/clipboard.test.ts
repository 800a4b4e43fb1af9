import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, expect, test, vi} from 'vitest';
import {createClipboard} from '../../source/adapters/clipboard.ts';

const place = {isSsh: false, isTmux: false, isScreen: false};
const broken = async () => ({write: async () => Promise.reject(new Error('No display'))});
const encoded = Buffer.from('Grüße 🙂').toString('base64');

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllEnvs();
});

const copy = async (options: Partial<Parameters<typeof createClipboard>[0]>, text = 'Grüße 🙂') => {
	const writeToTerminal = vi.fn();
	const result = await createClipboard({...place, writeToTerminal, loadClipboardy: broken, ...options}).write(text);

	return {result, sent: writeToTerminal.mock.calls.flat().join('')};
};

test('uses the clipboard of the computer', async () => {
	const write = vi.fn(async () => {});
	expect(await copy({loadClipboardy: async () => ({write})})).toEqual({result: 'system', sent: ''});
	expect(write).toHaveBeenCalledWith('Grüße 🙂');
});

test('without it, sends the text to the terminal', async () => {
	const expected = {result: 'terminal', sent: `\x1b]52;c;${encoded}\x07`};
	expect(await copy({})).toEqual(expected);
	expect(await copy({loadClipboardy: async () => Promise.reject(new Error('Not there'))})).toEqual(expected);
});

test('over SSH, leaves the clipboard of the wrong machine alone', async () => {
	const loadClipboardy = vi.fn(broken);
	expect(await copy({isSsh: true, loadClipboardy})).toMatchObject({result: 'terminal'});
	expect(loadClipboardy).not.toHaveBeenCalled();
});

test('passes through tmux', async () => {
	expect(await copy({isTmux: true})).toMatchObject({sent: `\x1bPtmux;\x1b\x1b]52;c;${encoded}\x07\x1b\\`});
});

test('passes through GNU screen in pieces', async () => {
	const text = 'word '.repeat(100);
	const {sent} = await copy({isScreen: true}, text);
	const pieces = sent.split('\x1b\\').slice(0, -1);
	expect(pieces.length).toBeGreaterThan(1);
	expect(pieces.every(piece => piece.startsWith('\x1bP') && piece.length <= 78)).toBe(true);
	expect(pieces.map(piece => piece.slice(2)).join('')).toBe(`\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`);
});

test('a text too long for a terminal fails and sends nothing', async () => {
	expect(await copy({}, 'x'.repeat(56_244))).toMatchObject({result: 'terminal'});
	expect(await copy({}, 'x'.repeat(56_247))).toEqual({result: 'failed', sent: ''});
});

test('a terminal that is gone fails', async () => {
	const writeToTerminal = () => {
		throw new Error('EPIPE');
	};

	expect(await copy({writeToTerminal})).toMatchObject({result: 'failed'});
});

test('gives up on a helper that hangs after three seconds', async () => {
	vi.useFakeTimers();
	const result = copy({loadClipboardy: async () => ({write: async () => new Promise<void>(() => {})})});
	await vi.advanceTimersByTimeAsync(3000);
	expect(await result).toMatchObject({result: 'terminal'});
	expect(vi.getTimerCount()).toBe(0);
});

// clipboardy calls xsel by name on Linux without Wayland only; elsewhere the real clipboard would be changed.
test.skipIf(process.platform !== 'linux')('clipboardy hands the text to xsel', async () => {
	const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'optout-'));
	const output = path.join(directory, 'output');
	fs.writeFileSync(path.join(directory, 'xsel'), `#!/bin/sh\ncat > '${output}'\n`, {mode: 0o755});
	vi.stubEnv('PATH', `${directory}${path.delimiter}${process.env.PATH}`);
	vi.stubEnv('WAYLAND_DISPLAY', undefined);
	vi.stubEnv('XDG_SESSION_TYPE', undefined);
	expect(await createClipboard({...place, writeToTerminal: () => {}}).write('Grüße 🙂\n')).toBe('system');
	expect(fs.readFileSync(output, 'utf8')).toBe('Grüße 🙂\n');
	fs.rmSync(directory, {recursive: true});
});
