import fc from 'fast-check';
import {expect, test} from 'vitest';
import {commands} from '../../source/app/command-table.ts';
import {platformRows} from '../../source/app/pages/platform-page.ts';
import {keysRows} from '../../source/app/pages/keys-page.ts';
import {layoutOf} from '../../source/app/layout.ts';
import {fitWindow} from '../../source/app/navigation.ts';
import {spansWidth} from '../../source/app/rows.ts';
import {pickerLayout} from '../../source/app/picker-layout.ts';
import {sideBarRows} from '../../source/app/side-bar-rows.ts';
import {pageRows} from '../../source/app/pages/page.ts';
import {layoutFor, messagesFor, type State} from '../../source/app/state.ts';
import {openText, textPage} from '../../source/app/text-page.ts';
import {statusRows} from '../../source/app/status-row.ts';
import {update} from '../../source/app/update.ts';
import {width, wrap} from '../../source/app/wrap.ts';
import {messagesOf} from '../../source/i18n/messages.ts';
import {statusOf} from '../../source/progress/summary.ts';
import {now, press, start} from '../helpers/start.ts';

const first = 'instagram/ai-objection/sign-in';

test('Space ticks the step and saves it; Space again opens it', () => {
	const ticked = press(start(), 'space');
	expect(ticked.state.progress[first]).toEqual({status: 'done', at: now.toISOString(), revision: 1});
	expect(ticked.effects).toMatchObject([{type: 'save', change: {key: first}}]);
	expect(press(ticked.state, 'x').state.progress).toEqual({});
});

test('u takes the last change back and saves that', () => {
	const {state, effects} = press(start(), 'space', 'u');
	expect(state.progress).toEqual({});
	expect(effects).toHaveLength(2);
	expect(press(state, 'u').state.notice?.text).toBe(messagesFor(start()).notices.nothingToUndo);
});

test('s asks for the reason and skips with it', () => {
	const {state} = press(start(), 's');
	expect(state.overlay).toMatchObject({type: 'skip', key: first});
	const [skipped] = update(state, {type: 'pick', value: 'not-mine', now});
	expect(skipped.progress[first]).toMatchObject({status: 'skipped', reason: 'not-mine'});
	expect(skipped.overlay).toBeUndefined();
});

test('o opens exactly the address of the catalog and ticks nothing', () => {
	const {state, effects} = press(start(), 'j', 'o');
	expect(effects).toEqual([{type: 'open', url: 'https://help.instagram.com/contact/233964459562201'}]);
	expect(state.progress).toEqual({});
});

test('o says why where no browser can be reached', () => {
	const {state, effects} = press(start({canOpenBrowser: false}), 'j', 'o');
	expect(effects).toEqual([]);
	expect(state.notice?.text).toBe(messagesFor(start()).notices.openUnavailable);
});

test('c says so where a step has no text', () => {
	const {state} = press(start(), 'c');
	expect(state.overlay).toBeUndefined();
	expect(state.notice?.text).toBe(messagesFor(start()).notices.noText);
});

test('c copies the whole chosen text in the person’s language, and the choice is remembered', () => {
	const {state} = press(start({language: 'de'}), 'j', 'j', 'c');
	const [picked, ...effects] = update(state, {type: 'pick', value: 'loss-of-control', now});
	const text = picked.catalog.justifications.find(({id}) => id === 'loss-of-control')?.text.de;
	expect(effects[0]).toMatchObject({type: 'copy', text});
	expect(press(picked, 'c').state.overlay).toMatchObject({highlighted: 'loss-of-control'});
});

test('a text that could not be copied is shown to be selected by hand', () => {
	const [state] = update(start(), {type: 'copied', text: 'whole text', what: 'Link', isShown: false, result: 'failed'});
	expect(state.overlay).toMatchObject({type: 'text', text: 'whole text'});
	expect(press(state, 'escape').state.overlay).toBeUndefined();
});

test('y copies exactly the address that o would open', () => {
	const {state, effects} = press(start(), 'j', 'y');
	expect(effects).toMatchObject([{type: 'copy', text: 'https://help.instagram.com/contact/233964459562201'}]);
	expect(state.progress).toEqual({});
});

test('p goes through browser, iPhone and Android, and remembers', () => {
	const {state, effects} = press(start(), 'p', 'p');
	expect(state.settings.surface).toBe('android');
	expect(effects.at(-1)).toEqual({type: 'save-settings', settings: {surface: 'android'}});
	expect(press(state, 'p').state.settings.surface).toBe('web');
});

