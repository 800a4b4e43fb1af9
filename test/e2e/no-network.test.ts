import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {newHomeWithAnswers} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');

const walk = async (terminal: ReturnType<typeof openTerminal>) => {
	await terminal.see('Bei Instagram anmelden');
	terminal.press('space');
	await terminal.see('Erledigt: ');
	terminal.press('n');
	await terminal.see('contact/');
	terminal.press('/');
	await terminal.see('gefunden');
	terminal.write('chatgpt\r');
	await terminal.see('OpenAI');
	terminal.press('i');
	await terminal.see('Einzelheiten');
	terminal.press('O');
	await terminal.see('Noch keiner');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
};

test('a whole session and every command try no connection: the modules for it are not even asked', async () => {
	const home = newHomeWithAnswers('optout-tui-offline-');
	const tried = path.join(home, 'tried.txt');
	const preload = path.join(home, 'offline.cjs');
	writeFileSync(
		preload,
		`const fs = require('node:fs');
const forbid = (owner, name, what) => { owner[name] = () => { fs.appendFileSync(${JSON.stringify(tried)}, what + '\\n'); throw new Error('offline'); }; };
forbid(require('node:net').Socket.prototype, 'connect', 'net');
forbid(require('node:dgram').Socket.prototype, 'send', 'dgram');
forbid(require('node:dns'), 'lookup', 'dns');
forbid(require('node:dns').promises, 'lookup', 'dns');
globalThis.fetch = () => { fs.appendFileSync(${JSON.stringify(tried)}, 'fetch\\n'); throw new Error('offline'); };`,
	);
	const env = {HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), NODE_OPTIONS: `--require ${JSON.stringify(preload)}`};

	// The trap works: what does connect is caught.
	spawnSync(process.execPath, ['-e', "try { fetch('https://192.0.2.1') } catch {} try { require('node:net').connect(9, '127.0.0.1') } catch {}"], {
		env: {...process.env, ...env},
	});
	expect(readFileSync(tried, 'utf8')).toBe('fetch\nnet\n');
	writeFileSync(tried, '');

	await walk(openTerminal(process.execPath, [program, '--lang', 'de'], {env}));

	for (const command of [['list'], ['show', 'linkedin'], ['status'], ['export'], ['export', '--format', 'html'], ['copy'], ['--help'], ['--version']]) {
		expect(spawnSync(process.execPath, [program, ...command], {env: {...process.env, ...env}}).status).toBe(0);
	}

	expect(readFileSync(tried, 'utf8')).toBe('');
});

const hasStrace = spawnSync('strace', ['-e', 'trace=connect', '-o', '/dev/null', 'true']).status === 0;

test.skipIf(!hasStrace)(
	'the system sees no connection to another computer either (skipped without strace)',
	async () => {
		const home = newHomeWithAnswers('optout-tui-strace-');
		const log = path.join(home, 'strace.txt');
		await walk(
			openTerminal('strace', ['-f', '-e', 'trace=connect,sendto,sendmsg', '-o', log, process.execPath, program, '--lang', 'de'], {
				env: {HOME: home, XDG_CONFIG_HOME: path.join(home, '.config')},
			}),
		);
		expect(existsSync(log)).toBe(true);
		expect(readFileSync(log, 'utf8')).not.toMatch(/AF_INET/);
	},
	60_000,
);
