import {expect, test} from 'vitest';
import {editorHeight} from '../../source/app/navigation.ts';
import {pageItems, pageRows} from '../../source/app/pages/page.ts';
import {readerLines} from '../../source/app/reader.ts';
import {spansWidth} from '../../source/app/rows.ts';
import {settingItems} from '../../source/app/setting-values.ts';
import {cursorOf, layoutFor, type State} from '../../source/app/state.ts';
import {statusRows} from '../../source/app/status-row.ts';
import {tabTitle} from '../../source/app/tabs.ts';
import {update} from '../../source/app/update.ts';
import {sizes} from '../helpers/sizes.ts';
import {now, press, start} from '../helpers/start.ts';

const done = {status: 'done', at: '2026-11-20T10:00:00Z', revision: 1} as const;
const textOf = (rows: ReadonlyArray<{readonly spans: ReadonlyArray<{readonly text: string}>}>) => rows.map(({spans}) => spans.map(({text}) => text).join(''));
const pageText = (state: State) => textOf(pageRows(state, layoutFor(state).editor)).join('\n');
const at = (item: string, options: Parameters<typeof start>[0] = {}): State =>
	press(start(options), ',', ...settingItems.slice(0, settingItems.indexOf(item as never)).map(() => 'down')).state;

test('the page shows each setting with its value, what the one under the cursor does, and the file', () => {
	const settings = {
		language: 'de',
		home: {country: 'DE', land: 'BY'},
		platforms: ['linkedin'],
		surface: 'ios',
		keybindings: [{key: 'F5', command: 'tick'}],
	} as const;
	const state = at('home', {language: 'en', loaded: {settings}});
	const text = pageText(state);

	for (const part of [
		/Sprache +Deutsch/,
		/Wo du wohnst +Deutschland, Bayern/,
		/1 von 68 Plattformen/,
		/Farben +Dunkel/,
		/iPhone und iPad/,
		/ausblenden +aus/,
		/eine eigene Taste/,
	]) {
		expect(text).toMatch(part);
	}

	expect(text).toContain('welche Behörde zuständig ist');
	expect(text).not.toContain('Die Sprache des Programms');
	expect(text).toContain('/home/config.json');
	expect(state.tabs.map(tab => tabTitle(state, tab))).toContain('Einstellungen');
	expect(textOf(statusRows(state, 100)).join('')).toContain('Enter ändern');
});

test('Ctrl+, opens it, and Esc or the same key leads back to the checklist', () => {
	expect(press(start(), 'ctrl+,').state.page).toEqual({type: 'settings', cursor: 'language'});
	expect(press(start(), ',', ',').state.page.type).toBe('platform');
	expect(press(start(), ',', 'escape').state.page.type).toBe('platform');
	expect(press(at('surface'), ',', ',').state.page).toEqual({type: 'settings', cursor: 'surface'});
});

test.for([
	['language', 'language'],
	['home', 'country'],
	['platforms', 'platforms'],
	['theme', 'theme'],
	['reset', 'reset'],
] as const)('Enter and Space on %s open the list %s', ([item, overlay]) => {
	for (const key of ['enter', 'space']) {
		expect(press(at(item, {colourLevel: 3}), key).state.overlay?.type).toBe(overlay);
	}
});

test('a choice leads back to the page, with the new value', () => {
	const state = press(at('language', {language: 'en'}), 'enter', 'up', 'enter').state;
	expect(state.page.type).toBe('settings');
	expect(pageText(state)).toMatch(/Sprache +Deutsch/);
});

test.for([
	['surface', {surface: 'ios'}],
	['hideDone', {hideDone: true}],
	['startPage', {startPage: 'auto'}],
] as const)('Enter on %s takes the next value, and only that is saved', ([item, settings]) => {
	const {state, effects} = press(at(item), 'enter');
	expect(effects).toEqual([{type: 'save-settings', settings}]);
	expect(state.settings).toMatchObject(settings);
	expect(state.page).toMatchObject({cursor: item});
});

test('the row for the keys opens their page, and Esc there leads back', () => {
	const state = press(at('keys'), 'enter').state;
	expect(state.page.type).toBe('keys');
	expect(press(state, 'escape').state.page).toEqual({type: 'settings', cursor: 'keys'});
});

test('where there are no colours to choose, the page says why', () => {
	expect(pageText(at('theme'))).toContain('16 colours at most');
	expect(press(at('theme'), 'enter').state.overlay).toBeUndefined();
});

