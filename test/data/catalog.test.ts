import {existsSync, readdirSync, readFileSync} from 'node:fs';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {readCatalog} from '../../data/read-catalog.ts';
import {violationsOf} from '../../data/rules.ts';
import {group, justification, type Platform, platform} from '../../data/schema.ts';

const data = new URL('../../data/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, data), 'utf8'));

const platforms = readdirSync(new URL('platforms/', data))
	.filter(name => name.endsWith('.json'))
	.map(name => platform.parse(read(`platforms/${name}`)));
const justifications = justification.array().parse(read('justifications.json'));
const hasGroups = existsSync(new URL('groups.json', data));
const groups = hasGroups ? group.array().parse(read('groups.json')) : [];

const controlsOf = (of: Platform) => of.controls.map(control => ({...control, name: `${of.id}/${control.id}`}));
const controls = platforms.flatMap(controlsOf);
const today = new Date().toISOString().slice(0, 10);

/** Every value below a key of this name, however deep. */
const valuesOf = (value: unknown, key: string): unknown[] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([name, child]) => [...(name === key ? [child] : []), ...valuesOf(child, key)])
		: [];

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

const waypointsOf = (platformId: string, surface?: string) =>
	platforms
		.filter(({id}) => id === platformId)
		.flatMap(({controls}) => controls.flatMap(({steps}) => steps.flatMap(({routes}) => routes)))
		.filter(({surfaces}) => surface === undefined || surfaces.some(one => one === surface))
		.flatMap(({path}) => path);

describe('the catalog', () => {
	test.skipIf(!hasGroups)('validates as a whole', () => {
		expect(readCatalog().platforms.length).toBeGreaterThan(0);
	});

	test('has ids that occur only once', () => {
		expect(repeated(platforms.map(({id}) => id))).toEqual([]);
		expect(repeated(justifications.map(({id}) => id))).toEqual([]);
		expect(repeated(groups.map(({id}) => id))).toEqual([]);
		expect(repeated(groups.flatMap(({platforms}) => platforms))).toEqual([]);
		expect(repeated(controls.map(({name}) => name))).toEqual([]);

		for (const {name, steps} of controls) {
			expect(repeated(steps.map(({id}) => `${name}/${id}`))).toEqual([]);
		}
	});

	test('has no date in the future', () => {
		const dates = [...valuesOf([platforms, justifications], 'checkedOn'), ...valuesOf([platforms, justifications], 'date')]
			.filter(date => typeof date === 'string')
			.filter(date => date !== 'undated');
		expect(dates.length).toBeGreaterThan(0);
		expect(dates.filter(date => date > today.slice(0, date.length))).toEqual([]);
	});
});

test.each(platforms)('$id keeps every rule of a data file', of => {
	expect(violationsOf(of)).toEqual([]);
});

describe('a control', () => {
	test.each(controls)('$name has step titles that fit in 60 columns', ({steps}) => {
		const titles = steps.flatMap(({title}) => [title.de, title.en]);
		expect(titles.filter(title => stringWidth(title) > 60)).toEqual([]);
	});
});

describe('a step', () => {
	const titles = platforms.flatMap(of =>
		of.controls.flatMap(control => control.steps.map(step => ({name: `${of.id}/${control.id}/${step.id}`, ...step.title}))),
	);

	test('has a title that says what to do: in German it ends with the verb, in English it begins with it', () => {
		const notVerbs = /^(the|a|an|your|my|this|that|some|no|on|in|at|with|for|form|setting|reason|letter)\b/i;
		expect(titles.filter(({de}) => !/n[“")]?$/.test(de)).map(({name, de}) => `${name}: ${de}`)).toEqual([]);
		expect(titles.filter(({en}) => notVerbs.test(en) || !/^[A-Z]/.test(en)).map(({name, en}) => `${name}: ${en}`)).toEqual([]);
	});

	test('has a text short enough for a small window, in both languages', () => {
		const texts = platforms.flatMap(of => of.controls.flatMap(({steps}) => steps.flatMap(({text}) => [text.de, text.en])));
		expect(texts.filter(text => text.length > 300)).toEqual([]);
	});
});

describe('the guide of 2025-10-07', () => {
	test.each([
		['instagram', ['Einstellungen und Privatsphäre', 'Info', 'Datenschutzrichtlinie', 'Widerspruchsrecht']],
		['facebook', ['Einstellungen und Privatsphäre', 'Einstellungen', 'Datenschutzrichtlinie', 'Widerspruchsrecht']],
		[
			'linkedin',
			[
				'Datenschutz',
				'So verwendet LinkedIn Ihre Daten',
				'Daten zur Verbesserung generativer KI',
				'Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen',
				'Aus',
			],
		],
	])('is there with every label for %s', (id, labels) => {
		expect(waypointsOf(id).map(({label}) => label?.de)).toEqual(expect.arrayContaining(labels));
	});

	test.each([
		['instagram', 'web', ['Profil öffnen', 'Zahnrad', 'oben im Hilfetext', 'blauen Link']],
		['instagram', 'ios', ['Profil öffnen', 'oben rechts auf die drei Striche', 'ganz unten', 'oben im Hilfetext', 'blauen Link']],
		['instagram', 'android', ['Profil öffnen', 'oben rechts auf die drei Striche', 'ganz unten', 'oben im Hilfetext', 'blauen Link']],
		['facebook', 'web', ['Profilbild', 'weiter unten', 'blauen Link']],
		['facebook', 'ios', ['Profilbild', 'weiter unten', 'blauen Link']],
		['facebook', 'android', ['Profilbild', 'weiter unten', 'blauen Link']],
		['linkedin', 'web', ['Profilbild', 'Schalter']],
		['linkedin', 'ios', ['Profilbild', 'Schalter']],
		['linkedin', 'android', ['Profilbild', 'Schalter']],
	])('is there with every place for %s on %s', (id, surface, places) => {
		const found = waypointsOf(id, surface)
			.map(({where}) => where?.de ?? '')
			.join('\n');
		expect(places.filter(place => !found.includes(place))).toEqual([]);
	});

	test('is there with every step for the browser on Instagram, in order', () => {
		const route = platforms
			.find(({id}) => id === 'instagram')
			?.controls.flatMap(({steps}) => steps.flatMap(({routes}) => routes))
			.find(({surfaces}) => surfaces.includes('web'));
		expect(route?.path.flatMap(({label}) => label?.de ?? [])).toEqual(['Einstellungen und Privatsphäre', 'Datenschutzrichtlinie', 'Widerspruchsrecht']);
	});
});

describe('the justifications', () => {
	test('are sixteen', () => {
		expect(justifications).toHaveLength(16);
	});

	test('name known platforms and groups, or any alone', () => {
		const known = new Set([...platforms.map(({id}) => id), 'xing']);
		const knownGroups = new Set(hasGroups ? groups.map(({id}) => id) : ['social']);

		for (const {id, platforms} of justifications) {
			if (platforms.includes('any')) {
				expect(platforms, id).toEqual(['any']);
				continue;
			}

			const unknown = platforms.filter(name => (name.startsWith('group:') ? !knownGroups.has(name.slice('group:'.length)) : !known.has(name)));
			expect(unknown, id).toEqual([]);
		}
	});

	test('include one for everybody that needs no particular situation', () => {
		expect(justifications.filter(({platforms, onlyIfTrue}) => platforms.includes('any') && !onlyIfTrue)).not.toEqual([]);
	});
});