test('n and N go to open steps across platforms', () => {
	const {state} = press(start(), 'end', 'n');
	expect(state.platform).toBe('facebook');
	expect(press(state, 'N').state.platform).toBe('instagram');
});

test('Esc leads to the list and never quits', () => {
	const {state, effects} = press(start(), 'escape', 'escape', 'escape');
	expect(state.focus).toBe('sideBar');
	expect(effects).toEqual([]);
});

test('a key without a meaning says so', () => {
	expect(press(start(), 'z').state.notice?.text).toContain('z does nothing here');
});

test('in a window that is too small only leaving works', () => {
	const {state, effects} = press(start({columns: 30, rows: 5}), 'space', 'c', 'q');
	expect(state.progress).toEqual({});
	expect(effects).toEqual([{type: 'quit'}]);
});

test('a done step whose revision grew is shown as updated', () => {
	const state = start();
	const place = state.catalog.steps[0];
	expect(place && statusOf({[first]: {status: 'done', at: '', revision: 0}}, place)).toBe('updated');
});

test('no key is bound twice, and every command has a title in both languages', () => {
	const keys = commands.flatMap(command => command.keys);
	expect(new Set(keys).size).toBe(keys.length);
	expect(Object.keys(messagesOf('en').commands).sort()).toEqual(commands.map(({id}) => id).sort());
});

test('no row is wider than its pane, in either language, with and without Unicode', () => {
	for (const language of ['de', 'en'] as const) {
		for (const hasUnicode of [true, false]) {
			for (const columns of [40, 47, 60, 79, 80, 100, 140]) {
				const opened = press(start({language, hasUnicode, columns}), 'j').state;

				for (const state of [opened, press(opened, 'home').state, press(opened, 'p').state]) {
					const {editor, sideBar} = layoutOf(state.viewport, true);
					const rows = [...platformRows(state, editor), ...keysRows(state, editor)];
					expect(rows.filter(({spans}) => spansWidth(spans) > editor)).toEqual([]);
					expect(sideBarRows(state, sideBar).filter(({spans}) => spansWidth(spans) > sideBar)).toEqual([]);
					expect(statusRows(state, columns).map(({spans}) => spansWidth(spans))).toEqual([columns]);
				}
			}
		}
	}
});

test('wrapping never exceeds the width and loses no letter', () => {
	fc.assert(
		fc.property(fc.array(fc.stringMatching(/^[a-zäöüß,.]{1,30}$/), {minLength: 1}), fc.integer({min: 2, max: 80}), (words, columns) => {
			const lines = wrap(words.join(' '), columns);
			expect(lines.every(line => width(line) <= columns)).toBe(true);
			expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
		}),
	);
});

test('a list keeps its highlighted item when the window is resized, and too small a window can be left', () => {
	const opened = press(start(), 'n', 'n', 'c').state;
	const [highlighted] = update(opened, {type: 'highlight', value: 'own-works'});
	const [small] = update(highlighted, {type: 'resize', viewport: {columns: 60, rows: 20}});
	const layout = pickerLayout(small);
	expect(layout?.items[layout.initialIndex]?.value).toBe('own-works');
	const [tiny] = update(small, {type: 'resize', viewport: {columns: 20, rows: 5}});
	expect(press(tiny, 'escape').state.overlay).toBeDefined();
	expect(press(tiny, 'q').effects).toEqual([{type: 'quit'}]);
});

const shownNotice = (state: State): string =>
	statusRows(state, state.viewport.columns)
		.map(({spans}) => spans.map(({text}) => text).join(''))
		.join(' ')
		.replaceAll(/\s+/g, ' ');

test('every message is shown whole in the smallest window, and the step under it stays in sight', () => {
	for (const language of ['de', 'en'] as const) {
		const {notices} = messagesFor(start({language}));
		const longest = '/home/somebody/.config/optout-tui/config.json.broken-2026-11-24T12-00-00-000Z';
		const texts = [notices.putAside(longest), ...Object.values(notices.notSaved), notices.openUnavailable, notices.copiedToTerminal('Verlust der Kontrolle')];

		for (const text of texts) {
			const state = fitWindow({...start({language, columns: 40, rows: 12}), notice: {kind: 'warning' as const, text}});
			expect(shownNotice(state).replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));
			expect(layoutFor(state).body + layoutFor(state).statusBar).toBe(12);
		}
	}
});

