import {createHash} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import {createEvidenceFiles, pathFrom} from '../../source/adapters/evidence-files.ts';
import {evidenceState, type Fingerprint} from '../../source/objections/evidence.ts';

const {fingerprint} = createEvidenceFiles();
const folder = () => mkdtempSync(path.join(tmpdir(), 'optout-tui-evidence-'));

test('a file is known by its size and its SHA-256, however the terminal wrote its name when it was dropped', async () => {
	const file = path.join(folder(), 'Antwort von Meta (ü).eml');
	const content = 'Wir haben Ihren Widerspruch erhalten.\n';
	writeFileSync(file, content);
	const known = {path: file, size: Buffer.byteLength(content), sha256: createHash('sha256').update(content).digest('hex')};

	for (const typed of [file, `'${file}'`, `"${file}" `, file.replaceAll(/[ ()]/g, String.raw`\$&`), pathToFileURL(file).href]) {
		expect(await fingerprint(typed)).toEqual(known);
	}
});

test('home is written as ~, and on Windows a backslash parts folders', () => {
	expect(pathFrom('~/mail.eml', '/home/ada', 'linux')).toBe('/home/ada/mail.eml');
	expect(pathFrom(String.raw`~\mail.eml`, String.raw`C:\Users\ada`, 'win32')).toBe(String.raw`C:\Users\ada\mail.eml`);
	expect(pathFrom(String.raw`C:\Users\ada\mail.eml`, '', 'win32')).toBe(String.raw`C:\Users\ada\mail.eml`);
	expect(pathFrom('~ada/mail.eml', '/home/x', 'linux')).toBe('~ada/mail.eml');
});

test('what is missing or a folder is said to be so', async () => {
	const where = folder();

	expect(await fingerprint(path.join(where, 'none.eml'))).toEqual({problem: 'missing'});
	expect(await fingerprint(where)).toEqual({problem: 'not-a-file'});
});

test('later it shows whether the file is unchanged, changed or gone', async () => {
	const file = path.join(folder(), 'mail.eml');
	const look = async () => {
		const now = await fingerprint(file);

		return 'problem' in now ? undefined : now;
	};
	writeFileSync(file, 'one');
	const before = (await look()) as Fingerprint;
	expect(evidenceState(before, await look())).toBe('unchanged');

	// As long as before: only the checksum tells.
	writeFileSync(file, 'two');
	expect(evidenceState(before, await look())).toBe('changed');

	rmSync(file);
	expect(evidenceState(before, await look())).toBe('gone');
});
