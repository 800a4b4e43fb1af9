import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import type {EvidenceFiles} from '../app/ports.ts';

/** The path that a person means who types it, or drops a file on the terminal, which then quotes or escapes it or writes a `file:` address. */
export const pathFrom = (text: string, home = homedir(), platform = process.platform): string => {
	const bare = text.trim().replace(/^(['"])(.*)\1$/s, '$2');

	if (bare.startsWith('file://')) {
		try {
			return fileURLToPath(bare, {windows: platform === 'win32'});
		} catch {
			return bare;
		}
	}

	// On Windows a backslash parts folders; elsewhere terminals put it before blanks.
	const unescaped = platform === 'win32' || bare !== text.trim() ? bare : bare.replaceAll(/\\(.)/gs, '$1');

	return unescaped === '~' || /^~[/\\]/.test(unescaped) ? home + unescaped.slice(1) : unescaped;
};

/** Reads files that prove something, without keeping them in memory. */
export const createEvidenceFiles = (): EvidenceFiles => ({
	fingerprint: async text => {
		try {
			const file = path.resolve(pathFrom(text));
			const found = await stat(file);

			if (!found.isFile()) {
				return {problem: 'not-a-file'};
			}

			const hash = createHash('sha256');
			let size = 0;

			for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
				hash.update(chunk);
				size += chunk.length;
			}

			return {path: file, size, sha256: hash.digest('hex')};
		} catch (error) {
			return {problem: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable'};
		}
	},
});
