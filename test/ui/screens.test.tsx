import {expect, test} from 'vitest';
import type {Action} from '../../source/app/action.ts';
import {createProgram} from '../../source/app/program.ts';
import type {State} from '../../source/app/state.ts';
import {update} from '../../source/app/update.ts';
import {App} from '../../source/ui/app.tsx';
import {drawnLines} from '../helpers/render-app.tsx';
import {now, press, start} from '../helpers/start.ts';

const sizes = [
	[120, 32],
	[100, 30],
	[80, 24],
	[60, 20],
	[40, 10],
] as const;

const pages = {
	start: [],
	form: ['space', 'j'],
	about: ['home'],
	justifications: ['n', 'n', 'c'],
	keys: ['?'],
	list: ['escape'],
} as const;

const cases = sizes.flatMap(([columns, rows]) =>
	(['de', 'en'] as const).flatMap(language => (Object.keys(pages) as ReadonlyArray<keyof typeof pages>).map(page => ({columns, rows, language, page}))),
);

test.for(cases)('$page at $columns x $rows in $language fills the terminal exactly', async ({columns, rows, language, page}) => {
	const {state} = press(start({columns, rows, language}), ...pages[page]);
	const program = createProgram<State, Action, unknown>(state, update, () => {});
	const lines = await drawnLines(<App program={program} clock={{now: () => now}} />, columns, rows);
	expect(lines).toHaveLength(rows);
	await expect(`${lines.map(line => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(`__screens__/${page}-${columns}x${rows}-${language}.txt`);
});
