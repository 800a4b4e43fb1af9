import {readFileSync} from 'node:fs';
import data from 'virtual:catalog';
import {describe, expect, test} from 'vitest';
import type {Action} from '../../source/app/action.ts';
import {pageRows} from '../../source/app/pages/page.ts';
import {createProgram} from '../../source/app/program.ts';
import {qrRows} from '../../source/app/qr-page.ts';
import {questionRows} from '../../source/app/question-page.ts';
import {say} from '../../source/app/result.ts';
import {type Row, spansWidth} from '../../source/app/rows.ts';
import {sideBarRows} from '../../source/app/side-bar-rows.ts';
import {itemsOf, layoutFor, type State} from '../../source/app/state.ts';
import {statusRows} from '../../source/app/status-row.ts';
import {tabRow} from '../../source/app/tab-row.ts';
import {toastBoxes} from '../../source/app/toasts.ts';
import {update} from '../../source/app/update.ts';
import {languages} from '../../source/i18n/languages.ts';
import {messagesOf} from '../../source/i18n/messages.ts';
import {otherCountries} from '../../source/progress/home.ts';
import {App} from '../../source/ui/app.tsx';
import {type PageName, pageNames, pages} from '../helpers/pages.ts';
import {drawn} from '../helpers/render-app.tsx';
import {now, start} from '../helpers/start.ts';

const sizes = [
	[60, 20],
	[80, 24],
	[100, 30],
	[140, 40],
] as const;
const views = sizes.flatMap(([columns, rows]) => languages.map(language => ({columns, rows, language})));

const textOf = ({spans}: Row): string => spans.map(({text}) => text).join('');

/**
What is shortened on purpose, where it does not fit, as it looks then. Everything else is said in full.

- The breadcrumbs leave out what is left, as the right end says most.
- The path of a file in a list is cut at its beginning, as its end says most.
- The row of tabs has an ellipsis at its ends for tabs that are further left or right.
*/
const shortened = (line: string, state: State): string =>
	line
		.replace(textOf(tabRow(state, layoutFor(state).editor)).trimEnd(), '')
		.replace('… › ', '')
		.replace(/…(?=[^\s…│]+\/|\/)/u, '');

const draw = async (state: State) => {
	const program = createProgram<State, Action, unknown>(state, update, () => {});
	const {lines} = await drawn(<App program={program} clock={{now: () => now}} />, state.viewport.columns, state.viewport.rows);

	return lines;
};

const cutLines = (lines: readonly string[], state: State): readonly string[] => lines.map(line => shortened(line, state)).filter(line => line.includes('…'));

