import {createHash, randomBytes} from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Every window announces itself with a file of its own before it saves, named `config.json.saving-REALM-PID-RANDOM`. */
const announcement = /\.saving-(?<realm>[\da-f]{8})-(?<pid>\d+)-[\da-f]{12}$/;

// About two seconds, while saving takes some thousandths of one. Counted in looks and not by a clock, as a computer that slept in between gave the other window no time to finish.
const looksUntilDead = 400;

const sleep = (milliseconds: number): void => {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

// A process number means something only on its own computer and in its own container.
const realmOf = (): string => {
	let namespace = '';

	try {
		namespace = fs.readlinkSync('/proc/self/ns/pid');
	} catch {
		// Only Linux has it.
	}

	return createHash('sha256').update([process.platform, os.hostname(), namespace].join('\n')).digest('hex').slice(0, 8);
};

const isRunning = (pid: number): boolean => {
	try {
		process.kill(pid, 0);

		return true;
	} catch (error) {
		// Another person's process cannot be signalled, but it is there.
		return (error as NodeJS.ErrnoException).code !== 'ESRCH';
	}
};

export type SaveLock = {
	/**
	Runs `save` while no other window saves beside `file`, or returns `busy` when one did so for `patience` milliseconds.

	`save` gets a question to ask before its last irrevocable act: whether the lock is still its own. It is not when this process stood still for so long that another one took it for dead.

	@throws what `save` throws, and the system's error when the directory cannot be written.
	*/
	readonly hold: <Value>(file: string, patience: number, save: (isStillHeld: () => boolean) => Value) => Value | 'busy';
};

/**
One window at a time: announce yourself, then look who else did; whoever sees another one withdraws and tries again a little later.

Of two windows, the one that announced itself later sees the other, so never do both save. No announcement is ever taken over: each has a name that never comes back, so what a dead process left can be removed without hitting a living one. A process that was killed is known by its number. Where the number says nothing (another computer or container on the same disk, a number in use again), an announcement that never goes away counts as dead.

Holds on local disks; a network disk may show a new file late.
*/
export const createSaveLock = (): SaveLock => {
	let realm: string | undefined;
	// How often each announcement of somebody else was seen.
	let seen = new Map<string, number>();

	const hasOthers = (file: string, own?: string): boolean => {
		const directory = path.dirname(file);
		const names = fs.readdirSync(directory).filter(name => name !== own && name.startsWith(`${path.basename(file)}.saving-`) && announcement.test(name));
		const looks = new Map(names.map(name => [name, (seen.get(name) ?? 0) + 1]));
		seen = looks;

		return names.some(name => {
			const {realm: theirs, pid} = announcement.exec(name)?.groups ?? {};
			const isOver = (looks.get(name) ?? 0) > looksUntilDead || (theirs === realm && (Number(pid) === process.pid || !isRunning(Number(pid))));

			if (isOver) {
				fs.rmSync(path.join(directory, name), {force: true});
			}

			return !isOver;
		});
	};

	return {
		hold: (file, patience, save) => {
			realm ??= realmOf();
			const own = `${path.basename(file)}.saving-${realm}-${process.pid}-${randomBytes(6).toString('hex')}`;
			const ownPath = path.join(path.dirname(file), own);
			const begin = performance.now();

			for (;;) {
				if (!hasOthers(file)) {
					fs.writeFileSync(ownPath, '', {flag: 'wx', mode: 0o600});

					try {
						if (!hasOthers(file, own)) {
							return save(() => fs.existsSync(ownPath));
						}
					} finally {
						fs.rmSync(ownPath, {force: true});
					}
				}

				if (performance.now() - begin >= patience) {
					return 'busy';
				}

				// By chance, so that two that withdrew do not meet again.
				sleep(3 + Math.random() * 6);
			}
		},
	};
};
