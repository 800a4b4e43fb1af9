import {writeFileSync} from 'node:fs';
import path from 'node:path';

const moved = (folder: string, milliseconds: string): Readonly<Record<string, string>> => {
	const file = path.join(folder, 'clock.cjs');
	writeFileSync(
		file,
		`const Real = Date;
const moved = ${milliseconds};
globalThis.Date = class extends Real { constructor(...args) { if (args.length === 0) { super(Real.now() + moved) } else { super(...args) } } static now() { return Real.now() + moved } };`,
	);

	return {NODE_OPTIONS: `--require ${JSON.stringify(file)}`};
};

/** The environment in which the program runs as it would some days later; the file that moves its clock is written into a folder. */
export const inDays = (folder: string, days: number): Readonly<Record<string, string>> => moved(folder, `${days} * 86400000`);

/** The environment in which the program starts at a moment, given in ISO 8601; the file that moves its clock is written into a folder. */
export const startingAt = (folder: string, moment: string): Readonly<Record<string, string>> =>
	moved(folder, `Real.parse(${JSON.stringify(moment)}) - Real.now()`);
