import {readFileSync, writeFileSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import builtIn from 'virtual:catalog';
import {expect, test} from 'vitest';
import type {CatalogData} from '../../data/schema.ts';
import {readCatalogFile} from '../../source/adapters/catalog-file.ts';
import {readEnvironment} from '../../source/adapters/environment.ts';
import {defaultKeybindings} from '../../source/app/keybindings/keybindings.ts';
import {pageRows} from '../../source/app/pages/page.ts';
import {pickerLayout} from '../../source/app/picker-layout.ts';
import {quickOpenBox} from '../../source/app/quick-open/quick-open-box.ts';
import {readerLines} from '../../source/app/reader.ts';
import type {Row} from '../../source/app/rows.ts';
import {sideBarHead, sideBarRows} from '../../source/app/side-bar-rows.ts';
import {openText} from '../../source/app/text-page.ts';
import type {State} from '../../source/app/state.ts';
import {createCatalog} from '../../source/catalog/catalog.ts';
import {extendCatalog} from '../../source/catalog/extend.ts';
import {helpText, parseOptions} from '../../source/cli/arguments.ts';
import {showText} from '../../source/cli/show.ts';
import {languages} from '../../source/i18n/languages.ts';
import {inEveryLanguage, messagesOf} from '../../source/i18n/messages.ts';
import {decode} from '../../source/progress/codec.ts';
import {pageNames, pages} from '../helpers/pages.ts';
import {now, press, start} from '../helpers/start.ts';

const found = languages.find(language => !['de', 'en'].includes(language));

if (!found) {
	throw new Error('Run these tests as the project “third-language”: it adds French to the list of languages');
}

const french = found;
const messages = messagesOf(french);
const file = path.join(import.meta.dirname, 'forum.json');
const result = await readCatalogFile(file, french);
const platforms = 'platforms' in result ? result.platforms : [];
const data = extendCatalog(
	builtIn,
	platforms,
	inEveryLanguage(({ownPlatforms}) => ownPlatforms),
);

const begin = (more: Partial<Parameters<typeof start>[0]> = {}): State => ({
	...start({data, language: french, ...more}),
	platform: 'forum',
	selected: 'forum/switch/switch-off',
});
const said = (rows: readonly Row[]): string =>
	rows
		.map(({spans}) =>
			spans
				.map(({text}) => text)
				.join('')
				.trimEnd(),
		)
		.join('\n');
const page = (state: State): string => said(pageRows(state, 90));

test('a catalog file may have texts in the third language, and need not', () => {
	expect('problems' in result ? result.problems : []).toEqual([]);
	expect(platforms).toHaveLength(1);
});

test('the checklist shows each text in French where there is one, and in English where there is none', () => {
	const shown = page(begin());
	expect(shown).toContain('Interrupteur pour l’entraînement');
	expect(shown).toContain('Couper l’interrupteur');
	expect(shown).toContain('Open the settings.');
	expect(shown).toContain('Write a letter');
	expect(shown).toContain('0 sur 2 faits');
	expect(shown).toContain('Way in the browser');
	expect(page(press(begin(), 'up').state)).toContain('L’entraînement est actif.');
});

test('a label of a menu stands in the quotes of the language, and says when it is known in another one only', () => {
	const shown = page(begin());
	expect(shown).toMatch(/1\. En haut à droite: « Paramètres » +│/);
	expect(shown).toContain('2. On the left: « Privacy » (menu en anglais)');
	expect(shown).toContain('3. « Training » (menu en allemand)');

	const onPhone = page(press(begin(), 'p').state);
	expect(onPhone).toMatch(/iPhone.*\(menu en allemand\)/);
	expect(onPhone).toMatch(/2\. « Training » +│/);
});

test('days are written as the language writes them', () => {
	const {state} = press({...begin(), selected: 'forum/switch/write'}, 'space', 'O');
	expect(page(state)).toContain('24 nov. 2026');
});

test('a screen reader hears the same', () => {
	const lines = readerLines(begin({isScreenReader: true})).join('\n');
	expect(lines).toContain('Couper l’interrupteur');
	expect(lines).toContain('Open the settings.');
	expect(lines).toContain('Forum, 0 sur 2 faits');
});

test('quick open finds French texts, and English ones where there are no others', () => {
	const {state} = press(begin(), 'ctrl+p', ...'interrupteur');
	expect(said(quickOpenBox(state)?.rows ?? [])).toContain('Couper l’interrupteur');
	expect(said(quickOpenBox(press(begin(), 'ctrl+p', ...'write a letter').state)?.rows ?? [])).toContain('Write a letter');
	expect(said(quickOpenBox(press(begin(), 'ctrl+p').state)?.rows ?? [])).toContain('étape');
});

test('the side bar and the group of one’s own file have their titles', () => {
	const state = begin();
	expect(said([sideBarHead(state, 26), ...sideBarRows(state, 26)])).toContain('VOTRE FICHIER');
});

test('show prints each text in French or English', () => {
	const catalog = createCatalog(data);
	const forum = catalog.platforms.get('forum');
	const shown = forum ? showText(catalog, forum, messages, french, now) : '';
	expect(shown).toContain('Interrupteur pour l’entraînement');
	expect(shown).toContain('Write a letter');
	expect(shown).toContain('Copiez la lettre.');
});

const withFrenchLetter: CatalogData = {
	...data,
	letters: data.letters.map(letter => ({
		...letter,
		subject: {...letter.subject, [french]: 'Opposition ({platform})'},
		body: {...letter.body, [french]: '{day}\n{controller}\n{name}\n{account}\n{law}'},
	})),
};

test.for([
	['in English from end to end where it is not translated', data, ['24 November 2026', '[name]', 'Objection'], ['[Nom]', 'novembre']],
	[
		'in French where it is, with English for what is missing in it',
		withFrenchLetter,
		['24 novembre 2026', '[Nom]', '[user name', 'Opposition (Forum)', 'GDPR'],
		['[name]'],
	],
] as const)('a letter is written %s', ([, letters, there, missing]) => {
	const {state} = press({...begin({data: letters}), selected: 'forum/switch/write'}, 'c', 'enter', 'enter', 'enter');
	const {title = '', text = ''} = openText(state) ?? {};

	for (const part of there) {
		expect(`${title}\n${text}`).toContain(part);
	}

	for (const part of missing) {
		expect(`${title}\n${text}`).not.toContain(part);
	}
});

test('the language can be chosen by its own name, is kept, and is found out', () => {
	const {state} = press(start({data}), 'L');
	expect(pickerLayout(state)?.items.map(({label}) => label)).toEqual(['Deutsch', 'English', 'Français']);
	expect(decode({version: 1, settings: {language: 'fr'}})).toMatchObject({settings: {language: 'fr'}});
	expect(readEnvironment({env: {LANG: 'fr_CA.UTF-8'}, platform: 'linux', stdin: {}, stdout: {}, locale: () => 'de', variableNames: []}).language).toBe('fr');
});

test('an objection that was sent in the language is read again', () => {
	const {effects} = press({...begin(), selected: 'forum/switch/write'}, 'space');
	const [objection] = effects.flatMap(effect => (effect.type === 'save-objection' ? [effect.objection] : []));
	expect(objection).toMatchObject({language: 'fr'});
	expect(decode({version: 1, objections: {[objection?.id ?? '']: objection}})).toMatchObject({objections: {[objection?.id ?? '']: {language: 'fr'}}});
});

test('the command line names it', () => {
	expect(parseOptions(['--lang', 'fr'], 'en')).toMatchObject({language: 'fr'});
	expect(parseOptions(['--lang', 'xx'], 'en')).toEqual({error: 'There is no language “xx” here. There are: de, en, fr.'});
	expect(parseOptions(['--lang'], 'de')).toEqual({error: '--lang braucht einen Wert: de, en oder fr.'});
	expect(helpText(messages, true, '/home/config.json', defaultKeybindings)).toMatch(/--lang de\|en\|fr\s+language: de, en ou fr/);
	expect(helpText(messages, true, '/home/config.json', defaultKeybindings)).toContain('Cocher l’étape');
});

test('a wrong catalog file is explained in the language as far as it goes', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'optout-tui-french-'));
	const problems = async (content: string) => {
		const wrong = path.join(folder, 'wrong.json');
		writeFileSync(wrong, content);
		const read = await readCatalogFile(wrong, french);

		return 'problems' in read ? read.problems.join('\n') : '';
	};

	const right = readFileSync(file, 'utf8');
	expect(await problems(right.replace('"mainLink": "settings"', '"mainLink": "wat"'))).toContain('ce lien manque sous « links »');
	expect(await problems(right.replace('"hosts": ["forum.example"]', '"hosts": ["x.example"]'))).toContain('this host is missing in “hosts”');
	expect(await problems(right.replace('"name": "Forum"', '"name": 3'))).toMatch(/Entrée invalide/);
});

test('the two languages of the program are as they were', () => {
	expect(messagesOf('de').commands.tick).toBe('Schritt abhaken oder wieder öffnen');
	expect(page(start({data, language: 'de'}))).toContain('erledigt');
});

test.for(pageNames)('the page %s has rows in the third language too, and a screen reader hears it', name => {
	const state = pages[name]({columns: 80, rows: 24, language: french});
	expect(pageRows(state, 53)).not.toEqual([]);
	expect(readerLines(pages[name]({language: french, isScreenReader: true})).join('')).not.toBe('');
	expect(pageRows(state, 53).filter(row => row.spans.some(({text}) => text.includes('undefined')))).toEqual([]);
});
