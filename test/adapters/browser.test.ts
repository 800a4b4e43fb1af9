import {EventEmitter} from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, expect, test, vi} from 'vitest';
import {createBrowser} from '../../source/adapters/browser.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

test.each([
	'http://example.org',
	'file:///etc/passwd',
	'/etc/passwd',
	'javascript:alert(1)',
	'https://',
	'https://me@example.org',
	'https://me:pw@example.org',
	'',
	'--help',
])('refuses %j', async url => {
	const loadOpen = vi.fn();
	expect(await createBrowser({canOpen: true, loadOpen}).open(url)).toBe('refused');
	expect(await createBrowser({canOpen: false, loadOpen}).open(url)).toBe('refused');
	expect(loadOpen).not.toHaveBeenCalled();
});

test('says that nothing here can show a page', async () => {
	const loadOpen = vi.fn();
	expect(await createBrowser({canOpen: false, loadOpen}).open('https://example.org')).toBe('unavailable');
	expect(loadOpen).not.toHaveBeenCalled();
});

test('a launcher that breaks later does not end the program', async () => {
	const child = new EventEmitter();
	const open = vi.fn(async () => child);
	expect(await createBrowser({canOpen: true, loadOpen: async () => open}).open('https://example.org/a?b=c#d')).toBe('starting');
	expect(open).toHaveBeenCalledWith('https://example.org/a?b=c#d');
	expect(() => child.emit('error', new Error('ENOENT'))).not.toThrow();
});

test('a launcher that cannot be started has failed', async () => {
	expect(await createBrowser({canOpen: true, loadOpen: async () => async () => Promise.reject(new Error('ENOENT'))}).open('https://example.org')).toBe(
		'failed',
	);
	expect(await createBrowser({canOpen: true, loadOpen: async () => Promise.reject(new Error('Not there'))}).open('https://example.org')).toBe('failed');
});

// xdg-open starts what BROWSER names on Linux without a desktop only; elsewhere a real browser would open.
test.skipIf(process.platform !== 'linux')(
	'hands the address to the browser through xdg-open',
	async () => {
		const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'optout-'));
		const output = path.join(directory, 'output');
		const script = path.join(directory, 'browser');
		fs.writeFileSync(script, `#!/bin/sh\nprintf %s "$1" > '${output}'\n`, {mode: 0o755});
		vi.stubEnv('BROWSER', script);

		for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'XDG_CURRENT_DESKTOP', 'DESKTOP_SESSION', 'KDE_FULL_SESSION', 'GNOME_DESKTOP_SESSION_ID']) {
			vi.stubEnv(name, undefined);
		}

		expect(await createBrowser({canOpen: true}).open('https://example.org/?a=1&b=$(id)')).toBe('starting');
		await vi.waitFor(() => expect(fs.readFileSync(output, 'utf8')).toBe('https://example.org/?a=1&b=$(id)'), 5000);
		fs.rmSync(directory, {recursive: true});
	},
	10_000,
);
