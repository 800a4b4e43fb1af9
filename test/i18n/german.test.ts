import data from 'virtual:catalog';
import {expect, test} from 'vitest';
import {de} from '../../source/i18n/de.ts';

type Text = readonly [place: string, text: string];

/** Every text below a value; a function says its sentence with a sample for each thing that it is given. */
const textsOf = (value: unknown, place: string): readonly Text[] => {
	if (typeof value === 'string') {
		return [[place, value]];
	}

	if (typeof value === 'function') {
		const said: unknown = (value as (...values: readonly unknown[]) => unknown)(...Array.from({length: value.length}, () => 2));

		return said instanceof Promise ? [] : textsOf(said, place);
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, child]) => textsOf(child, place === '' ? key : `${place}.${key}`))
		: [];
};

const interfaceTexts = textsOf(de, '');
const germanTexts = textsOf(data, '').filter(([place]) => place.endsWith('.de'));
/** Without the labels of menus, which are the platforms' own, and without what is quoted from them. */
const ourTexts = [...interfaceTexts, ...germanTexts.filter(([place]) => !place.includes('.label.'))].map(
	([place, text]): Text => [place, text.replaceAll(/„[^“]*“/gu, '')],
);
/** What the person reads, and does not send to a company. */
const saidToThePerson = ourTexts.filter(([place]) => !/^(?:justifications|letters)\./u.test(place));

const having = (texts: readonly Text[], pattern: RegExp): readonly string[] =>
	texts.filter(([, text]) => pattern.test(text)).map(([place, text]) => `${place}: ${text}`);

test('there is something to check in the interface and in the catalog', () => {
	expect(interfaceTexts.length).toBeGreaterThan(300);
	expect(germanTexts.length).toBeGreaterThan(1500);
});

test('the person is addressed with “du”: no “Ihr”, and no “Sie” but at the start of a sentence', () => {
	expect(having(saidToThePerson, /\b(?:Ihr|Ihre[mnrs]?|Ihnen)\b/u)).toEqual([]);
	expect(having(saidToThePerson, /[^.:!?“)\s]\s+Sie\b/u)).toEqual([]);
});

test('nobody is asked with the polite imperative', () => {
	expect(having(saidToThePerson, /\p{Lu}\p{Ll}+en Sie\b/u)).toEqual([]);
});

test('no sign stands in a word for people', () => {
	expect(having(ourTexts, /\p{Ll}(?:[*:_·]|\/-?)(?:in|innen|r|n)\b|\p{Ll}Innen\b|\((?:in|innen)\)/u)).toEqual([]);
});

test('words for people are such as mean everybody', () => {
	expect(
		having(
			saidToThePerson,
			/\b(?:Nutzer|Benutzer|Anwender|Kunde|Kunden|Freunde|Leser|Zuschauer|Mitarbeiter|Studenten|Bürger|Verbraucher|Datenschutzbeauftragter)\b|\b(?:jeder|keiner) (?:kann|darf|soll|sieht)\b/u,
		),
	).toEqual([]);
});

test('where there is a plain German word, it is used', () => {
	expect(
		having(
			ourTexts,
			/\b(?:Account|Feedback|User|Settings?|Posts|[Pp]osten|[Gg]epostet|Opt-?[Oo]ut|Opt-?[Ii]n|Login|Content(?!-Manager)|Features?|Tools?|Buttons?|checken|updaten|canceln)\b/u,
		),
	).toEqual([]);
});

test('quotation marks are German ones and come in pairs', () => {
	const all = [...interfaceTexts, ...germanTexts];
	// Entries of a file and lines for a shell stand as they are typed there.
	expect(
		having(
			all.map(([place, text]) => [place, text.replaceAll(/"(?:\w+": "[^"]*|\$HOME[^"]*)"/gu, '')]),
			/"/u,
		),
	).toEqual([]);
	expect(having(all, /”/u)).toEqual([]);
	expect(all.filter(([, text]) => text.split('„').length !== text.split('“').length).map(([place, text]) => `${place}: ${text}`)).toEqual([]);
});

test('an ellipsis in a text stands behind a blank: one behind a letter is what the program has cut', () => {
	expect(having([...textsOf(data, ''), ...interfaceTexts], /\S…/u)).toEqual([]);
});
