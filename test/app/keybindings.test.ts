import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {commandIdOf, commands} from '../../source/app/command-table.ts';
import {keyLabel} from '../../source/app/key-labels.ts';
import {defaultKeybindings} from '../../source/app/keybindings/keybindings.ts';
import {pageRows} from '../../source/app/pages/page.ts';
import {statusRows} from '../../source/app/status-row.ts';
import {messagesOf} from '../../source/i18n/messages.ts';
import {messagesFor, type State} from '../../source/app/state.ts';
import {update} from '../../source/app/update.ts';
import {readerLines} from '../../source/app/reader.ts';
import {press, start} from '../helpers/start.ts';

const withKeys = (keybindings: unknown) => start({loaded: {settings: {keybindings}}});
const pageText = (state: State, columns = 90) => pageRows(state, columns).map(({spans}) => spans.map(({text}) => text).join(''));
const statusText = (state: State) =>
	statusRows(state, 100)
		.flatMap(({spans}) => spans.map(({text}) => text))
		.join('');

test('the keys page finds commands by title, key and name, and Enter runs the one under the cursor', () => {
	const byTitle = press(start(), '?', ...'theme colours').state;
	expect(byTitle.page).toMatchObject({query: 'theme colours'});

	for (const query of ['colours', 'ctrl+k ctrl+t', 'theme']) {
		const found = press(start(), '?', ...[...query].map(key => (key === ' ' ? 'space' : key))).state;
		expect(found.page).toMatchObject({type: 'keys', cursor: 'theme'});
	}

	const {state, effects} = press(start(), '?', ...'next open', 'enter');
	expect(state.page.type).toBe('platform');
	expect(state.selected).not.toBe(start().selected);
	expect(effects).toEqual([]);
});

test('letters are typed on the keys page and run nothing; Ctrl+C leaves', () => {
	const {state, effects} = press(start(), '?', 'q', 'x', 'space', 'n', '?');
	expect(effects).toEqual([]);
	expect(state.page).toMatchObject({type: 'keys', query: 'qx n?', cursor: undefined});
	expect(pageText(state).join('\n')).toContain('No command found');
	expect(press(state, 'ctrl+c').effects).toEqual([{type: 'quit'}]);
	expect(press(state, 'ctrl+u').state.page).toMatchObject({query: ''});
});

test('Esc takes back what was typed, then goes back to the page from which the keys were opened', () => {
	const typed = press(start(), 'O', '?', 'u').state;
	const cleared = press(typed, 'escape').state;
	expect(cleared.page).toMatchObject({type: 'keys', query: ''});
	expect(press(cleared, 'escape').state.page.type).toBe('objections');
});

test('a paste on the keys page is looked for, as one line', () => {
	const [state] = update(press(start(), '?').state, {type: 'paste', text: ' tick\nx\u001B'});
	expect(state.page).toMatchObject({query: 'tick x '});
});

test('two keys one after the other run a command, and the first one says that it waits', () => {
	const waiting = press(start(), 'ctrl+k').state;
	expect(statusText(waiting)).toContain('(Ctrl+K) was pressed. Second key?');
	expect(readerLines(waiting)).toEqual(['(Ctrl+K) was pressed. Second key? Esc cancels.']);
	expect(press(waiting, 'ctrl+s').state.page.type).toBe('keys');
	expect(press(waiting, 'escape').state).toMatchObject({firstKey: undefined, notice: undefined, page: {type: 'platform'}});

	const wrong = press(waiting, 'x').state;
	expect(wrong.progress).toEqual({});
	expect(wrong.notice?.text).toBe('The keys Ctrl+K x together mean nothing here.');
});

test('a key of one’s own runs its command and is the one that is shown', () => {
	const state = withKeys([{key: 'ctrl+d', command: 'tick'}]);
	expect(press(state, 'ctrl+d').state.progress).not.toEqual({});
	expect(press(state, 'space').state.progress).not.toEqual({});
	expect(statusText(state)).toContain('Ctrl+D done');
	expect(pageText(state).join('\n')).toContain('Mark done Ctrl+D');
});

test('a command with - loses that key, or all its keys where none is named', () => {
	const one = withKeys([{key: 'x', command: '-tick'}]);
	expect(press(one, 'x').state.progress).toEqual({});
	expect(press(one, 'space').state.progress).not.toEqual({});

	const all = withKeys([{command: '-tick'}]);
	expect(press(all, 'x', 'space').state.progress).toEqual({});
	expect(pageText(press(all, '?', ...'tick').state).join('\n')).toContain('no key');
});

test('the later of two entries wins, also over a default, and over the beginning of a chord', () => {
	expect(press(withKeys([{key: 'o', command: 'keys'}]), 'o').state.page.type).toBe('keys');
	expect(
		press(
			withKeys([
				{key: 'z', command: 'tick'},
				{key: 'z', command: 'keys'},
			]),
			'z',
		).state.page.type,
	).toBe('keys');
	expect(press(withKeys([{key: 'ctrl+k', command: 'keys'}]), 'ctrl+k').state.page.type).toBe('keys');
	expect(press(withKeys([{key: 'x o', command: 'keys'}]), 'x').state).toMatchObject({firstKey: 'x', progress: {}});
	expect(press(withKeys([{key: 'x o', command: 'keys'}]), 'x', 'o').state.page.type).toBe('keys');
});

