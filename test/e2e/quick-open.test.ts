import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {newHomeWithAnswers} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');

test('quick open finds a platform while one types, also when all keys come at once, and the palette runs a command', async () => {
	const home = newHomeWithAnswers('optout-tui-quick-');
	const terminal = openTerminal(process.execPath, [program, '--lang', 'de'], {env: {HOME: home, XDG_CONFIG_HOME: path.join(home, '.config')}});
	await terminal.see('Bei Instagram anmelden');
	terminal.press('/');
	await terminal.see('gefunden');
	terminal.write('pinter\r');
	await terminal.see('Pinterest Europe');
	await terminal.gone('gefunden');
	terminal.press(':');
	await terminal.see('Checkliste: ');
	terminal.write('ruckg');
	await terminal.see('nichts rückgängig zu machen');
	terminal.press('escape');
	await terminal.gone('gefunden');
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
});
