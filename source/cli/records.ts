import {decode} from '../progress/codec.ts';
import {changesFrom, type Merged, type Records} from '../objections/merge.ts';

/** What `export --format json` writes and `import` reads. */
const exportVersion = 1;

/** Everything a person did, as text. The same records always give the same text. */
export const recordsJson = ({progress, objections}: Records): string => {
	const sorted = <Item>(items: Readonly<Record<string, Item>>) => Object.fromEntries(Object.entries(items).toSorted(([a], [b]) => (a < b ? -1 : 1)));

	return `${JSON.stringify({format: 'optout-tui', version: exportVersion, steps: sorted(progress), objections: sorted(objections)}, undefined, '\t')}\n`;
};

/** What a file would change, or why it is refused. */
export const readRecords = (text: string, mine: Records): Merged | {readonly refused: 'not-json' | 'foreign' | 'newer'} => {
	let root: unknown;

	try {
		root = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
	} catch {
		return {refused: 'not-json'};
	}

	if (typeof root !== 'object' || root === null || (root as {readonly format?: unknown}).format !== 'optout-tui') {
		return {refused: 'foreign'};
	}

	const decoded = decode(root);

	if (decoded.kind !== 'ok') {
		return {refused: decoded.kind === 'newer' ? 'newer' : 'foreign'};
	}

	return changesFrom(mine, decoded);
};
