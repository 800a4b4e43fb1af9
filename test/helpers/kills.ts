import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import data from 'virtual:catalog';
import {createCatalog} from '../../source/catalog/catalog.ts';
import {configOf, newHomeWithAnswers} from './home.ts';
import {openChecklist} from './program.ts';

/** Every step, in the order in which `n` goes through them. */
const order = createCatalog(data).steps.map(({key}) => key);

const tickedIn = (home: string): readonly string[] => {
	const file = configOf(home);
	const {steps = {}} = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as {readonly steps?: Readonly<Record<string, unknown>>}) : {};

	return Object.keys(steps);
};

/** Starts the checklist, ticks step after step at a random pace, and kills it at a random moment. Says how many ticks the screen had shown by then. */
const tickAndKill = async (home: string): Promise<number> => {
	const terminal = openChecklist(home);
	const before = tickedIn(home).length;
	let shown = 0;

	const look = () => {
		const text = terminal.screen.text();
		shown = Math.max(shown, Number(/✓ (\d+)\/\d+ \d+ %/.exec(text)?.[1] ?? 0));
	};

	await terminal.see(`✓ ${before}/`, 30_000);
	const enough = before + Math.floor(Math.random() * 5);
	const latest = performance.now() + 10_000;

	do {
		terminal.write(' n');
		await delay(Math.random() * 20);
		await terminal.settled();
		look();
	} while (shown < enough && performance.now() < latest);

	// Somewhere in the next one: reading, writing, renaming, drawing.
	terminal.write(' n');
	await delay(Math.random() * 30);
	terminal.kill('SIGKILL');
	await terminal.exited;
	await terminal.settled();
	look();

	// The message came with the tick, and hides the number.
	return terminal.screen.text().includes(' Done: ') ? shown + 1 : shown;
};

export type Kills = {
	/** Kills after which the screen had shown a tick that the file does not have, that had lost an earlier one, or broken the file. */
	readonly lost: readonly string[];
	/** How many ticks the screens had shown altogether. */
	readonly shown: number;
	/** Files that were left beside the record. */
	readonly leftovers: readonly string[];
};

/** One home, one window after another, each killed while it ticks. */
export const killWhileTicking = async (rounds: number): Promise<Kills> => {
	let home = newHomeWithAnswers('optout-tui-kills-');
	let known = 0;
	let shownAltogether = 0;
	const lost: string[] = [];

	for (let round = 1; round <= rounds; round += 1) {
		const shown = await tickAndKill(home);
		const ticked = tickedIn(home);
		shownAltogether += Math.max(0, shown - known);

		if (ticked.length < shown || ticked.length < known || ticked.some((key, index) => key !== order[index])) {
			lost.push(`round ${round} in ${home}: ${known} before, ${shown} shown, ${ticked.length} in the file`);
		}

		known = ticked.length;

		if (known > order.length - 100) {
			home = newHomeWithAnswers('optout-tui-kills-');
			known = 0;
		}
	}

	// The next save clears up what the killed ones left.
	const last = openChecklist(home);
	await last.see(`✓ ${known}/`, 30_000);
	last.press('space');
	await last.see(' Done: ');
	last.press('q');
	await last.exited;

	return {lost, shown: shownAltogether, leftovers: readdirSync(path.dirname(configOf(home))).filter(name => name !== 'config.json')};
};
