import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import pty from '@lydell/node-pty';
import {keys, Screen} from '../test/helpers/screen.ts';

type Chunk = {readonly at: number; readonly data: string};

type Options = {
	readonly env: Readonly<Record<string, string>>;
	readonly cwd?: string;
};

/** What a key brought about: milliseconds until its last byte was here, and how many bytes came. */
export type Repaint = {readonly milliseconds: number; readonly bytes: number};

const endOfFrame = '\u001B[?2026l';

/**
A program in a pseudo-terminal of 100x30, with the time at which each piece of its output arrived.

The emulated screen is fed only while the program is quiet, so that the emulator's own work delays no time stamp.
*/
export const openSession = (command: string, parameters: readonly string[], {env, cwd = process.cwd()}: Options) => {
	const screen = new Screen(100, 30);
	const chunks: Chunk[] = [];
	let fed = 0;
	let onData = () => {};
	const startedAt = performance.now();
	const child = pty.spawn(command, [...parameters], {name: 'xterm-256color', cols: 100, rows: 30, cwd, env: {...env}});
	let endedAt: number | undefined;

	const ended = new Promise<number>(resolve => {
		child.onExit(() => {
			endedAt = performance.now();
			resolve(endedAt - startedAt);
		});
	});

	child.onData(data => {
		chunks.push({at: performance.now(), data});
		onData();
	});
	screen.onReply(data => {
		if (endedAt === undefined) {
			child.write(data);
		}
	});

	/** Resolves when nothing has come for some milliseconds. */
	const quiet = async (pause: number) => {
		for (let last = -1; last !== chunks.length; ) {
			last = chunks.length;
			await delay(pause);
		}
	};

	const send = (key: string) => child.write(keys[key] ?? key);

	return {
		pid: child.pid,
		/** Milliseconds from the start to the end of the program. */
		ended,
		/** Milliseconds from the start until the screen was as wanted. */
		until: async (isComplete: (lines: readonly string[]) => boolean, timeout = 30_000): Promise<number> => {
			for (const deadline = performance.now() + timeout; performance.now() < deadline && endedAt === undefined; ) {
				await quiet(100);

				for (; fed < chunks.length; fed += 1) {
					const {at, data} = chunks[fed] ?? {at: 0, data: ''};
					await screen.write(data);

					if (isComplete(screen.lines())) {
						fed += 1;

						return at - startedAt;
					}
				}
			}

			throw new Error(`${command} ${parameters.join(' ')}: the expected screen did not come. It shows:\n${screen.text()}`);
		},
		/** Presses a key and waits until its repaint is over: until nothing more comes. */
		press: async (key: string): Promise<Repaint> => {
			const from = chunks.length;
			const pressedAt = performance.now();
			send(key);

			while (chunks.length === from) {
				if (performance.now() - pressedAt > 30_000) {
					throw new Error(`Nothing was drawn for ${key}; the screen shows:\n${screen.text()}`);
				}

				await delay(20);
			}

			await quiet(50);
			const own = chunks.slice(from);

			return {
				milliseconds: (own.at(-1)?.at ?? pressedAt) - pressedAt,
				bytes: own.reduce((sum, {data}) => sum + Buffer.byteLength(data), 0),
			};
		},
		/** Presses keys as fast as the program finishes its frames; a key without a frame costs 40 ms. */
		pressFast: async (names: Iterable<string>) => {
			for (const name of names) {
				chunks.length = 0;
				fed = 0;
				send(name);
				await new Promise<void>(resolve => {
					const timer = setTimeout(resolve, 40);
					onData = () => {
						if (chunks.at(-1)?.data.includes(endOfFrame)) {
							clearTimeout(timer);
							resolve();
						}
					};
				});
				onData = () => {};
			}
		},
		/** What is on the screen now. */
		text: async () => {
			await quiet(100);

			for (; fed < chunks.length; fed += 1) {
				await screen.write(chunks[fed]?.data ?? '');
			}

			return screen.text();
		},
		/** Leaves the program by a key and waits for its end. */
		leave: async (key: string) => {
			send(key);
			// A program that does not go must not hang the others.
			const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
			await ended;
			clearTimeout(timer);
		},
	};
};
