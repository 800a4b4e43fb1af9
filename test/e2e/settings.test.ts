import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {newHomeWithAnswers} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');
const folderOf = (home: string) => path.join(home, '.config/optout-tui');
const fileOf = (home: string) => JSON.parse(readFileSync(path.join(folderOf(home), 'config.json'), 'utf8'));

const start = (home: string, size: {readonly columns?: number; readonly rows?: number} = {}) =>
	openTerminal(process.execPath, [program], {...size, env: {HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), LANG: 'de_DE.UTF-8'}});

test.for([{}, {columns: 40, rows: 10}])('settings are changed on their page and are there at the next start (%o)', async size => {
	const home = newHomeWithAnswers('optout-tui-settings-');
	const terminal = start(home, size);
	await terminal.see('Instagram');
	terminal.press(',');
	await terminal.see('❯ Sprache');
	terminal.press('enter');
	await terminal.see('❯ Deutsch');
	terminal.press('down', 'enter');
	await terminal.see('❯ Language');
	terminal.press('down', 'down', 'down', 'down');
	await terminal.see('❯ Way through the menus');
	terminal.press('space');
	await terminal.see('iPhone and iPad');
	terminal.press('down', 'enter');
	await terminal.see('What is done is hidden');
	terminal.press('q');
	await terminal.exited;
	expect(fileOf(home).settings).toMatchObject({language: 'en', surface: 'ios', hideDone: true});

	const again = start(home, size);
	await again.see('Instagram');
	again.press(',');
	await again.see('❯ Language');
	again.press('q');
	expect(await again.exited).toMatchObject({exitCode: 0});
});

test('what is ticked leaves the list with the cursor, and H brings it back', async () => {
	const home = newHomeWithAnswers('optout-tui-hide-');
	const terminal = start(home);
	await terminal.see('Bei Instagram anmelden');
	terminal.press('H');
	await terminal.see('Erledigtes ist ausgeblendet');
	terminal.press('space');
	await terminal.see('✓ Bei Instagram anmelden');
	terminal.press('down');
	await terminal.see('1 ausgeblendet, H zeigt ihn');
	await terminal.gone('Bei Instagram anmelden');
	terminal.press('H');
	await terminal.see('✓ Bei Instagram anmelden');
	terminal.press('q');
	await terminal.exited;
	expect(fileOf(home)).toMatchObject({settings: {hideDone: false}});
	expect(Object.keys(fileOf(home).steps)).toHaveLength(1);
});

test('a reset asks, keeps a copy, begins anew, and brings another window along', async () => {
	const home = newHomeWithAnswers('optout-tui-reset-');
	const terminal = start(home);
	await terminal.see('Bei Instagram anmelden');
	terminal.press('space');
	await terminal.see('Erledigt:');
	const other = start(home);
	await other.see('1 von 6 erledigt');
	other.press('n', 'space');
	await other.see('2 von 6 erledigt');

	terminal.press(',', 'end', 'enter');
	await terminal.see('❯ Nein, alles behalten');
	terminal.press('enter');
	await terminal.see('Es bleibt alles, wie es ist.');
	expect(Object.keys(fileOf(home).steps)).toHaveLength(2);
	terminal.press('enter');
	await terminal.see('❯ Nein, alles behalten');
	terminal.press('down');
	await terminal.see('❯ Ja, löschen');
	terminal.press('enter');
	await terminal.see('Alles ist zurückgesetzt.');
	await terminal.see('Wo wohnst du?');
	expect(fileOf(home)).toMatchObject({steps: {}, settings: {}});
	const copies = readdirSync(folderOf(home)).filter(name => /^config\.before-reset-\d{8}T\d{6}Z\.json$/.test(name));
	expect(copies).toHaveLength(1);
	expect(Object.keys(JSON.parse(readFileSync(path.join(folderOf(home), copies[0] ?? ''), 'utf8')).steps)).toHaveLength(2);

	await other.see('In einem anderen Fenster wurde alles zurückgesetzt.');
	other.press('escape');
	await other.see('0 von 6 erledigt');
	other.press('u');
	await other.see('Es gibt nichts rückgängig zu machen.');
	other.press('q');
	await other.exited;
	expect(fileOf(home).steps).toEqual({});
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
});
