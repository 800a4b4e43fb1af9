import data from 'virtual:catalog';
import fc from 'fast-check';
import ical from 'ical.js';
import {expect, test} from 'vitest';
import {dossierCsv, dossierHtml, dossierIcs, dossierMarkdown} from '../../source/dossier/dossier.ts';
import {messagesOf} from '../../source/i18n/messages.ts';
import {changesFrom, type Records} from '../../source/objections/merge.ts';
import type {Objection} from '../../source/objections/objection.ts';
import {readRecords, recordsJson} from '../../source/cli/records.ts';

const objection = (more: Partial<Objection> = {}): Objection => ({
	id: 'linkedin/objection-form@2026-11-24T12:00:00.000Z',
	platform: 'linkedin',
	control: 'objection-form',
	reference: 'LI-2026-001',
	accounts: ['ada@example.org'],
	sentOn: '2026-11-24',
	channel: 'form',
	text: 'Ich widerspreche, weil <b>ich</b> das so will.\n```\n| # Ende',
	language: 'de',
	events: [],
	evidence: [{path: '/home/ada/mail.eml', size: 10, sha256: 'a'.repeat(64), addedOn: '2026-11-25'}],
	changedAt: '2026-11-24T12:00:00.000Z',
	...more,
});

const input = (objections: readonly Objection[], isRedacted = false) => ({
	objections: Object.fromEntries(objections.map(one => [one.id, one])),
	data,
	home: {country: 'DE', land: 'BE'},
	today: '2026-11-30',
	messages: messagesOf('de'),
	language: 'de' as const,
	isRedacted,
});

test('the dossier says who, what, when, how, by when and on what ground, with text and evidence', () => {
	for (const text of [dossierMarkdown(input([objection()])), dossierHtml(input([objection()]))]) {
		for (const part of [
			'LI-2026-001',
			'LinkedIn',
			'ada@example.org',
			'2026-11-24',
			'2026-12-24',
			'Art. 12 Abs. 3 DSGVO',
			'a'.repeat(64),
			'/home/ada/mail.eml',
		]) {
			expect(text).toContain(part);
		}
	}
});

test('a redacted dossier names neither account, text nor path', () => {
	for (const make of [dossierMarkdown, dossierHtml, dossierCsv]) {
		const text = make(input([objection({note: 'Mein Nachbar'})], true));
		expect(text).not.toMatch(/ada|will\.|Nachbar/);
		expect(text).toContain('LI-2026-001');
	}
});

test('no text of the person becomes markup, a table or a formula', () => {
	expect(dossierHtml(input([objection()]))).toContain('weil &lt;b&gt;ich&lt;/b&gt;');
	expect(dossierMarkdown(input([objection()]))).toContain('````\nIch widerspreche');
	expect(dossierCsv(input([objection({accounts: ['=1+1', '"x"']})]))).toContain(`"'=1+1, ""x"""`);
});

test('the calendar has one event a due day that is still awaited, with an alarm a week before, as another parser reads it', () => {
	const answered = objection({id: 'b', events: [{type: 'answer', on: '2026-11-25', answer: 'confirmed'}]});
	const text = dossierIcs(input([objection(), answered, objection({id: 'c, d; e', reference: 'LI-2026-003'})]));
	expect(text.split('\r\n').every(line => new TextEncoder().encode(line).length <= 75)).toBe(true);
	const events = new ical.Component(ical.parse(text)).getAllSubcomponents('vevent');
	expect(events).toHaveLength(2);
	expect(events.map(event => new ical.Event(event).startDate.toString())).toEqual(['2026-12-24', '2026-12-24']);
	expect(events.map(event => new ical.Event(event).uid)).toContain('c, d; e@optout-tui');
	expect(events[0]?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('-P7D');
});

const anyObjection = fc
	.record({id: fc.constantFrom('a', 'b', 'c', '__proto__x'), reference: fc.string({maxLength: 8}), time: fc.integer({min: 0, max: 5}), isRemoved: fc.boolean()})
	.map(({id, reference, time, isRemoved}) =>
		objection({id, reference, changedAt: new Date(Date.UTC(2026, 10, 24, 12, time)).toISOString(), ...(isRemoved && {isRemoved})}),
	);
const anyEntry = fc
	.record({status: fc.constantFrom('done' as const, 'skipped' as const), time: fc.integer({min: 0, max: 5}), revision: fc.integer({min: 1, max: 3})})
	.map(({status, time, revision}) => ({status, at: new Date(Date.UTC(2026, 10, 24, 12, time)).toISOString(), revision}));
const anyRecords = fc
	.record({objections: fc.array(anyObjection, {maxLength: 5}), progress: fc.dictionary(fc.constantFrom('x/y/z', 'x/y/w'), anyEntry)})
	.map(({objections, progress}): Records => ({progress, objections: Object.fromEntries(objections.map(one => [one.id, one]))}));

const merged = (mine: Records, theirs: Records): Records => {
	const {steps, objections} = changesFrom(mine, theirs);

	return {
		progress: {...mine.progress, ...Object.fromEntries(steps)},
		objections: {...mine.objections, ...Object.fromEntries(objections.map(one => [one.id, one]))},
	};
};

test('records of two computers come to the same in either order, and importing twice changes nothing', () => {
	fc.assert(
		fc.property(anyRecords, anyRecords, (a, b) => {
			expect(recordsJson(merged(a, b))).toBe(recordsJson(merged(b, a)));
			const both = merged(a, b);
			expect(changesFrom(both, b)).toEqual({steps: [], objections: []});
		}),
	);
});

test('an export that is imported and exported again is the same', () => {
	fc.assert(
		fc.property(anyRecords, records => {
			const text = recordsJson(records);
			const result = readRecords(text, {progress: {}, objections: {}});
			const nothing: Records = {progress: {}, objections: {}};
			expect('refused' in result).toBe(false);

			if (!('refused' in result)) {
				expect(
					recordsJson({
						progress: {...nothing.progress, ...Object.fromEntries(result.steps)},
						objections: Object.fromEntries(result.objections.map(one => [one.id, one])),
					}),
				).toBe(text);
			}
		}),
	);
});

test('a foreign, a broken and a newer file are told apart', () => {
	const mine: Records = {progress: {}, objections: {}};
	expect(readRecords('{', mine)).toEqual({refused: 'not-json'});
	expect(readRecords('{"version": 1}', mine)).toEqual({refused: 'foreign'});
	expect(readRecords('[]', mine)).toEqual({refused: 'foreign'});
	expect(readRecords('{"format": "optout-tui", "version": 99}', mine)).toEqual({refused: 'newer'});
});
