import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {ownerFor} from './ownership.ts';

const temporaryName = /\.tmp-[\da-f]{12}$/;

// Milliseconds. Virus scanners and indexers on Windows hold a file for a moment after it was written.
const renamePatience = 1000;

const rename = (from: string, to: string): void => {
	const begin = performance.now();

	for (;;) {
		try {
			fs.renameSync(from, to);

			return;
		} catch (error) {
			const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');

			if (process.platform !== 'win32' || !isHeld || performance.now() - begin > renamePatience) {
				throw error;
			}

			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
		}
	}
};

// Without it a power cut could bring the file from before the renaming back. Windows opens no directories.
const flushDirectory = (directory: string): void => {
	try {
		const descriptor = fs.openSync(directory, 'r');

		try {
			fs.fsyncSync(descriptor);
		} finally {
			fs.closeSync(descriptor);
		}
	} catch {
		// The file itself is written.
	}
};

/**
Writes all of a file or leaves it as it was: into a new file beside it, down to the disk, and then under its name. Only the person themselves can read it.

Not left to conf, whose writer takes a half-written file for a whole one when the disk is full (https://github.com/fabiospampinato/atomically/pull/18), and which writes into the file itself wherever a parent process came from a snap (https://github.com/sindresorhus/conf/pull/82), so that a kill leaves half of it.

@param mayReplace asked once the new file is complete; when it says no, nothing is changed and `false` returned.
@throws the system's error, such as ENOSPC, or an error when something else than a file is in the place. Nothing is changed then.
*/
export const writeWhole = (file: string, text: string, mayReplace: () => boolean): boolean => {
	// A device or a pipe must never be replaced, least of all by an administrator.
	if (fs.statSync(file, {throwIfNoEntry: false})?.isFile() === false) {
		throw new Error(`Not a file: ${file}`);
	}

	const directory = path.dirname(file);
	const temporary = `${file}.tmp-${randomBytes(6).toString('hex')}`;
	const descriptor = fs.openSync(temporary, 'wx', 0o600);

	try {
		try {
			const owner = ownerFor(directory);

			if (owner) {
				fs.fchownSync(descriptor, owner.uid, owner.gid);
			}

			fs.writeFileSync(descriptor, text);
			fs.fsyncSync(descriptor);
		} finally {
			fs.closeSync(descriptor);
		}

		if (!mayReplace()) {
			fs.rmSync(temporary, {force: true});

			return false;
		}

		rename(temporary, file);
	} catch (error) {
		fs.rmSync(temporary, {force: true});
		throw error;
	}

	flushDirectory(directory);

	return true;
};

/** Removes what writers left beside a file that were killed halfway. Only for somebody who knows that no other one is writing. */
export const removeLeftovers = (file: string): void => {
	const directory = path.dirname(file);

	for (const name of fs.readdirSync(directory)) {
		if (name.startsWith(`${path.basename(file)}.tmp-`) && temporaryName.test(name)) {
			fs.rmSync(path.join(directory, name), {force: true});
		}
	}
};