describe.for(views)('at $columns x $rows in $language', ({columns, rows, language}) => {
	test.for(pageNames)('%s says everything in full', async (name: PageName) => {
		const state = pages[name]({columns, rows, language});
		expect(cutLines(await draw(state), state)).toEqual([]);

		const {editor, sideBar, kind} = layoutFor(state);

		if (kind === 'too-small') {
			return;
		}

		const page = pageRows(state, editor);
		expect(page.map(textOf).filter(text => text.includes('…'))).toEqual([]);
		expect(page.filter(({spans}) => spansWidth(spans) > editor)).toEqual([]);

		// The narrowest that the list ever is: beside a scrollbar.
		if (sideBar > 0) {
			expect(
				sideBarRows(state, sideBar - 1)
					.map(textOf)
					.filter(text => text.includes('…')),
			).toEqual([]);
		}
	});

	test('a question and a QR code need no more lines than the window has', () => {
		for (const name of pageNames) {
			const state = pages[name]({columns, rows, language});
			const {overlay} = state;

			if (overlay?.type === 'person' || overlay?.type === 'field') {
				expect(questionRows(state, overlay).length, name).toBeLessThanOrEqual(rows);
			}

			if (overlay?.type === 'qr') {
				expect(qrRows(state, overlay).length, name).toBeLessThanOrEqual(rows);
			}
		}
	});

	test('every platform, every step and every way says everything in full, and breaks no word', () => {
		const base = start({columns, rows, language});
		const {editor} = layoutFor(base);
		const cut = new Set<string>();
		const broken = new Set<string>();

		for (const {id} of data.platforms) {
			for (const selected of itemsOf({...base, platform: id})) {
				const hasWay = (base.catalog.stepsByKey.get(selected)?.step.routes.length ?? 0) > 0;

				for (const surface of hasWay ? (['web', 'ios', 'android'] as const) : (['web'] as const)) {
					for (const row of pageRows({...base, platform: id, selected, settings: {surface}}, editor)) {
						note(row, cut, broken);
					}
				}
			}

			for (const control of base.catalog.platforms.get(id)?.controls ?? []) {
				for (const row of pageRows({...base, platform: id, selected: `${id}/${control.id}`, page: {type: 'details'}}, editor)) {
					note(row, cut, broken);
				}
			}
		}

		expect([...cut]).toEqual([]);
		expect([...broken]).toEqual([]);
	});

	test('no page breaks a word', () => {
		const broken = new Map<string, string>();

		for (const name of pageNames) {
			const state = pages[name]({columns, rows, language});
			const {overlay} = state;
			const over =
				overlay?.type === 'qr' ? qrRows(state, overlay) : overlay?.type === 'person' || overlay?.type === 'field' ? questionRows(state, overlay) : [];

			for (const row of [...pageRows(state, layoutFor(state).editor), ...over]) {
				for (const word of brokenWords(row)) {
					broken.set(word, name);
				}
			}
		}

		expect([...broken]).toEqual([]);
	});

	test('every notice can be read to its end, in the status bar and in its box', () => {
		const {notices, themes, phone, tabs, breadcrumbs, objections, getStarted} = messagesOf(language);
		const others = [
			themes.notHere,
			phone.noLink,
			tabs.onlyOne,
			breadcrumbs.onlyOnPlatforms,
			getStarted.onStepsOnly,
			...Object.values(objections.evidenceProblems),
		];
		const longest = data.platforms
			.flatMap(({controls}) => controls.flatMap(({steps}) => steps.map(({title}) => title[language] ?? '')))
			.reduce((a, b) => (b.length > a.length ? b : a));
		const texts = [...Object.values(notices), ...others].map(text =>
			typeof text === 'string' ? text : (text as (...values: readonly string[]) => string)(longest, longest),
		);
		const words = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

		for (const text of texts) {
			const state = say(start({columns, rows, language}), text, 'warning', 'undo');
			const bar = statusRows(state, columns);
			expect(words(bar.map(textOf).join(' ')), text).toContain(words(text));
			expect(bar.map(textOf).filter(line => line.includes('…') && !text.includes('…'))).toEqual([]);
			expect(bar.length).toBe(layoutFor(state).statusBar);

			if (columns >= 80) {
				expect(
					words(
						toastBoxes(state)
							.flatMap(box => box.rows.map(textOf))
							.join(' '),
					),
					text,
				).toContain(words(text));
			}
		}
	});
});

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

const names = languages.flatMap(language => {
	const countries = new Intl.DisplayNames(language, {type: 'region'});
	const inLanguage = new Intl.DisplayNames(language, {type: 'language'});
	const months = (['long', 'short'] as const).map(month => new Intl.DateTimeFormat(messagesOf(language).language.locale, {month}));

	return [
		...['DE', 'AT', 'CH', ...otherCountries].map(country => countries.of(country) ?? ''),
		...languages.map(one => inLanguage.of(one) ?? ''),
		...months.flatMap(month => Array.from({length: 12}, (_, index) => month.format(new Date(2026, index, 15)))),
	];
});

// Every word that there is, in the catalog, in the interface, and among the names of countries and months. What else is on the screen is a piece of one.
const known = new Set(
	[
		JSON.stringify(data),
		...languages.map(language => readFileSync(`source/i18n/${language}.ts`, 'utf8')),
		...[
			'source/progress/home.ts',
			'source/app/shell-line.ts',
			'source/app/pages/keys-page.ts',
			'source/app/command-table.ts',
			'test/helpers/pages.ts',
			'test/helpers/start.ts',
		].map(file => readFileSync(file, 'utf8')),
		...names,
	].flatMap(wordsIn),
);

// An address is broken wherever the line ends, so that it can be copied in one piece.
const brokenWords = ({spans}: Row): readonly string[] => wordsIn(spans.map(({text, url}) => (url ? ' ' : text)).join('')).filter(word => !known.has(word));

const note = (row: Row, cut: Set<string>, broken: Set<string>): void => {
	const text = textOf(row);

	if (text.includes('…')) {
		cut.add(text);
	}

	for (const word of brokenWords(row)) {
		broken.add(`${word}: ${text}`);
	}
};