test('a text for selecting by hand that is longer than the window can be read to its end', () => {
	const text = Array.from({length: 60}, (_, index) => `line ${index}`).join('\n');
	const [opened] = update(start({columns: 40, rows: 12}), {type: 'copied', text, what: 'A letter', isShown: false, result: 'failed'});
	const seen = (state: State) => {
		const open = openText(state);

		return open ? textPage(state, open).rows.map(({spans}) => spans.map(({text}) => text).join('')) : [];
	};
	expect(seen(opened)).toContain('line 0');
	expect(seen(opened).join(' ')).toContain('PgDn');
	expect(seen(press(opened, 'pagedown').state)).not.toContain('line 0');
	expect(seen(press(opened, 'end').state)).toContain('line 59');
	expect(seen(press(opened, 'end', 'home').state)).toContain('line 0');
	expect(seen(opened)).toHaveLength(12);
	expect(press(opened, 'escape').state.overlay).toBeUndefined();
});

test('ticking is hinted at only where there is a step to tick', () => {
	const hinted = (...keys: readonly string[]) => shownNotice({...press(start({columns: 120}), ...keys).state, notice: undefined});
	expect(hinted()).toContain('Space done');
	expect(hinted('home')).not.toContain('Space');
	expect(hinted('h')).toContain('Enter open');
	expect(hinted('h')).not.toContain('Space');
	expect(hinted('?')).toContain('Esc back');
});

test('reading on stops at the end of the text, so one key leads back', () => {
	const opened = press(start({columns: 40, rows: 10}), 'n', 'n', 'c').state;
	const {state} = press(opened, ...Array.from({length: 30}, () => 'pagedown'));
	const layout = pickerLayout(state);
	expect(pickerLayout(press(state, 'pageup').state)?.text).not.toEqual(layout?.text);
});

test('the focus never stays in a side bar that is hidden', () => {
	const hidden = press(start(), 'b').state;
	const [narrow] = update(hidden, {type: 'resize', viewport: {columns: 60, rows: 20}});
	const [wide] = update(press(narrow, 'h').state, {type: 'resize', viewport: {columns: 100, rows: 30}});
	expect(wide.focus).toBe('editor');
});

test('on a page that is only read nothing acts on the step it hides', () => {
	const {state, effects} = press(start(), 'j', 'i', 'o', 'space', 'y');
	expect(effects).toEqual([]);
	expect(state.progress).toEqual({});
	expect(state.notice?.text).toBe(messagesFor(start()).notices.onlyRead);
	expect(press(state, 'h', 'enter').state.page).toEqual({type: 'platform'});
});

test('the key for all keys is hinted at in the smallest window too', () => {
	for (const language of ['de', 'en'] as const) {
		expect(
			statusRows(start({language, columns: 40, rows: 10}), 40)
				.flatMap(({spans}) => spans.map(({text}) => text))
				.join(''),
		).toContain('?');
	}
});

test('the last line of a platform leads to the next one that has something left, by Enter and by Space', () => {
	const end = press(start(), 'end').state;
	expect(
		pageRows(end, 80)
			.find(({isSelected, item}) => isSelected && item === end.selected)
			?.spans.map(({text}) => text)
			.join(''),
	).toContain('Next: Facebook');

	for (const key of ['enter', 'space']) {
		const {state, effects} = press(end, key);
		expect(state.platform).toBe('facebook');
		expect(state.progress).toEqual({});
		expect(effects).toEqual([]);
	}

	expect(press(end, 'n').state.platform).toBe('facebook');
	expect(press(end, 'N').state.platform).toBe('instagram');
});

test('n goes round in a circle, and says so only where nothing is open', () => {
	const {catalog} = start();
	const [first, ...rest] = catalog.steps;
	const done = Object.fromEntries(rest.map(({key, step}) => [key, {status: 'done' as const, at: now.toISOString(), revision: step.revision}]));
	const last = {...start({loaded: {progress: done}}), platform: rest.at(-1)?.platform.id ?? '', selected: rest.at(-1)?.key ?? ''};
	expect(press(last, 'n').state.selected).toBe(first?.key);
	expect(press(press(last, 'n').state, 'n').state.notice?.text).toBe('No further open step.');
});

test('a text that went to the terminal alone stands on the screen as well, unless it does anyway or something else is open', () => {
	const copied = {type: 'copied', text: 'My reason', what: 'Reason', result: 'terminal'} as const;
	const [open] = update(start(), {...copied, isShown: false});
	expect(open.overlay).toMatchObject({type: 'text', text: 'My reason'});
	expect(open.notice?.text).toContain('Unconfirmed');
	expect(press(open, 'escape').state.overlay).toBeUndefined();

	expect(update(start(), {...copied, isShown: true})[0].overlay).toBeUndefined();
	expect(update(press(start(), '/').state, {...copied, isShown: false})[0].overlay).toMatchObject({type: 'quickOpen'});
});
