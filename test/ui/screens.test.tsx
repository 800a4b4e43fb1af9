import chalk from 'chalk';
import {afterEach, expect, test} from 'vitest';
import type {Action} from '../../source/app/action.ts';
import {createProgram} from '../../source/app/program.ts';
import type {State} from '../../source/app/state.ts';
import {update} from '../../source/app/update.ts';
import {App} from '../../source/ui/app.tsx';
import {drawn} from '../helpers/render-app.tsx';
import {sizes} from '../helpers/sizes.ts';
import {now, press, start} from '../helpers/start.ts';

const pages = {
	start: [],
	form: ['space', 'j'],
	about: ['home'],
	justifications: ['n', 'n', 'c'],
	keys: ['?'],
	list: ['escape'],
	settings: [',', 'down'],
	reset: [',', 'end', 'enter'],
	hidden: ['space', 'H', 'down'],
} as const;

const cases = sizes.flatMap(([columns, rows]) =>
	(['de', 'en'] as const).flatMap(language => (Object.keys(pages) as ReadonlyArray<keyof typeof pages>).map(page => ({columns, rows, language, page}))),
);

test.for(cases)('$page at $columns x $rows in $language fills the terminal exactly', async ({columns, rows, language, page}) => {
	const {state} = press(start({columns, rows, language}), ...pages[page]);
	const program = createProgram<State, Action, unknown>(state, update, () => {});
	const {lines} = await drawn(<App program={program} clock={{now: () => now}} />, columns, rows);
	expect(lines).toHaveLength(rows);
	await expect(`${lines.map(line => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(`__screens__/${page}-${columns}x${rows}-${language}.txt`);
});

afterEach(() => {
	chalk.level = 0;
});

/** The picture as letters, one a cell, with what each letter means. */
const colourMap = (looks: ReadonlyArray<readonly string[]>): string => {
	const kinds = [...new Set(looks.flat())];
	const letter = (look: string) => String.fromCodePoint(97 + kinds.indexOf(look));

	return [...looks.map(row => row.map(letter).join('')), '', ...kinds.map(look => `${letter(look)} ${look}`), ''].join('\n');
};

test.for([
	['start', 3],
	['justifications', 3],
	['list', 3],
	['start', 1],
] as const)('every cell of %s has its colour with colour level %i', async ([page, colourLevel]) => {
	chalk.level = colourLevel;
	const {state} = press(start({columns: 80, rows: 24, language: 'de', colourLevel}), ...pages[page]);
	const program = createProgram<State, Action, unknown>(state, update, () => {});
	const {looks} = await drawn(<App program={program} clock={{now: () => now}} />, 80, 24);
	const unpainted = looks.flat().filter(look => look.includes('on default'));
	expect(unpainted.length).toBe(colourLevel === 3 ? 0 : 80 * 24);
	await expect(colourMap(looks)).toMatchFileSnapshot(`__screens__/${page}-80x24-de-colours-${colourLevel}.txt`);
});

test('without colour no cell has one', async () => {
	const {state} = press(start({columns: 80, rows: 24, colourLevel: 0}), 'j', 'space', 'n', 'c');
	const program = createProgram<State, Action, unknown>(state, update, () => {});
	const {looks} = await drawn(<App program={program} clock={{now: () => now}} />, 80, 24);
	expect([...new Set(looks.flat())]).toEqual(['default on default']);
});
