import data from 'virtual:catalog';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {authorityFor} from '../../source/letters/authority.ts';
import {fillLetter} from '../../source/letters/letter.ts';
import {germanLaender} from '../../source/progress/home.ts';
import {mailtoUrl} from '../../source/letters/mailto.ts';

const [letter] = data.letters;
const today = new Date(2026, 10, 24, 12);
const values = {platform: 'Reddit', controller: 'Reddit Netherlands B.V.', region: 'eea', person: {}, today} as const;

const filled = (language: 'de' | 'en', more = {}) => {
	if (!letter) {
		throw new Error('There is no letter');
	}

	return fillLetter(letter, {...values, ...more}, language);
};

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();

test('letters have the same placeholders in every language, and all of them are filled', () => {
	for (const {subject, body} of data.letters) {
		expect(placeholders(body.de)).toEqual(placeholders(body.en));
		expect(placeholders(subject.de)).toEqual(placeholders(subject.en));
	}

	for (const language of ['de', 'en'] as const) {
		expect(filled(language).text).not.toMatch(/[{}]/);
	}
});

test('an objection names company, day, article, account and person in the language of the letter', () => {
	const person = {name: 'Ada Beispiel', account: 'ada@example.org', address: 'Weg 1, 10115 Berlin'};
	const {subject, text} = filled('de', {person, justification: 'Ich möchte das nicht.'});
	expect(subject).toBe('Widerspruch gegen die Nutzung meiner Daten für KI-Training (Reddit)');

	for (const part of [
		'Reddit Netherlands B.V.',
		'24. November 2026',
		'Art. 21 Abs. 1 DSGVO',
		'Art. 12 Abs. 3 DSGVO',
		...Object.values(person),
		'Ich möchte das nicht.',
	]) {
		expect(text).toContain(part);
	}

	expect(filled('en').text).toContain('24 November 2026');
	expect(filled('en', {region: 'uk'}).text).toContain('UK GDPR');
	expect(filled('de', {region: 'ch'}).text).toContain('Art. 30 Abs. 2 Bst. b DSG');
	expect(filled('de', {region: 'ch'}).text).not.toContain('DSGVO');
});

test('what is not known stays a visible gap, and no justification leaves no empty paragraph', () => {
	const {text} = filled('de');
	expect(text).toContain('[Name]');
	expect(text).toContain('[Anschrift]');
	expect(text).not.toContain('\n\n\n');
});

test('a value cannot bring a placeholder with it', () => {
	expect(filled('en', {person: {name: '{address}', address: 'Secret Street'}}).text).toContain('{address}\nSecret Street');
});

test('a draft’s address gives back exactly what went in', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme', maxLength: 60}), fc.string({unit: 'grapheme', maxLength: 120}), (subject, body) => {
			const {url, hasBody} = mailtoUrl({to: 'privacy@example.org', subject, body});
			fc.pre(hasBody);
			const {pathname, search} = new URL(url);
			expect(pathname).toBe('privacy@example.org');
			const [subjectPart = '', bodyPart = ''] = search.slice(1).split('&');
			expect(decodeURIComponent(subjectPart.replace('subject=', ''))).toBe(subject.replaceAll(/\r?\n/g, '\r\n'));
			expect(decodeURIComponent(bodyPart.replace('body=', ''))).toBe(body.replaceAll(/\r?\n/g, '\r\n'));
		}),
	);
});

test('a draft that would be cut goes out without its text and says so', () => {
	const {url, hasBody} = mailtoUrl({to: 'privacy@example.org', subject: 'Objection', body: 'ü'.repeat(2000)});
	expect(hasBody).toBe(false);
	expect(url).toBe('mailto:privacy@example.org?subject=Objection');
});

test('every country of the EEA, the UK, Switzerland and every Land has an authority, on encrypted pages', () => {
	expect(data.authorities).toHaveLength(49);

	for (const {value} of Object.keys(germanLaender).map(land => ({value: authorityFor(data.authorities, {country: 'DE', land})}))) {
		expect(value?.complaint ?? value?.website).toMatch(/^https:/);
	}

	for (const country of ['AT', 'FR', 'IE', 'GB', 'CH', 'NO', 'GR']) {
		expect(authorityFor(data.authorities, {country})?.country).toBe(country);
	}

	expect(authorityFor(data.authorities, {country: 'DE'})).toBeUndefined();
	expect(authorityFor(data.authorities, undefined)).toBeUndefined();
});

test.for([
	[{country: 'DE', land: 'BE'}, 'Berliner Beauftragte'],
	[{country: 'DE', land: 'BY'}, 'BayLDA'],
	[{country: 'AT'}, 'Österreichische Datenschutzbehörde'],
] as const)('the authority for %j is %s', ([home, name]) => {
	expect(authorityFor(data.authorities, home)?.name).toContain(name);
});
