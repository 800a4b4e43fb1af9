import path from 'node:path';
import {answerQuestions} from '../test/helpers/home.ts';
import {type Contestants, isWorkbench, node} from './contestants.ts';
import {newHome} from './home.ts';
import {limitVerdict, milliseconds, type Section, ratioVerdict} from './measurement.ts';
import {openSession, type Repaint} from './session.ts';
import {median} from './statistics.ts';

/** How many platforms the catalog has. */
const sizes = [3, 100, 10_000] as const;

type Size = (typeof sizes)[number];

/** Keys that are measured together, in pairs that lead back to where they began. `before` leads to their place, `after` back to the checklist. */
type Kind = {
	readonly name: string;
	readonly before: readonly string[];
	readonly measured: readonly string[];
	readonly after: readonly string[];
	/** Whether only the cursor moves, so that little may be written. */
	readonly isCursor: boolean;
};

const kinds: readonly Kind[] = [
	// First, as leaving Get Started notes every platform in the file, which every tick then writes again.
	{name: 'tick, with saving', before: [], measured: ['space', 'space'], after: [], isCursor: false},
	{name: 'cursor in Get Started', before: ['S'], measured: ['down', 'up'], after: ['escape'], isCursor: true},
	{name: 'cursor in the palette', before: [':'], measured: ['down', 'up'], after: ['escape'], isCursor: true},
	{name: 'next step, whose tile opens', before: [], measured: ['down', 'up'], after: [], isCursor: false},
	{name: 'next platform, whose page opens', before: ['tab'], measured: ['down', 'up'], after: ['tab'], isCursor: false},
	{name: 'letter in the palette', before: [':'], measured: ['e', 'backspace'], after: ['escape'], isCursor: false},
];

const pairs = 6;

const measureOnce = async (parameters: readonly string[], env: Readonly<Record<string, string>>, add: (kind: Kind, repaint: Repaint) => void) => {
	const session = openSession(node, parameters, {env});
	await session.until(lines => isWorkbench(lines) && lines.some(line => line.includes('Instagram 1')));

	for (const kind of kinds) {
		for (const key of kind.before) {
			await session.press(key);
		}

		for (let pair = 0; pair <= pairs; pair += 1) {
			for (const key of kind.measured) {
				const repaint = await session.press(key);

				// The first pair compiles what the others use.
				if (pair > 0) {
					add(kind, repaint);
				}
			}
		}

		for (const key of kind.after) {
			await session.press(key);
		}
	}

	await session.leave('q');
};

export const measureKeyPress = async ({packed}: Contestants, folder: string, rounds: number): Promise<Section> => {
	const preload = path.join(import.meta.dirname, 'preload/catalog.cjs');
	const repaints = new Map<string, Repaint[]>();
	const named = (kind: Kind, size: Size) => `${kind.name} ${size}`;

	for (let round = 0; round < rounds; round += 1) {
		for (const size of sizes) {
			const env = newHome(folder, 'cache-keys');
			answerQuestions(env.HOME ?? '');
			await measureOnce(['--require', preload, ...packed.parameters], {...env, PLATFORMS: `${size}`}, (kind, repaint) => {
				repaints.set(named(kind, size), [...(repaints.get(named(kind, size)) ?? []), repaint]);
			});
		}
	}

	const time = (kind: Kind, size: Size) => median((repaints.get(named(kind, size)) ?? []).map(repaint => repaint.milliseconds));
	const bytes = (kind: Kind) => median((repaints.get(named(kind, 100)) ?? []).map(repaint => repaint.bytes));
	const number = (value: number) => value.toLocaleString('en');

	return {
		title: 'Keys',
		how: 'From writing a key into a pseudo-terminal of 100x30 to the last byte of its repaint, in 24-bit colour.',
		lines: kinds.flatMap(kind => [
			...sizes.map(size => ({
				what: `${kind.name}, ${number(size)} platforms`,
				value: milliseconds(time(kind, size)),
				verdict: limitVerdict(time(kind, size), 8, milliseconds),
			})),
			{
				what: `${kind.name}, 10,000 against 3 platforms`,
				value: milliseconds(time(kind, 10_000) - time(kind, 3)),
				verdict: ratioVerdict(time(kind, 10_000), time(kind, 3), 1.2, '3 platforms'),
			},
			{
				what: `${kind.name}, bytes written`,
				value: `${number(bytes(kind))} bytes`,
				...(kind.isCursor && {verdict: limitVerdict(bytes(kind), 600, value => `${number(value)} bytes`)}),
			},
		]),
	};
};
