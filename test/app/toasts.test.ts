import fc from 'fast-check';
import {expect, test} from 'vitest';
import {layoutFor, noticeText, type State} from '../../source/app/state.ts';
import {say} from '../../source/app/result.ts';
import {statusRows} from '../../source/app/status-row.ts';
import {spansWidth} from '../../source/app/rows.ts';
import {toastBoxes} from '../../source/app/toasts.ts';
import {update} from '../../source/app/update.ts';
import {press, start} from '../helpers/start.ts';

const boxText = (state: State): readonly string[] =>
	toastBoxes(state).map(({rows}) =>
		rows
			.flatMap(({spans}) => spans.map(({text}) => text))
			.join(' ')
			.replaceAll(/\s+/gu, ' ')
			.trim(),
	);
const statusText = (state: State): string =>
	statusRows(state, state.viewport.columns)
		.flatMap(({spans}) => spans.map(({text}) => text))
		.join('');
const failed = (state: State, text: string) => say(state, text, 'error');

test('what has happened stands at the bottom right and in the status bar, with its action, until the next key', () => {
	const {state} = press(start({columns: 100, rows: 30}), 'space');
	expect(boxText(state)).toEqual(['• Done: Log in to Instagram. Undo: u']);
	expect(statusText(state)).toContain('Done: Log in to Instagram. Undo: u');

	const [box] = toastBoxes(state);
	expect(box && box.left + box.width).toBe(99);
	expect(box && box.top + box.height).toBe(29);

	const after = press(state, 'down').state;
	expect(boxText(after)).toEqual([]);
	expect(statusText(after)).not.toContain('Undo');
});

test('the action names the key that the person has for it, or is left out where there is none', () => {
	const own = press(start({loaded: {settings: {keybindings: [{key: 'ctrl+u', command: 'undo'}]}}}), 'space').state;
	expect(boxText(own)).toEqual(['• Done: Log in to Instagram. Undo: Ctrl+U']);

	const none = press(start({loaded: {settings: {keybindings: [{command: '-undo'}]}}}), 'space').state;
	expect(boxText(none)).toEqual(['• Done: Log in to Instagram.']);
});

test('why a key did nothing is said in the status bar alone', () => {
	const {state} = press(start(), 'z');
	expect(boxText(state)).toEqual([]);
	expect(statusText(state)).toContain('z does nothing here');
});

test('an error stays until Esc, which does nothing else then', () => {
	const [state] = update(press(start(), 'down').state, {type: 'opened', url: 'https://example.com/', result: 'failed'});
	const later = press(state, 'down', 'space', 'up').state;
	expect(boxText(later)).toEqual([expect.stringMatching(/^✗ The browser could not be started.* Esc closes$/)]);

	const closed = press(later, 'escape').state;
	expect(boxText(closed)).toEqual([]);
	expect(closed.focus).toBe('editor');
	expect(press(closed, 'escape').state.focus).toBe('sideBar');
});

test('in a small window an error stays in the status bar, as a box would hide the page', () => {
	const [state] = update(start({columns: 60, rows: 20}), {type: 'opened', url: 'https://example.com/', result: 'failed'});
	const later = press(state, 'down', 'up').state;
	expect(boxText(later)).toEqual([]);
	expect(statusText(later)).toContain('could not be started');
	expect(statusText(press(later, 'escape').state)).not.toContain('could not be started');
});

test('at most three stand at once; what went wrong gives way last, and the same is not said twice', () => {
	const state = ['a', 'b', 'b', 'c', 'd'].reduce(failed, say(start(), 'happened'));
	expect(state.toasts.map(({text}) => text)).toEqual(['b', 'c', 'd']);

	const mixed = say(say(failed(say(start(), 'one'), 'bad'), 'two'), 'three');
	expect(mixed.toasts.map(({text}) => text)).toEqual(['bad', 'two', 'three']);
});

test('boxes of any text lie inside the window, above the status bar, and never over each other', () => {
	const text = fc.string({unit: 'grapheme', minLength: 1, maxLength: 200});
	fc.assert(
		fc.property(fc.array(text, {minLength: 1, maxLength: 5}), fc.integer({min: 80, max: 200}), fc.integer({min: 24, max: 60}), (texts, columns, rows) => {
			const state = texts.reduce(failed, start({columns, rows}));
			const {titleBar, body} = layoutFor(state);
			let below = Number(titleBar) + body;

			for (const {left, top, width, height, rows: lines} of toastBoxes(state)) {
				expect(left).toBeGreaterThanOrEqual(0);
				expect(left + width).toBeLessThan(columns);
				expect(top + height).toBe(below);
				expect(top).toBeGreaterThan(0);
				expect(Math.max(...lines.map(({spans}) => spansWidth(spans)))).toBeLessThanOrEqual(width - 2);
				below = top;
			}
		}),
		{numRuns: 60},
	);
});

test('what a screen reader is told includes the action', () => {
	const {notice} = press(start(), 'space').state;
	expect(notice && noticeText(start(), notice)).toBe('Done: Log in to Instagram. Undo: u');
});
