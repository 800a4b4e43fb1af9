import fc from 'fast-check';
import {expect, test} from 'vitest';
import {decode} from '../../source/progress/codec.ts';

const entry = {status: 'done', at: '2026-11-23T10:12:00Z', revision: 2};

test('reads a file it wrote', () => {
	expect(decode({version: 1, settings: {language: 'de', surface: 'ios', justification: 'art'}, steps: {'a/b/c': entry}})).toEqual({
		kind: 'ok',
		progress: {'a/b/c': entry},
		objections: {},
		settings: {language: 'de', surface: 'ios', justification: 'art'},
	});
});

test('reads which platforms a person uses, where they were and what they have seen', () => {
	const settings = {
		platforms: ['linkedin', 'x'],
		startPage: 'getStarted',
		last: {item: 'x/grok/open', at: '2026-11-23T10:12:00Z'},
		seen: {on: '2026-11-23', platforms: {x: '1a'}},
	};
	expect(decode({version: 1, settings})).toMatchObject({kind: 'ok', settings});
});

test('leaves out settings that make no sense, and keeps the others', () => {
	const settings = {
		language: 'de',
		platforms: 'x',
		startPage: 'never',
		last: {item: 3, at: '2026-11-23T10:12:00Z'},
		seen: {on: 'yesterday', platforms: {x: '1a'}},
	};
	expect(decode({version: 1, settings})).toMatchObject({settings: {language: 'de'}});
	expect(decode({version: 1, settings: {platforms: ['x', 3, 'x', null], seen: {on: '2026-11-23', platforms: {x: 1, y: 'b'}}}})).toMatchObject({
		settings: {platforms: ['x'], seen: {platforms: {y: 'b'}}},
	});
	const decoded = decode({version: 1, settings});
	expect(decoded.kind === 'broken' ? undefined : Object.keys(decoded.settings)).toEqual(['language']);
});

test('an empty object is a fresh file', () => {
	expect(decode({})).toEqual({kind: 'ok', progress: {}, objections: {}, settings: {}});
});

test.each([[[]], ['text'], [null], [undefined], [3], [{version: '1'}], [{version: null}], [{version: 0}], [{version: 1.5}], [{version: 1, steps: []}]])(
	'%j is broken',
	file => {
		expect(decode(file)).toEqual({kind: 'broken'});
	},
);

test('reads what it can of a newer file', () => {
	expect(decode({version: 2, steps: {a: entry, b: {status: 'pondered'}}, settings: {language: 'fr'}, more: 1})).toEqual({
		kind: 'newer',
		progress: {a: entry},
		objections: {},
		settings: {},
	});
});

test('leaves out single entries that make no sense', () => {
	const steps = {
		good: {...entry, status: 'skipped', reason: 'later', note: 'mine'},
		a: null,
		b: {...entry, status: 'open'},
		c: {...entry, reason: 'bored'},
		d: {...entry, at: 'yesterday'},
		e: {...entry, revision: '2'},
	};

	expect(decode({version: 1, steps})).toMatchObject({progress: {good: {status: 'skipped', reason: 'later'}}});
	expect(Object.keys((decode({version: 1, steps}) as {progress: object}).progress)).toEqual(['good']);
});

test('a key called __proto__ is only a key', () => {
	const decoded = decode(JSON.parse(`{"version": 1, "__proto__": {"steps": {"x": 1}}, "steps": {"__proto__": ${JSON.stringify(entry)}}}`));

	if (decoded.kind === 'broken') {
		throw new Error('Broken');
	}

	expect(Object.keys(decoded.progress)).toEqual(['__proto__']);
	expect(decoded.progress.constructor).toBeUndefined();
	expect(({} as Record<string, unknown>).status).toBeUndefined();
});

test('never throws, whatever JSON it is given', () => {
	const part = fc.jsonValue();
	fc.assert(
		fc.property(fc.oneof(part, fc.record({version: part, settings: part, steps: fc.oneof(part, fc.dictionary(fc.string(), part))}, {requiredKeys: []})), file =>
			['ok', 'newer', 'broken'].includes(decode(file).kind),
		),
	);
});
