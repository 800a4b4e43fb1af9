import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {configOf} from './home.ts';
import {environmentOf, program} from './program.ts';

/** A file with a bit of everything, to be cut off. */
export const cutAt = Buffer.from(
	JSON.stringify({
		version: 1,
		settings: {startPage: 'checklist', language: 'de', home: {country: 'DE', land: 'BE'}},
		steps: {'instagram/ai-objection/sign-in': {status: 'done', at: '2026-11-01T10:00:00.000Z', revision: 1}},
		objections: {},
		note: 'Grüße 🙂',
	}),
);

/** Cuts the file off after so many bytes, lets the program read it, and says whether the program ended well and every byte is still there, in its place or aside. */
export const keptAfter = (home: string, length: number): boolean => {
	const text = cutAt.subarray(0, length);
	writeFileSync(configOf(home), text);
	const {status, stdout} = spawnSync(process.execPath, [program, 'status', '--json'], {
		encoding: 'utf8',
		env: {PATH: process.env.PATH, ...environmentOf(home)},
	});
	const folder = path.dirname(configOf(home));
	const isKept = readdirSync(folder).some(name => readFileSync(path.join(folder, name)).equals(text));

	return status === 0 && isKept && (JSON.parse(stdout) as {readonly version: number}).version === 1;
};
