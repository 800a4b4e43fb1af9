import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import pty from '@lydell/node-pty';
import {keys, Screen} from './screen.ts';

type Options = {
	readonly columns?: number;
	readonly rows?: number;
	readonly cwd?: string;
	/** Number of the user to run as, where the tests run as root. */
	readonly uid?: number;
	/** On top of a clean environment: nothing else is taken over from this process. */
	readonly env?: Readonly<Record<string, string>>;
};

const cleanEnvironment = () => ({
	PATH: process.env.PATH ?? '',
	HOME: mkdtempSync(path.join(tmpdir(), 'optout-tui-home-')),
	TERM: 'xterm-256color',
	LANG: 'en_US.UTF-8',
});

/** Starts a program in a pseudo terminal and shows what it draws. */
export const openTerminal = (command: string, parameters: readonly string[], {columns = 100, rows = 30, cwd = process.cwd(), uid, env = {}}: Options = {}) => {
	const screen = new Screen(columns, rows);
	const child = pty.spawn(command, [...parameters], {
		name: 'xterm-256color',
		cols: columns,
		rows,
		cwd,
		env: {...cleanEnvironment(), ...env},
		...(uid !== undefined && {uid, gid: uid}),
	});
	let raw = '';
	let drawn = Promise.resolve();
	let isRunning = true;

	const exited = new Promise<{readonly exitCode: number; readonly signal?: number | undefined}>(resolve => {
		child.onExit(result => {
			isRunning = false;
			resolve(result);
		});
	});

	const write = (data: string) => {
		// The terminal may still have an answer for a program that has gone.
		if (isRunning) {
			child.write(data);
		}
	};

	child.onData(data => {
		raw += data;
		drawn = drawn.then(() => screen.write(data));
	});
	screen.onReply(write);

	const waitUntil = async (isThere: () => boolean, what: string, timeout: number) => {
		const deadline = Date.now() + timeout;

		for (;;) {
			await drawn;

			if (isThere()) {
				return;
			}

			if (Date.now() > deadline) {
				throw new Error(`Waited ${timeout} ms for ${what}. The screen shows:\n${screen.text()}`);
			}

			await delay(20);
		}
	};

	const shows = (text: string | RegExp): boolean => (typeof text === 'string' ? screen.text().includes(text) : text.test(screen.text()));

	return {
		screen,
		exited,
		write,
		/** Number of the process. */
		pid: child.pid,
		/** Stops reading what the program writes, as a stalled connection does, and goes on. */
		pause: () => child.pause(),
		resume: () => child.resume(),
		/** Key names, or text to type as it is. */
		press: (...names: readonly string[]) => {
			for (const name of names) {
				write(keys[name] ?? name);
			}
		},
		resize: (nextColumns: number, nextRows: number) => {
			screen.resize(nextColumns, nextRows);

			try {
				child.resize(nextColumns, nextRows);
			} catch {
				// The program has gone, and its terminal with it; whoever waits for its end is told there.
			}
		},
		kill: (signal?: string) => {
			if (isRunning) {
				child.kill(signal);
			}
		},
		/** Waits for a text; when it does not come, the error shows what was there instead. */
		see: async (text: string | RegExp, timeout = 10_000) => waitUntil(() => shows(text), `“${text}”`, timeout),
		/** Waits until a text is no longer there. */
		gone: async (text: string | RegExp, timeout = 10_000) => waitUntil(() => !shows(text), `“${text}” to go`, timeout),
		/** Takes the terminal itself away, as closing its window does. */
		close: () => {
			isRunning = false;
			// Missing in its types.
			(child as unknown as {readonly destroy: () => void}).destroy();
		},
		/** Everything received so far is on the screen. */
		settled: async () => {
			await drawn;
		},
		/** What of the terminal the program has not given back: nothing, after it has gone. */
		kept: (): readonly string[] => {
			const isOn = (on: string, off: string) => raw.lastIndexOf(`\u001B[${on}`) > raw.lastIndexOf(`\u001B[${off}`);

			return [
				...(screen.isAlternate ? ['alternate screen'] : []),
				...(isOn('?25l', '?25h') ? ['hidden cursor'] : []),
				...(isOn('?2004h', '?2004l') ? ['bracketed paste'] : []),
				...(isOn('?2026h', '?2026l') ? ['synchronised output'] : []),
				...(isOn('>1u', '<u') ? ['kitty keyboard'] : []),
			];
		},
		/** All bytes received so far, as text. */
		output: () => raw,
	};
};
