import {expect, test} from 'vitest';
import {wrap} from '../../source/app/wrap.ts';

test.for([
	['an article and its number', 'Das steht so in Art. 21 Abs. 1 der Verordnung.', 'Art. 21'],
	['a paragraph and its number', 'Das steht so in Art. 21 Abs. 1 der Verordnung.', 'Abs. 1'],
	['a section sign and its number', 'Das steht alles ganz genau so in § 7 des Gesetzes.', '§ 7'],
	['the two parts of an abbreviation', 'Das gilt für mehrere Konten, z. B. für das im Verein.', 'z. B.'],
	['a number and its unit', 'Die Seite zu öffnen dauert etwa 2 Min. und mehr nicht.', '2 Min.'],
	['a number and what is counted', 'Die Antwort soll nach spätestens 30 Tagen da sein.', '30 Tagen'],
	['a day and its month', 'Gesendet haben wir den Brief am 24. November 2026 in Bonn.', '24. November'],
	['a day and its year', 'Das Formular gibt es erst seit dem 24. November 2026 hier.', '24. November 2026'],
	['a key and what it does', 'Mit der Kamera öffnen. Esc schließt, y kopiert den Link.', 'y kopiert'],
	['a dot and what stands before it', 'Formular · von der Plattform · ohne Anmeldung · heute', 'Plattform ·'],
	['the sign for about and its number', 'Alle Schritte zusammen dauern ~ 10 Min. oder auch mehr.', '~ 10 Min.'],
	['French quotation marks and what they hold', 'Il faut choisir dans le menu « Paramètres » puis valider.', '« Paramètres »'],
	['the last word, where it is short, and the one before it', 'Diese Auswahl lässt sich jederzeit wieder ändern, auch ab.', 'auch ab.'],
] as const)('%s stay on one line', ([, text, together]) => {
	for (let columns = together.length; columns <= text.length; columns++) {
		expect(wrap(text, columns).join('\n')).toContain(together);
	}
});

test('what belongs together is parted where it alone is longer than a line, and no word is broken for it', () => {
	expect(wrap('am 24. November 2026', 13)).toEqual(['am', '24. November', '2026']);
	expect(wrap('am 24. November 2026', 10)).toEqual(['am', '24.', 'November', '2026']);
});

test('lines that a text brings along stay, and so do empty ones', () => {
	expect(wrap('eins zwei\n\ndrei', 5)).toEqual(['eins', 'zwei', '', 'drei']);
});

test('what is copied from the screen has ordinary blanks', () => {
	expect(wrap('nach Art. 21 Abs. 1 DSGVO', 40)).toEqual(['nach Art. 21 Abs. 1 DSGVO']);
});
