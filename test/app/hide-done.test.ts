import fc from 'fast-check';
import {expect, test} from 'vitest';
import {hiddenItem, hiddenSteps} from '../../source/app/hide-done.ts';
import {pageRows} from '../../source/app/pages/page.ts';
import {readerLines} from '../../source/app/reader.ts';
import {finishedItem, sideBarCursor, sideBarItems} from '../../source/app/side-bar-items.ts';
import {sideBarRows} from '../../source/app/side-bar-rows.ts';
import {itemsOf, type State} from '../../source/app/state.ts';
import {statusRows} from '../../source/app/status-row.ts';
import {update} from '../../source/app/update.ts';
import type {Entry} from '../../source/progress/progress.ts';
import {now, press, start} from '../helpers/start.ts';

const done: Entry = {status: 'done', at: '2026-11-20T10:00:00Z', revision: 1_000_000};
const keysOf = (platform: string) => (start().catalog.stepsByPlatform.get(platform) ?? []).map(({key}) => key);
const having = (keys: readonly string[], entry: Entry = done) => ({progress: Object.fromEntries(keys.map(key => [key, entry]))});
const text = (rows: ReadonlyArray<{readonly spans: ReadonlyArray<{readonly text: string}>}>) =>
	rows.map(({spans}) => spans.map(part => part.text).join('')).join('\n');
const listed = (state: State) => itemsOf(state).filter(item => state.catalog.stepsByKey.has(item));

test('H leaves out what is done and says how many there are; H again brings them back', () => {
	const [first = '', second = '', ...rest] = keysOf('instagram');
	const before = start({language: 'de', loaded: having([first, second])});
	const {state, effects} = press(before, 'H');
	expect(listed(state)).toEqual(rest);
	expect(text(pageRows(state, 70))).toContain('2 ausgeblendet, H zeigt sie');
	expect(state.notice?.text).toBe('Erledigtes ist ausgeblendet: 2 Schritte. H zeigt es wieder.');
	expect(effects).toEqual([{type: 'save-settings', settings: {hideDone: true}}]);
	expect(listed(press(state, 'H').state)).toEqual([first, second, ...rest]);
	expect(start({loaded: {...having([first]), settings: {hideDone: true}}}).settings.hideDone).toBe(true);
});

test('a step that is ticked stays under the cursor until the cursor leaves it', () => {
	const [first, second, third] = keysOf('instagram');
	const ticked = press(start(), 'H', 'space').state;
	expect(ticked.selected).toBe(first);
	expect(listed(ticked)).toContain(first);
	const down = press(ticked, 'down').state;
	expect(down.selected).toBe(second);
	expect(listed(down)).not.toContain(first);
	// Ticked by mistake: undoing leads back to it.
	expect(press(down, 'u').state).toMatchObject({selected: first, progress: {}});
	expect(press(ticked, 'space', 'down').state.selected).toBe(second);
	expect(press(ticked, 'n', 'space', 'n').state.selected).toBe(third);
});

test('what was put off or has changed since stays in the list; what is no concern goes', () => {
	const [first = '', second = '', third = '', fourth = ''] = keysOf('instagram');
	const entry = (reason: Entry['reason']): Entry => ({...done, status: 'skipped', ...(reason && {reason})});
	const progress = {[first]: entry('later'), [second]: entry('not-mine'), [third]: {...done, revision: 0}, [fourth]: entry('not-offered')};
	const state = press(start({loaded: {progress}}), 'H').state;
	expect(hiddenSteps({...state, selected: ''}).map(({key}) => key)).toEqual([second, fourth]);
});

test('the counts stay as they are', () => {
	const state = start({loaded: having(keysOf('facebook'))});
	const hidden = {...press(state, 'H').state, notice: undefined};
	expect(statusRows(hidden, 120)).toEqual(statusRows(state, 120));
	expect(text(sideBarRows(hidden, 30))).toContain('1/19');
});

test('finished platforms wait behind one line of the side bar, and the open one stays until it is left', () => {
	const state = press(start({language: 'de', loaded: having([...keysOf('facebook'), ...keysOf('threads')])}), 'H', '1').state;
	expect(sideBarItems(state)).not.toContain('facebook');
	expect(text(sideBarRows(state, 26))).toContain('2 fertig, H zeigt sie');
	const items = sideBarItems(state);
	expect(items.at(-1)).toBe(finishedItem);

	const atLine = press(state, 'end').state;
	expect(sideBarCursor(atLine)).toBe(finishedItem);
	expect(readerLines({...atLine, notice: undefined})[0]).toContain('2 fertig, H zeigt sie');
	const shown = press(atLine, 'enter').state;
	expect(sideBarItems(shown)).toContain('facebook');
	expect(shown.settings.hideDone).toBe(false);

	const open = {...state, platform: 'facebook', selected: keysOf('facebook')[0] ?? ''};
	expect(sideBarItems(open)).toContain('facebook');
	expect(sideBarItems(press(open, 'down').state)).not.toContain('facebook');
});

test('a platform of which all is done opens on the line for it, and Enter shows its steps', () => {
	const state = press(start({loaded: having(keysOf('linkedin'))}), 'H', '/', ...'linkedin', 'enter').state;
	expect(state.selected).toBe(hiddenItem('linkedin'));
	expect(text(pageRows(state, 70))).toContain(`${keysOf('linkedin').length} hidden, H shows them`);
	const shown = press(state, 'enter').state;
	expect(shown.selected).toBe(keysOf('linkedin')[0]);
	expect(listed(shown)).toEqual(keysOf('linkedin'));
	expect(press(state, 'space').state.selected).toBe(keysOf('linkedin')[0]);
});

test('from the line for what is hidden, n goes to the next platform and N to the step before', () => {
	const [first] = keysOf('threads');
	const state = press(start({loaded: having(keysOf('linkedin'))}), 'H', '/', ...'linkedin', 'enter').state;
	expect(press(state, 'n').state.selected).toBe(first);
	expect(press(state, 'N').state.selected).toBe(keysOf('facebook').at(-1));
});

test('a step that another window opens again is back, and the cursor stays on something', () => {
	const state = press(start({loaded: having(keysOf('linkedin'))}), 'H', '/', ...'linkedin', 'enter').state;
	const [next] = update(state, {type: 'changed-elsewhere', progress: {}, objections: {}, isReset: false});
	expect(next.selected).toBe(keysOf('linkedin')[0]);
});

test('whatever is done, hidden and moved, the cursor is on a line that is drawn', () => {
	const key = fc.constantFrom('H', 'space', 'up', 'down', 'n', 'N', 'u', '1', '2', 'enter', 'home', 'end', 'pagedown', 'pageup', 'escape');
	const finished = fc.subarray(['instagram', 'facebook', 'linkedin', 'tiktok', 'claude', 'chatgpt']);

	fc.assert(
		fc.property(finished, fc.array(key, {maxLength: 30}), (platforms, keys) => {
			let state = start({loaded: having(platforms.flatMap(keysOf))});

			for (const name of keys) {
				[state] = update(state, {type: 'key', name, now});
				expect(pageRows(state, 60).some(({item}) => item === state.selected)).toBe(true);
				expect(sideBarRows(state, 30).filter(({isSelected}) => isSelected)).toHaveLength(1);
			}
		}),
		{numRuns: 60},
	);
});
