import {writeFileSync} from 'node:fs';
import path from 'node:path';

/** The environment in which the program runs as it would some days later; the file that moves its clock is written into a folder. */
export const inDays = (folder: string, days: number): Readonly<Record<string, string>> => {
	const file = path.join(folder, 'clock.cjs');
	writeFileSync(
		file,
		`const Real = Date;
globalThis.Date = class extends Real { constructor(...args) { if (args.length === 0) { super(Real.now() + ${days} * 86400000) } else { super(...args) } } static now() { return Real.now() + ${days} * 86400000 } };`,
	);

	return {NODE_OPTIONS: `--require ${JSON.stringify(file)}`};
};
