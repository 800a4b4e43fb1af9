import {spawn} from 'node:child_process';
import {type Contestants, node} from './contestants.ts';
import {newHome} from './home.ts';
import {milliseconds, type Section, ratioVerdict} from './measurement.ts';
import {inRounds} from './rounds.ts';
import {median} from './statistics.ts';

/** Milliseconds from the start to the end, with the output read through a pipe. */
const run = async (parameters: readonly string[], env: Readonly<Record<string, string>>): Promise<number> => {
	const startedAt = performance.now();
	const child = spawn(node, parameters, {env, stdio: ['ignore', 'pipe', 'inherit']});
	child.stdout.resume();

	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code => {
			if (code === 0) {
				resolve(performance.now() - startedAt);
			} else {
				reject(new Error(`${parameters.join(' ')} ended with ${code}`));
			}
		});
	});
};

export const measurePlainText = async ({bare, packed}: Contestants, folder: string, rounds: number): Promise<Section> => {
	const env = newHome(folder, 'cache-plain');
	const times = await inRounds(rounds, {
		bare: () => run(bare.parameters, env),
		status: () => run([...packed.parameters, 'status'], env),
		list: () => run([...packed.parameters, 'list'], env),
		version: () => run([...packed.parameters, '--version'], env),
	});
	const bareTime = median(times.bare);
	const line = (command: string, time: number) => ({
		what: `\`optout-tui ${command}\``,
		value: milliseconds(time),
		verdict: ratioVerdict(time, bareTime, 2.5, 'bare node'),
	});

	return {
		title: 'Commands for scripts',
		how: 'From the start of the process to its end, output into a pipe, compile cache warm.',
		lines: [
			{what: '`node -e 0`', value: milliseconds(bareTime)},
			line('status', median(times.status)),
			line('list', median(times.list)),
			{what: '`optout-tui --version`', value: milliseconds(median(times.version))},
		],
	};
};
