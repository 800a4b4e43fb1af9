import chalk from 'chalk';
import {afterEach, expect, test} from 'vitest';
import type {Action} from '../../source/app/action.ts';
import {createProgram} from '../../source/app/program.ts';
import type {State} from '../../source/app/state.ts';
import {update} from '../../source/app/update.ts';
import {App} from '../../source/ui/app.tsx';
import {languages} from '../../source/i18n/languages.ts';
import {type PageName, pageNames, pages} from '../helpers/pages.ts';
import {drawn} from '../helpers/render-app.tsx';
import {sizes} from '../helpers/sizes.ts';
import {now, press, start} from '../helpers/start.ts';

// These at every size, the others once in a small window and once in a large one.
const core: readonly PageName[] = ['start', 'form', 'about', 'pickJustification', 'keys', 'list', 'settings', 'reset', 'hidden'];

const cases = [
	...sizes.flatMap(([columns, rows]) => languages.flatMap(language => core.map(page => ({page, columns, rows, language})))),
	...pageNames
		.filter(page => !core.includes(page))
		.flatMap(page => [{page, columns: 60, rows: 20, language: 'de'} as const, {page, columns: 100, rows: 30, language: 'en'} as const]),
];

test.for(cases)('$page at $columns x $rows in $language fills the terminal exactly', async ({page, ...options}) => {
	const state = pages[page](options);
	const {columns, rows} = state.viewport;
	const program = createProgram<State, Action, unknown>(state, update, () => {});
	const {lines} = await drawn(<App program={program} clock={{now: () => now}} />, columns, rows);
	expect(lines).toHaveLength(rows);
	await expect(`${lines.map(line => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(
		`__screens__/${page}-${options.columns}x${options.rows}-${options.language}.txt`,
	);
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
	['pickJustification', 3],
	['list', 3],
	['start', 1],
] as const)('every cell of %s has its colour with colour level %i', async ([page, colourLevel]) => {
	chalk.level = colourLevel;
	const state = pages[page]({columns: 80, rows: 24, language: 'de', colourLevel});
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