test('Shift and a letter are the upper-case letter, modifiers come in any order', () => {
	expect(press(withKeys([{key: 'shift+z', command: 'keys'}]), 'Z').state.page.type).toBe('keys');
	expect(press(withKeys([{key: 'Shift+Alt+PageDown', command: 'keys'}]), 'alt+shift+pagedown').state.page.type).toBe('keys');
});

test.for([
	[{a: 1}, 'has to be a list'],
	['x', 'has to be a list'],
	[[7], 'Your own key 1 does not count: An entry looks like this'],
	[[null], 'An entry looks like this'],
	[[{key: 'x'}], 'Your own key 1 (x) does not count: The command is missing'],
	[[{command: 'tick'}], 'Your own key 1 (tick) does not count: The key is missing'],
	[[{key: 'z', command: 'workbench.action.quickOpen'}], 'no such command'],
	[[{key: 'z', command: 'tick', when: 'editorFocus'}], '"when" is not known'],
	[[{key: 'ctrl+c', command: 'tick'}], 'Ctrl+C always quits'],
	[[{key: 'f1', command: 'tick'}], 'F keys'],
	[[{key: 'cmd+p', command: 'tick'}], 'Only ctrl, shift and alt'],
	[[{key: 'shift+/', command: 'tick'}], 'without shift'],
	[[{key: 'ctrl+i', command: 'tick'}], 'same key as Tab'],
	[[{key: 'ctrl+m', command: 'tick'}], 'same key as Enter'],
	[[{key: 'a b c', command: 'tick'}], 'This key is not known'],
	[[{key: 'hyper+x', command: 'tick'}], 'This key is not known'],
	[[{key: '', command: 'tick'}], 'This key is not known'],
] as const)('a broken entry is named and ignored: %j', ([keybindings, reason]) => {
	const state = withKeys(keybindings);
	expect(state.notice?.text).toBe('One key of your own does not count. ? shows why.');
	// One long line, so that the sentence is not broken.
	expect(pageText(press(state, '?').state, 300).join('\n')).toContain(reason);
	expect(press(state, 'space').state.progress).not.toEqual({});
	expect(readerLines(press({...state, environment: {...state.environment, isScreenReader: true}}, '?').state).join('\n')).toContain(reason);
});

test('whatever is unbound, Ctrl+C leaves', () => {
	const {effects} = press(withKeys([{command: '-quit'}, {key: 'ctrl+c', command: '-quit'}, {key: 'ctrl+c x', command: 'tick'}]), 'ctrl+c');
	expect(effects).toEqual([{type: 'quit'}]);
	expect(press(start(), 'ctrl+k', 'ctrl+c').effects).toEqual([{type: 'quit'}]);
});

test('every command has a title in every language and a key or a place in the palette, and no key has two meanings', () => {
	for (const language of ['de', 'en'] as const) {
		const messages = messagesOf(language);

		for (const {id, category} of commands) {
			expect(messages.commands[id]).not.toBe('');
			expect(messages.categories[category]).not.toBe('');
		}
	}

	const all = commands.flatMap(({keys}) => keys);
	expect(all).toEqual([...new Set(all)]);
	// Nothing of the table is hidden by another of its own keys.
	expect(commands.flatMap(({id}) => defaultKeybindings.keysOf(id)).toSorted()).toEqual(all.toSorted());
	// A terminal sends these as another key, or not at all: https://github.com/vadimdemedes/ink
	expect(all.filter(key => /ctrl\+[imh[]$|ctrl\+\d|^f\d|cmd|meta/.test(key))).toEqual([]);
});

test('keys are called as people know them, in their language', () => {
	expect(keyLabel('ctrl+k ctrl+t', messagesOf('de'), true)).toBe('Strg+K Strg+T');
	expect(keyLabel('alt+shift+pagedown', messagesOf('de'), true)).toBe('Alt+Umschalt+Bild ab');
	expect(keyLabel('ctrl++', messagesOf('en'), true)).toBe('Ctrl++');
	expect(keyLabel('N', messagesOf('en'), true)).toBe('N');
	expect(keyLabel('ctrl+up', messagesOf('en'), false)).toBe('Ctrl+up');
});

test('texts name the keys that the person has, and by its title a command without one', () => {
	const {notices} = messagesFor(withKeys([{key: 'ctrl+o', command: 'objections'}, {command: '-home'}]));
	expect(notices.chooseObjection).toContain('Ctrl+O shows them');
	expect(notices.homeHides(3)).toContain('3. “Your country” changes it');
	expect(messagesFor(start()).notices.homeHides(3)).toContain('3. R changes it');
	expect(messagesFor(start({hasUnicode: false})).notices.aboutHasNoTick).toContain('below: down');
});

test.for(['de', 'en'])('every key that a text of %s names belongs to a command', language => {
	const named = [...readFileSync(`source/i18n/${language}.ts`, 'utf8').matchAll(/\{key:(\w+)\}/g)].map(([, name = '']) => name);
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter(name => !commandIdOf(name))).toEqual([]);
});
