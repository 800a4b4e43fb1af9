import {expect, test} from 'vitest';
import {readerLines} from '../../source/app/reader.ts';
import {selectedPlace} from '../../source/app/state.ts';
import {press, start} from '../helpers/start.ts';

const drawnSigns = /[╭╮╰╯─│┃█░▌❯▾▸○✓⊘↻•↑↓←→]/u;

const begin = (language: 'de' | 'en') => start({isScreenReader: true, language, columns: 20, rows: 5});

test('a step is said with its place, its status and its keys, however small the window is', () => {
	const lines = readerLines(begin('de'));

	expect(lines[0]).toMatch(/^Instagram, 0 von \d+ erledigt\. \d+ von \d+\.$/);
	expect(lines[1]).toMatch(/^Schritt: .+\. offen, etwa \d+ Min\.$/);
	expect(lines.at(-1)).toMatch(/^Tasten: Leertaste abhaken, o öffnen/);
});

test('a tick is said first, and the step is then done', () => {
	const {state} = press(begin('en'), 'space');
	const lines = readerLines(state);

	expect(lines[0]).toMatch(/^Done: /);
	expect(lines.find(line => line.startsWith('Step: '))).toContain('done');
});

test('a list is numbered, says which item is chosen, and a digit takes the item that was said', () => {
	const {state} = press(begin('de'), 's');
	const lines = readerLines(state);
	expect(lines[0]).toContain('1 von 4');
	expect(lines[1]).toBe('1 ausgewählt: Betrifft mich nicht');
	expect(lines[4]).toBe('4 Später');

	const key = selectedPlace(state)?.key ?? '';
	expect(press(state, '4').state.progress[key]).toMatchObject({status: 'skipped', reason: 'later'});
});

test('long lists come in nines', () => {
	const state = press(begin('de'), 'R', ...Array.from({length: 10}, () => 'down')).state;
	const before = state.settings.home;
	const lines = readerLines(state);
	const second = lines.find(line => line.startsWith('2 ausgewählt: '));

	expect(second).toBeDefined();
	expect(press(state, '2').state.settings.home).not.toEqual(before);
});

test('no page and no list says a sign that is only for the eye', () => {
	for (const language of ['de', 'en'] as const) {
		for (const keys of [
			[],
			['1'],
			['?'],
			['i'],
			['O'],
			['s'],
			['c'],
			['L'],
			['R'],
			['.'],
			['n', 'n', 'n', 'space', 'O'],
			['n', 'n', 'n', 'space', 'O', 'a'],
			['up'],
		]) {
			const lines = readerLines(press(begin(language), ...keys).state);

			expect(lines.length).toBeGreaterThan(1);
			expect(lines.filter(line => drawnSigns.test(line))).toEqual([]);
			expect(lines.filter(line => line.trim() === '')).toEqual([]);
		}
	}
});

test('the list of platforms says which one is under the cursor', () => {
	const lines = readerLines(press(begin('en'), '1', 'down').state);

	expect(lines[0]).toMatch(/^Platforms: Facebook, 2 of \d+\.$/);
});
