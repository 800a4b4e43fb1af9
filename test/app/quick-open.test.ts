import {expect, test} from 'vitest';
import {commands} from '../../source/app/command-table.ts';
import {findEntries} from '../../source/app/quick-open/find.ts';
import {quickOpenBox} from '../../source/app/quick-open/quick-open-box.ts';
import {whyNot} from '../../source/app/run-command.ts';
import {width} from '../../source/app/wrap.ts';
import {messagesOf} from '../../source/i18n/messages.ts';
import {languages} from '../../source/progress/settings.ts';
import {press, start} from '../helpers/start.ts';

const german = () => start({language: 'de'});
const first = (query: string, state = german()) => findEntries(state, query)[0]?.entry;

test.each([
	['linked', 'platform:linkedin'],
	['chatgpt', 'platform:chatgpt'],
	['le chat', 'platform:le-chat'],
	['>loschen', undefined],
	['>ruckgangig', 'command:undo'],
	['>rueckgaengig', 'command:undo'],
	['>tick', 'command:tick'],
])('looking for %s finds %s first', (query, id) => {
	expect(first(query)?.id).toBe(id);
});

test('a step is found by the label of a menu on its way, in either language', () => {
	const ids = findEntries(german(), 'Daten zur Verbesserung generativer KI').map(({entry}) => entry.id);

	expect(ids.some(id => id.startsWith('place:linkedin/'))).toBe(true);
});

test('the places that fit are marked in the title as it is shown', () => {
	const found = findEntries(german(), '>ruckg').find(({entry}) => entry.id === 'command:undo');
	const marked = [...(found?.marked ?? [])].map(index => found?.entry.title[index]).join('');

	expect(marked).toBe('Rückg');
});

test('Enter goes to what is under the cursor, and it stands first the next time', () => {
	const {state, effects} = press(german(), '/', ...'pinterest', 'enter');
	expect(state.platform).toBe('pinterest');
	expect(state.overlay).toBeUndefined();
	expect(effects.at(-1)).toMatchObject({type: 'save-settings', settings: {recent: ['platform:pinterest']}});
	expect(first('', state)?.id).toBe('platform:pinterest');
});

test('a justification is copied, a command is run', () => {
	const {state} = press(german(), ':', ...'sprache', 'enter');
	expect(state.overlay?.type).toBe('language');

	const justification = findEntries(german(), 'Begründung').find(({entry}) => entry.id.startsWith('justification:'));
	expect(justification ?? findEntries(german(), '').length).toBeTruthy();
	const id = german().catalog.justifications[0];
	const copied = press(german(), '/', ...(id?.topic.de ?? ''), 'enter');
	expect(copied.effects).toContainEqual({type: 'copy', text: id?.text.de, what: id?.topic.de, isShown: false});
});

test('a command that can do nothing just now says why, in its own words', () => {
	expect(whyNot(german(), 'undo')).toBe(messagesOf('de').notices.nothingToUndo);
	expect(whyNot(press(german(), 'space').state, 'undo')).toBeUndefined();
	expect(whyNot(german(), 'answer')).toBeDefined();
});

test('every command has a title and a category in every language, and is in the palette', () => {
	for (const language of languages) {
		const state = start({language});
		const ids = findEntries(state, '>').map(({entry}) => entry.id);
		const messages = messagesOf(language);

		for (const {id, category, keys} of commands) {
			expect(messages.commands[id]).not.toBe('');
			expect(messages.categories[category]).not.toBe('');
			expect(ids).toContain(`command:${id}`);
			// What deletes everything is not a slip of the finger away.
			expect(keys.length === 0).toBe(id === 'reset');
		}
	}
});

test('nothing runs over its frame, from the smallest window on, with and without finds', () => {
	for (const [columns, rows] of [
		[40, 10],
		[60, 20],
		[80, 24],
		[120, 32],
	] as const) {
		for (const typed of ['', '>', 'zzzzqq', 'einstellung']) {
			const box = quickOpenBox(press(start({language: 'de', columns, rows}), '/', ...typed).state);
			expect(box && box.left + box.width <= columns && box.top + box.height <= rows).toBe(true);
			expect(box?.rows).toHaveLength((box?.height ?? 0) - 2);

			for (const {spans} of box?.rows ?? []) {
				expect(width(spans.map(({text}) => text).join(''))).toBeLessThanOrEqual((box?.width ?? 0) - 2);
			}
		}
	}
});

test('Backspace on nothing closes it, Ctrl+U empties it, and a paste is looked for', () => {
	expect(press(german(), '/', 'backspace').state.overlay).toBeUndefined();
	expect(press(german(), '/', ...'abc', 'ctrl+u').state.overlay).toMatchObject({query: ''});
});
