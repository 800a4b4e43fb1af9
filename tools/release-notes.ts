import {readFileSync} from 'node:fs';
import process from 'node:process';
import {releaseNotes} from './changelog.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const {version} = JSON.parse(read('package.json')) as {readonly version: string};

try {
	process.stdout.write(releaseNotes(read('CHANGELOG.md'), version, process.argv[2] ?? ''));
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
