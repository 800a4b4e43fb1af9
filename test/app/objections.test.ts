import {expect, test} from 'vitest';
import {pageRows} from '../../source/app/pages/page.ts';
import {statusRows} from '../../source/app/status-row.ts';
import type {State} from '../../source/app/state.ts';
import {update} from '../../source/app/update.ts';
import {decodeObjections} from '../../source/objections/codec.ts';
import {activeObjections} from '../../source/objections/record.ts';
import {press, start} from '../helpers/start.ts';

const send = 'linkedin/objection-form/send';
const berlin = {home: {country: 'DE', land: 'BE'}} as const;
const atSend = (): State => ({...start({language: 'de', loaded: {settings: berlin}}), platform: 'linkedin', selected: send});
const shown = (state: State): string =>
	pageRows(state, 70)
		.map(({spans}) => spans.map(({text}) => text).join(''))
		.join('\n');
const daysLater = (state: State, days: number): State => update(state, {type: 'key', name: 'f5', now: new Date(state.now.getTime() + days * 86_400_000)})[0];

test('ticking a step that sends records the objection with the text that was copied for it, and says where it is', () => {
	const copied = press({...atSend(), selected: 'linkedin/objection-form/fill-in'}, 'c', 'enter').state;
	const {state, effects} = press({...copied, selected: send}, 'space');
	const [objection] = activeObjections(state.objections);
	expect(objection).toMatchObject({
		platform: 'linkedin',
		control: 'objection-form',
		reference: 'LI-2026-001',
		channel: 'form',
		sentOn: '2026-11-24',
		language: 'de',
	});
	expect(objection?.text).toContain('Ich widerspreche');
	expect(effects.map(({type}) => type)).toEqual(['save', 'save-objection']);
	expect(state.notice?.text).toContain('O zeigt die Frist');
});

test('a step that sends nothing records nothing', () => {
	expect(press(start(), 'space').state.objections).toEqual({});
});

test('undoing or opening the step again takes the objection back, but keeps it in the file', () => {
	for (const key of ['u', 'space']) {
		const {state, effects} = press(press(atSend(), 'space').state, key);
		expect(activeObjections(state.objections)).toEqual([]);
		expect(Object.values(state.objections)).toMatchObject([{isRemoved: true}]);
		expect(effects.map(({type}) => type)).toEqual(['save', 'save-objection']);
	}
});

test('O shows the objections with their due day and how it was counted', () => {
	const {state} = press(press(atSend(), 'space').state, 'O');
	expect(shown(state)).toContain('fällig am 24.12.2026, noch 30 Tage');
	expect(shown(state)).toContain('Ein Monat nach dem Absenden: 24.12.2026');
	expect(press(state, 'escape').state.page).toEqual({type: 'platform'});
	expect(shown(press(start({language: 'de'}), 'O').state)).toContain('Noch keiner.');
});

test('an objection without an answer becomes overdue, in words, on the page and in the status bar', () => {
	const late = daysLater(press(press(atSend(), 'space').state, 'O').state, 32);
	expect(shown(late)).toContain('überfällig seit 2 Tagen');
	const bar = statusRows({...late, notice: undefined}, 100)
		.flatMap(({spans}) => spans.map(({text}) => text))
		.join('');
	expect(bar).toContain('1 überfällig');
});

test('a records the answer: a confirmation ends it, an extension makes it three months', () => {
	const sent = press(press(atSend(), 'space').state, 'O').state;
	const confirmed = press(sent, 'a', 'enter');
	expect(confirmed.effects).toMatchObject([{type: 'save-objection', objection: {events: [{type: 'answer', on: '2026-11-24', answer: 'confirmed'}]}}]);
	expect(shown(daysLater(confirmed.state, 40))).not.toContain('überfällig seit');
	const extended = press(sent, 'a', 'down', 'down', 'enter').state;
	expect(shown(extended)).toContain('fällig am 24.02.2027');
	expect(press(start(), 'a').state.notice?.text).toContain('O shows them');
});

test('what was recorded reads back from a file, and what makes no sense is left out', () => {
	const {state} = press(press(atSend(), 'space').state, 'O', 'a', 'enter');
	const file: unknown = JSON.parse(JSON.stringify(state.objections));
	expect({...decodeObjections(file)}).toEqual(state.objections);
	expect({...decodeObjections({x: {id: 1}, y: null, z: [1], __proto__: {id: 'a'}})}).toEqual({});
});

