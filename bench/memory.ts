import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import {answerQuestions} from '../test/helpers/home.ts';
import {type Contestants, isWorkbench, node} from './contestants.ts';
import {newHome} from './home.ts';
import {megabytes, type Section, ratioVerdict} from './measurement.ts';
import {openSession} from './session.ts';

/** What a person does: through the steps, to another platform and back, a tick and back, the palette. */
const walk = ['down', 'down', 'up', 'up', 'tab', 'down', 'up', 'tab', 'down', 'space', 'space', 'up', ':', 'e', 'escape', '?', 'escape', 'tab'] as const;

const walkFor = function* (count: number) {
	for (let index = 0; index < count; index += 1) {
		yield walk[index % walk.length] ?? 'down';
	}
};

/** Bytes of memory that a process has in use, as the system sees it. */
const residentBytes = (pid: number): number => Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], {encoding: 'utf8'})) * 1024;

const appears = async (file: string): Promise<number> => {
	for (let waited = 0; !existsSync(file) && waited < 10_000; waited += 50) {
		await delay(50);
	}

	await delay(50);

	return Number(readFileSync(file, 'utf8'));
};

const preload = ['--expose-gc', '--require', path.join(import.meta.dirname, 'preload/memory.cjs')];

/** Bytes that bare node holds at most. */
const barePeak = async ({bare}: Contestants, folder: string): Promise<number> => {
	const env = newHome(folder);
	const peak = path.join(env.HOME ?? '', 'peak');
	await openSession(node, [...preload, ...bare.parameters], {env: {...env, PEAK: peak}}).ended;

	return appears(peak);
};

const few = 100;

export const measureMemory = async (contestants: Contestants, folder: string, keys: number): Promise<Section> => {
	const bare = await barePeak(contestants, folder);
	const home = newHome(folder, 'cache-memory');
	answerQuestions(home.HOME ?? '');
	const peakFile = path.join(home.HOME ?? '', 'peak');
	const heapFile = path.join(home.HOME ?? '', 'heap');
	const session = openSession(node, [...preload, ...contestants.packed.parameters], {env: {...home, PEAK: peakFile, HEAP: heapFile}});
	await session.until(isWorkbench);

	const heap = async () => {
		rmSync(heapFile, {force: true});
		process.kill(session.pid, 'SIGUSR2');

		return appears(heapFile);
	};

	await session.pressFast(walkFor(few));
	const early = {resident: residentBytes(session.pid), heap: await heap()};
	await session.pressFast(walkFor(keys - few));
	const late = {resident: residentBytes(session.pid), heap: await heap()};
	// Whatever is open by now: this key always leaves.
	await session.leave('ctrl+c');
	const peak = await appears(peakFile);
	const number = (value: number) => value.toLocaleString('en');

	return {
		title: 'Memory',
		how: 'One session of 100x30 with the whole catalog; the keys go through steps, platforms, ticks, the palette and the keys page. In use: what the system counts for the process. Objects: what is left of the heap after a collection, which would show a leak.',
		lines: [
			{what: `in use after ${number(few)} keys`, value: megabytes(early.resident)},
			{
				what: `in use after ${number(keys)} keys`,
				value: megabytes(late.resident),
				verdict: ratioVerdict(late.resident, early.resident, 1.05, `after ${number(few)}`),
			},
			{what: `objects after ${number(few)} keys`, value: megabytes(early.heap)},
			{what: `objects after ${number(keys)} keys`, value: megabytes(late.heap), verdict: ratioVerdict(late.heap, early.heap, 1.05, `after ${number(few)}`)},
			{what: 'peak of `node -e 0`', value: megabytes(bare)},
			{what: 'peak of that session', value: megabytes(peak), verdict: ratioVerdict(peak, bare, 2.2, 'bare node')},
		],
	};
};
