import {expect, test} from 'vitest';
import {openText} from '../../source/app/text-page.ts';
import {update} from '../../source/app/update.ts';
import {press, start} from '../helpers/start.ts';

const place = start().catalog.steps.find(({step, platform}) => step.copies === 'letter' && platform.contact?.email && platform.id === 'reddit');
const atLetter = (options = {}) => ({...start({language: 'de', ...options}), platform: 'reddit', selected: place?.key ?? ''});

test('c on a letter asks for name, account and address, and shows the letter with them', () => {
	const {state} = press(atLetter(), 'c', ...'Ada', 'space', ...'Quint', 'backspace', 'z', 'enter', ...'u/ada', 'enter', 'enter');
	const text = openText(state)?.text ?? '';
	expect(text).toContain('Ada Quinz');
	expect(text).toContain('u/ada');
	expect(text).toContain('[Anschrift]');
	expect(press(state, 'c').effects).toMatchObject([{type: 'copy', text}]);
});

test('what is typed is remembered for the next letter, and saved nowhere', () => {
	const {state, effects} = press(atLetter(), 'c', ...'Ada', 'enter', 'enter', 'enter', 'escape', 'c');
	expect(state.overlay).toMatchObject({type: 'person', answer: 'Ada'});
	expect(effects).toEqual([]);
});

test('a draft in the mail program carries the letter without what the person typed', () => {
	const {effects} = press(atLetter(), 'c', ...'Ada', 'enter', 'enter', 'enter', 'm');
	expect(effects).toMatchObject([{type: 'mail', to: 'redditdatarequests@reddit.com'}]);
	expect(JSON.stringify(effects)).not.toContain('Ada');
});

test('without a mail program m says so', () => {
	const {state, effects} = press(atLetter({canOpenBrowser: false}), 'c', 'enter', 'enter', 'enter', 'm');
	expect(effects).toEqual([]);
	expect(state.notice?.text).toContain('Mailprogramm');
});

test('pasted text goes into the answer on one line, and nowhere else', () => {
	const asked = press(atLetter(), 'c').state;
	const [pasted] = update(asked, {type: 'paste', text: ' Ada\r\nQuinz\u001B[31m\n'});
	expect(pasted.overlay).toMatchObject({answer: 'Ada Quinz [31m'});
	const closed = atLetter();
	expect(update(closed, {type: 'paste', text: ' xx q'})[0].progress).toEqual(closed.progress);
});

test('Ctrl+U empties an answer, Esc closes the question, and q is only a letter there', () => {
	const {state} = press(atLetter(), 'c', ...'quit');
	expect(state.overlay).toMatchObject({answer: 'quit'});
	expect(press(state, 'ctrl+u').state.overlay).toMatchObject({answer: ''});
	expect(press(state, 'escape').state.overlay).toBeUndefined();
});

test('w opens a report with the step’s name and version, and nothing about the person', () => {
	const {effects} = press({...atLetter(), person: {name: 'Ada'}}, 'w');
	const url = new URL(effects[0]?.type === 'open' ? effects[0].url : '');
	expect(url.protocol).toBe('https:');
	expect(url.searchParams.get('step')).toBe(place?.key);
	expect(url.searchParams.get('version')).toBe('0.0.0');
	expect(url.href).not.toContain('Ada');
	expect(openText(press(atLetter({canOpenBrowser: false}), 'w').state)?.text).toContain('https://');
});
