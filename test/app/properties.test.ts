import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Action} from '../../source/app/action.ts';
import {commands} from '../../source/app/command-table.ts';
import {pageRows} from '../../source/app/pages/page.ts';
import {editorHeight} from '../../source/app/navigation.ts';
import {platformRows} from '../../source/app/pages/platform-page.ts';
import {keysRows} from '../../source/app/pages/keys-page.ts';
import {layoutOf} from '../../source/app/layout.ts';
import {pickerLayout} from '../../source/app/picker-layout.ts';
import {findEntries} from '../../source/app/quick-open/find.ts';
import {type Row, spansWidth} from '../../source/app/rows.ts';
import {sideBarRows} from '../../source/app/side-bar-rows.ts';
import {cursorOf, itemsOf, layoutFor, nextItem, type State} from '../../source/app/state.ts';
import {statusRows} from '../../source/app/status-row.ts';
import {update} from '../../source/app/update.ts';
import {width, wrap} from '../../source/app/wrap.ts';
import {skipReasons} from '../../source/progress/progress.ts';
import {now, press, start} from '../helpers/start.ts';

const keyNames = [...new Set(commands.flatMap(({keys}) => keys.flatMap(key => key.split(' ')))), 'z', '9', 'backspace', 'alt+x', 'm', 'ctrl+u'];
const justifications = start().catalog.justifications.map(({id}) => id);

const anyKey = fc.constantFrom(...keyNames).map((name): Action => ({type: 'key', name, now}));
const anySize = fc
	.record({columns: fc.integer({min: 1, max: 200}), rows: fc.integer({min: 1, max: 80})})
	.map((viewport): Action => ({type: 'resize', viewport}));
const anyPick = fc.constantFrom(...skipReasons, ...justifications, 'de', 'en', 'nonsense').map((value): Action => ({type: 'pick', value, now}));
const anyPaste = fc.string({unit: 'binary', maxLength: 80}).map((text): Action => ({type: 'paste', text}));
const anyAction = fc.oneof({weight: 6, arbitrary: anyKey}, {weight: 2, arbitrary: anySize}, {weight: 1, arbitrary: anyPick}, {weight: 1, arbitrary: anyPaste});
const progressCommands = ['tick', 'undo'];

/** Enter takes the reason in the list of reasons for skipping, and runs the command under the cursor of the palette and of the page of keys. */
const mayEnterChangeProgress = ({overlay, ...state}: State): boolean => {
	if (overlay?.type === 'quickOpen') {
		return progressCommands.some(id => findEntries({...state, overlay}, overlay.query)[overlay.cursor]?.entry.id === `command:${id}`);
	}

	return overlay?.type === 'skip' || (overlay === undefined && state.page.type === 'keys' && progressCommands.includes(state.page.cursor ?? ''));
};

/** Rows of the editor in which the cursor stands, and those that are visible. */
const isCursorVisible = (state: State): boolean => {
	const {kind, editor} = layoutFor(state);
	const cursor = cursorOf(state);
	const shown = kind === 'too-small' ? [] : pageRows(state, editor).slice(state.editorTop, state.editorTop + editorHeight(state));

	return kind === 'too-small' || cursor === undefined || shown.some(({item}) => item === cursor);
};

const mayChangeProgress = (action: Action, state: State) =>
	action.type === 'pick' ||
	(action.type === 'key' && (['space', 'x', 'u'].includes(action.name) || (action.name === 'enter' && mayEnterChangeProgress(state))));

test('whatever is pressed, pasted, picked and resized, the cursor stays on something that is on the screen, and only ticking, undoing and picking change progress', () => {
	fc.assert(
		fc.property(fc.array(anyAction, {maxLength: 40}), actions => {
			let state = start();

			for (const action of actions) {
				const [next] = update(state, action);
				expect([...itemsOf(next), nextItem(next.platform)]).toContain(next.selected);
				expect(isCursorVisible(next)).toBe(true);

				if (!mayChangeProgress(action, state)) {
					expect(next.progress).toBe(state.progress);
				}

				const picker = pickerLayout(next);

				if (picker) {
					expect(picker.left + picker.width).toBeLessThanOrEqual(next.viewport.columns);
					expect(picker.top + picker.height).toBeLessThanOrEqual(next.viewport.rows);
				}

				state = next;
			}
		}),
		{numRuns: 60},
	);
});

test('a wrapped text fits its width and keeps every character that is not a space', () => {
	// Combining marks and control characters have no place in the catalog.
	const text = fc.stringMatching(/^[a-zA-ZäöüßÄÖÜ0-9„“.,:;()§/ 日本語-]{0,200}$/);

	fc.assert(
		fc.property(text, fc.integer({min: 2, max: 120}), (whole, columns) => {
			const lines = wrap(whole, columns);
			expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
			expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
		}),
	);
});

test('nothing is drawn wider than the place it has, at any width, in both languages, with and without Unicode', () => {
	const anyStart = fc.record({
		columns: fc.integer({min: 40, max: 160}),
		rows: fc.integer({min: 10, max: 60}),
		language: fc.constantFrom('de' as const, 'en' as const),
		hasUnicode: fc.boolean(),
	});

	fc.assert(
		fc.property(anyStart, fc.array(fc.constantFrom(...keyNames), {maxLength: 8}), (options, pressed) => {
			const {state} = press(start(options), ...pressed);
			const {editor, sideBar} = layoutOf(state.viewport, true);
			const wider = (rows: readonly Row[], columns: number) => rows.filter(({spans}) => spansWidth(spans) > columns);
			expect(wider([...platformRows(state, editor), ...keysRows(state, editor)], editor)).toEqual([]);
			expect(wider(sideBarRows(state, sideBar), sideBar)).toEqual([]);
			for (const {spans} of statusRows(state, options.columns)) {
				expect(spansWidth(spans)).toBeLessThanOrEqual(options.columns);
			}
		}),
		{numRuns: 150},
	);
});

test('ticking a step twice leaves progress as it was', () => {
	for (const {key, platform} of start().catalog.steps) {
		const state = {...start(), platform: platform.id, selected: key};
		expect(press(state, 'space').state.progress).toHaveProperty([key]);
		expect(press(state, 'space', 'space').state.progress).toEqual(state.progress);
	}
});
