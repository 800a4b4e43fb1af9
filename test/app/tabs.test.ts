import {expect, test} from 'vitest';
import {tabTitle} from '../../source/app/tabs.ts';
import type {State} from '../../source/app/state.ts';
import {tabRow} from '../../source/app/tab-row.ts';
import {width} from '../../source/app/wrap.ts';
import {press, start} from '../helpers/start.ts';

const titles = (state: State) => state.tabs.map(tab => tabTitle(state, tab));
const rowText = (state: State, columns: number) =>
	tabRow(state, columns)
		.spans.map(({text}) => text)
		.join('');
const opened = (...keys: readonly string[]) => press(start(), ...keys).state;

test('looking at one platform after the other uses one tab', () => {
	expect(titles(opened('1', 'down', 'down'))).toHaveLength(1);
});

test('a platform on which something was ticked keeps its tab', () => {
	const first = titles(opened('down'))[0];
	const state = opened('down', 'down', 'space', '1', 'down', 'down');

	expect(titles(state)).toHaveLength(2);
	expect(titles(state)[0]).toBe(first);
});

test('a tab that is kept by hand stays, and its cursor is where it was', () => {
	const before = opened('down', 'down', '+');
	const after = press(before, '1', 'down', 'down', '<').state;

	expect(after.platform).toBe(before.platform);
	expect(after.selected).toBe(before.selected);
});

test('a page of the program has a tab of its own, which closes to its neighbour', () => {
	const state = opened('O', 'escape', '?', 'escape');
	expect(titles(state)).toHaveLength(3);

	const closed = press(state, 'X').state;
	expect(titles(closed)).toHaveLength(2);
	expect(closed.page.type).not.toBe('platform');
});

test('the last tab stays and says so', () => {
	const state = opened('X');

	expect(titles(state)).toHaveLength(1);
	expect(state.notice?.text).toContain('Only one tab');
});

test('the row of tabs never runs over, and the tab that is shown is always on it', () => {
	const state = opened('O', '?', 'escape', 'escape', '+', '1', 'down', 'down', '2', '+', '1', 'down', 'down', '2', 'i');

	for (const columns of [20, 30, 44, 72, 120]) {
		const text = rowText(state, columns);
		expect(width(text)).toBeLessThanOrEqual(columns);
		expect(text).toContain('Details'.slice(0, columns - 6));
	}
});