test('overdue: c copies a reminder; two weeks later a complaint to the authority of the Land, whose page o opens', () => {
	const key = (state: State, name: string) => update(state, {type: 'key', name, now: state.now});
	const late = daysLater(press(press(atSend(), 'space').state, 'O').state, 32);
	const [, reminder] = key(late, 'c');
	expect(reminder).toMatchObject({
		type: 'copy',
		text: expect.stringMatching(/24\. November 2026[\s\S]*24\. Dezember 2026[\s\S]*Art\. 12 Abs\. 3 DSGVO[\s\S]*LI-2026-001/),
	});
	const [reminded] = update(key(late, 'a')[0], {type: 'pick', value: 'reminder', now: late.now});
	expect(shown(reminded)).not.toContain('(jetzt)');
	const later = daysLater(reminded, 16);
	expect(shown(later)).toContain('Berliner Beauftragte');
	const [, complaint] = key(later, 'c');
	expect(complaint).toMatchObject({
		type: 'copy',
		text: expect.stringMatching(/^Berliner Beauftragte[\s\S]*Art\. 77 Abs\. 1 DSGVO[\s\S]*LinkedIn Ireland[\s\S]*Erinnerung geschickt/),
	});
	expect(JSON.stringify(complaint)).not.toMatch(/\{\w+\}/);
	expect(key(later, 'o')[1]).toMatchObject({type: 'open', url: expect.stringContaining('https://')});
	const [complained] = update(key(later, 'a')[0], {type: 'pick', value: 'complaint', now: later.now});
	expect(shown(complained).replaceAll(/[\s│]+/g, ' ')).toContain('Bleibt die Behörde drei Monate stumm');
});

test('a refusal leads to a complaint at once, and while waiting there is nothing to send', () => {
	const sent = press(press(atSend(), 'space').state, 'O').state;
	expect(press(sent, 'c').state.notice?.text).toContain('nichts zu schicken');
	const [refused] = update(press(sent, 'a').state, {type: 'pick', value: 'refused', now: sent.now});
	expect(press(press(refused, 'enter').state, 'c').effects).toMatchObject([{type: 'copy', what: expect.stringContaining('Beschwerde')}]);
});

test('e changes day, account and note; a day that does not exist or lies ahead is refused, and nothing is lost', () => {
	const sent = press(press(atSend(), 'space').state, 'O').state;
	const [asked] = update(press(sent, 'e').state, {type: 'pick', value: 'sentOn', now: sent.now});
	const retyped = (day: string) => press(asked, 'ctrl+u', ...day, 'enter');
	expect(retyped('2026-10-30').effects).toMatchObject([{type: 'save-objection', objection: {sentOn: '2026-10-30'}}]);
	expect(shown(retyped('2026-10-30').state)).toContain('30.11.2026');

	for (const bad of ['2026-02-30', '2026-12-24', '30.10.2026', '']) {
		expect(retyped(bad).effects).toEqual([]);
		expect(retyped(bad).state.overlay).toMatchObject({type: 'field', answer: bad});
		expect(retyped(bad).state.notice?.text).toContain('Diesen Tag gibt es nicht');
	}

	const [accounts] = update(press(sent, 'e').state, {type: 'pick', value: 'accounts', now: sent.now});
	expect(press(accounts, ...'a@b.de,c', 'enter').effects).toMatchObject([{objection: {accounts: ['a@b.de', 'c']}}]);
});

const sentAndShown = (): State => press(press(atSend(), 'space').state, 'O').state;
const file = {path: '/home/ada/mail.eml', size: 12, sha256: 'a'.repeat(64)};