test('a key for a step says where it belongs, and p switches the way as on the checklist', () => {
	expect(press(at('home'), 'c').state.notice?.text).toContain('Esc leads to the checklist');
	expect(press(at('home'), 'x').state.progress).toEqual({});
	expect(press(at('surface'), 'p').state.settings.surface).toBe('ios');
});

test('a screen reader is told setting, value and what it does', () => {
	const lines = readerLines(at('hideDone', {isScreenReader: true, language: 'de'}));
	expect(lines[0]).toBe(`Einstellungen, 6 von ${settingItems.length}.`);
	expect(lines).toContain('Erledigtes ausblenden, aus');
});

const variants = sizes.flatMap(([columns, rows]) =>
	(['de', 'en'] as const).flatMap(language => [true, false].map(hasUnicode => ({columns, rows, language, hasUnicode}))),
);

test.for([...variants, {columns: 200, rows: 50, language: 'de' as const, hasUnicode: true}])(
	'at $columns x $rows in $language (Unicode $hasUnicode) every row fits and can be reached with ↓',
	options => {
		let state = press(start(options), ',').state;
		const shown = () =>
			pageRows(state, layoutFor(state).editor)
				.slice(state.editorTop, state.editorTop + editorHeight(state))
				.map(({key}) => key);
		const seen = new Set(shown());

		for (let count = 0; count < 3 * settingItems.length; count += 1) {
			state = press(state, 'down').state;
			expect(pageItems(state)).toContain(cursorOf(state));
			expect(pageRows(state, layoutFor(state).editor).filter(({spans}) => spansWidth(spans) > layoutFor(state).editor)).toEqual([]);
			for (const key of shown()) {
				seen.add(key);
			}
		}

		const all = pageRows(state, layoutFor(state).editor).map(({key}) => key);
		expect(all.filter(key => !seen.has(key))).toEqual([]);
		expect(new Set(all).size).toBe(all.length);
	},
);

const used = () => {
	const [first = ''] = start().catalog.steps.map(({key}) => key);

	return start({language: 'de', loaded: {progress: {[first]: done}, settings: {theme: 'terminal', hideDone: true}}});
};

test('a reset asks first, and both Enter and Esc keep everything', () => {
	const asked = press(used(), ':', ...'zurücksetzen', 'enter').state;
	expect(asked.overlay).toMatchObject({type: 'reset', highlighted: 'no'});

	for (const key of ['enter', 'escape']) {
		const {state, effects} = press(asked, key);
		expect(effects).toEqual([]);
		expect(state.overlay).toBeUndefined();
		expect(state.progress).toEqual(used().progress);
	}

	expect(press(asked, 'enter').state.notice?.text).toBe('Es bleibt alles, wie es ist.');
	expect(press(asked, 'down', 'enter').effects).toEqual([{type: 'reset'}]);
});

test('after a reset the program is as at its first start, says where the copy is, and has nothing to undo', () => {
	const ticked = press(used(), 'n', 'space').state;
	const [state] = update(ticked, {type: 'was-reset', status: 'ok', keptAt: '/home/config.before-reset-1.json'});
	expect(state.page).toMatchObject({type: 'getStarted', isFirst: true});
	expect(state.notice).toEqual({kind: 'info', text: 'Alles ist zurückgesetzt. Der alte Stand liegt hier: /home/config.before-reset-1.json'});
	expect(state).toMatchObject({progress: {}, objections: {}, settings: {}, undo: []});
	const undone = press(state, 'escape', 'u');
	expect(undone.state.progress).toEqual({});
	expect(undone.state.notice?.text).toBe('Es gibt nichts rückgängig zu machen.');
});

test('a reset that fails changes nothing and says so', () => {
	for (const [status, sentence] of [
		['read-only', 'lässt sich nicht schreiben'],
		['newer', 'neueren Version'],
	] as const) {
		const [state] = update(used(), {type: 'was-reset', status});
		expect(state.progress).toEqual(used().progress);
		expect(state.notice?.text).toContain('Nichts ist gelöscht');
		expect(state.notice?.text).toContain(sentence);
	}
});

test('a reset in another window empties this one too, with what could be undone', () => {
	const ticked = press(used(), 'n', 'space').state;
	const [state] = update(ticked, {type: 'changed-elsewhere', progress: {}, objections: {}, isReset: true});
	expect(state).toMatchObject({progress: {}, settings: {}, undo: [], page: {type: 'getStarted', isFirst: true}});
	expect(state.notice?.text).toBe('In einem anderen Fenster wurde alles zurückgesetzt.');
	expect(press(state, 'u').effects.filter(({type}) => type === 'save')).toEqual([]);
	expect(update(ticked, {type: 'key', name: 'u', now}).slice(1)).not.toEqual([]);
});
