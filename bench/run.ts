import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {prepare} from './contestants.ts';
import {measureFirstFrame} from './first-frame.ts';
import {measureKeyPress} from './key-press.ts';
import {machineLines} from './machine.ts';
import type {Section} from './measurement.ts';
import {measureMemory} from './memory.ts';
import {measureNpx} from './npx.ts';
import {measurePlainText} from './plain-text.ts';
import {missedLines, reportText} from './report.ts';

// Measures the packed package side by side with others and writes docs/performance.md. Goes online for what it compares with.
//
//   npm run bench -- [--rounds N] [--only frame,plain,keys,memory,npx] [--keys N]
//
// With `--only` nothing is written. A missed target is part of the report and no failure.

const {values} = parseArgs({options: {rounds: {type: 'string', default: '9'}, only: {type: 'string'}, keys: {type: 'string', default: '10000'}}});
const rounds = Math.max(1, Math.floor(Number(values.rounds)) || 1);
const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'optout-tui-bench-'));
const say = (text: string) => process.stderr.write(`${text}\n`);

try {
	say('Building, packing and installing …');
	execFileSync('npm', ['run', '--silent', 'build'], {cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32'});
	const contestants = await prepare(root, folder);
	const parts: Readonly<Record<string, () => Promise<Section>>> = {
		frame: () => measureFirstFrame(contestants, folder, rounds),
		plain: () => measurePlainText(contestants, folder, rounds * 2),
		keys: () => measureKeyPress(contestants, folder, Math.ceil(rounds / 3)),
		memory: () => measureMemory(contestants, folder, Number(values.keys)),
		npx: () => measureNpx(contestants, root, folder, Math.ceil(rounds / 3)),
	};
	const wanted = values.only?.split(',') ?? Object.keys(parts);
	const sections: Section[] = [];
	const failed: string[] = [];

	for (const name of wanted) {
		say(`Measuring: ${name} …`);
		const measure = parts[name];

		if (!measure) {
			throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}`);
		}

		try {
			sections.push(await measure());
		} catch (error) {
			// What was measured is not lost for what could not be.
			failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}

	const text = reportText({
		date: new Date().toISOString().slice(0, 10),
		machine: machineLines(root),
		rounds,
		sections,
		notes: readFileSync(path.join(import.meta.dirname, 'notes.md'), 'utf8'),
	});
	process.stdout.write(text);

	if (values.only === undefined) {
		writeFileSync(path.join(root, 'docs/performance.md'), text);
		say('Written to docs/performance.md.');
	}

	const missed = missedLines(sections);
	process.exitCode = failed.length === 0 ? 0 : 1;
	say(failed.map(line => `Could not be measured: ${line}\n`).join(''));
	say(missed.length === 0 ? 'All targets met.' : `Missed targets:\n${missed.map(line => `  ${line}`).join('\n')}`);
} finally {
	rmSync(folder, {recursive: true, force: true});
}

// Not left to the event loop: a pseudo-terminal can keep it alive.
process.exit();