test('f notes a file as evidence; a file that cannot be read keeps the question open with what was typed', () => {
	const before = sentAndShown();
	const asked = press(before, 'f', ...'/tmp/x', 'enter');
	const id = activeObjections(before.objections)[0]?.id ?? '';
	expect(asked.effects).toEqual([{type: 'add-evidence', objection: id, path: '/tmp/x'}]);

	const [missing] = update(asked.state, {type: 'evidence-read', objection: id, path: '/tmp/x', file: {problem: 'missing'}, now: before.now});
	expect(missing.overlay).toMatchObject({type: 'field', answer: '/tmp/x'});
	expect(missing.notice?.text).toContain('Diese Datei gibt es nicht');

	const [added, saved] = update(asked.state, {type: 'evidence-read', objection: id, path: '/tmp/x', file, now: before.now});
	expect(saved).toMatchObject({type: 'save-objection', objection: {evidence: [{...file, addedOn: '2026-11-24'}]}});
	expect(shown(added)).toContain('/home/ada/mail.eml: 12 Byte');

	const reopened = press(added, 'escape', 'O');
	expect(reopened.effects).toMatchObject([{type: 'check-evidence', files: [file]}]);
	const [checked] = update(reopened.state, {type: 'evidence-checked', path: file.path, state: 'changed'});
	expect(shown(checked).replaceAll(/[\s│]+/g, ' ')).toContain('seitdem geändert');

	const [choosing] = update(press(checked, 'e').state, {type: 'pick', value: 'removeEvidence', now: before.now});
	expect(press(choosing, 'enter').effects).toMatchObject([{type: 'save-objection', objection: {evidence: []}}]);
});

test('a refusal asks for its reason, which then stands on the page and in the complaint', () => {
	const before = sentAndShown();
	const [asked] = update(press(before, 'a').state, {type: 'pick', value: 'refused', now: before.now});
	expect(asked.overlay).toMatchObject({type: 'field', field: 'answerNote'});

	const {state} = press(asked, ...'Kein Grund', 'enter');
	expect(shown(state)).toContain('Grund: Kein Grund');
	expect(press(state, 'c').effects).toMatchObject([{type: 'copy', text: expect.stringContaining('Grund: Kein Grund')}]);

	const [number] = update(press(state, 'e').state, {type: 'pick', value: 'answerFrom', now: before.now});
	expect(shown(press(number, ...'#4711', 'enter').state)).toContain('#4711');
});

test('A records another account with a reference of its own; taking back the step leaves it alone', () => {
	const before = sentAndShown();
	const {state} = press(before, 'A', ...'@verein', 'enter');
	expect(activeObjections(state.objections).map(({reference, accounts}) => [reference, accounts])).toEqual([
		['LI-2026-001', []],
		['LI-2026-002', ['@verein']],
	]);

	const back = press(state, 'escape');
	expect(activeObjections(press({...back.state, platform: 'linkedin', selected: send}, 'space').state.objections)).toMatchObject([{accounts: ['@verein']}]);
});

test('a day later the page says what to check, c copies the text that was sent and o opens the form again', () => {
	const copied = press({...atSend(), selected: 'linkedin/objection-form/fill-in'}, 'c', 'enter').state;
	const sent = press(press({...copied, selected: send}, 'space').state, 'O').state;
	const nextDay = daysLater(sent, 1);
	expect(shown(nextDay)).toContain('Spam-Ordner');
	const key = (name: string) => update(nextDay, {type: 'key', name, now: nextDay.now})[1];
	expect(key('c')).toMatchObject({type: 'copy', text: expect.stringContaining('Ich widerspreche')});
	expect(key('o')).toMatchObject({type: 'open', url: expect.stringContaining('linkedin.com')});
});

test('what the due day was counted with is said: the holidays of the home, or why there are none', () => {
	const at = (home: State['settings']['home']) => shown({...sentAndShown(), settings: home ? {home} : {}}).replaceAll(/[\s│]+/g, ' ');

	expect(at({country: 'DE', land: 'BE'})).toContain('Feiertagen deines Wohnorts');
	expect(at({country: 'DE'})).toContain('Dein Bundesland ist nicht bekannt');
	expect(at(undefined)).toContain('Dein Land ist nicht bekannt');
});

test('a row of the table says when the answer is due even where the reference has no room', () => {
	const folded = {...sentAndShown(), isFolded: true};

	for (const columns of [40, 52, 58, 70]) {
		const row = pageRows(folded, columns)
			.map(({spans}) => spans.map(({text}) => text).join(''))
			.find(text => text.includes('LinkedIn'));
		expect(row).toMatch(/fällig|offen/);
	}
});
