import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import process from 'node:process';
import data from 'virtual:catalog';
import {expect, test} from 'vitest';
import {justificationsFor, createCatalog} from '../../source/catalog/catalog.ts';
import {newHomeWithAnswers} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const isMissing = (command: string): boolean => spawnSync(command, ['-help'], {stdio: 'ignore'}).error !== undefined;
const missing = ['Xvfb', 'xsel'].filter(isMissing);

/** An X server without a screen, on the first display that is free. */
const startDisplay = async () => {
	const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '320x200x24', '-nolisten', 'tcp'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
	const [number] = await once(server.stdio[3] as NodeJS.ReadableStream, 'data');

	return {display: `:${String(number).trim()}`, stop: () => server.kill()};
};

test.for(['de', 'en'] as const)('c puts exactly the chosen text into the clipboard of a real X display in %s', async (language, {skip}) => {
	skip(missing.length > 0, `${missing.join(' and ')} not installed`);
	const {display, stop} = await startDisplay();
	const home = newHomeWithAnswers('optout-tui-clipboard-');
	const env = {HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), DISPLAY: display};
	const terminal = openTerminal(process.execPath, [path.resolve('dist/bin.js'), '--lang', language], {env});

	try {
		const catalog = createCatalog(data);
		const platform = catalog.platforms.get('instagram');
		const chosen = platform && justificationsFor(catalog, platform)[2];
		await terminal.see('0/6');
		terminal.press('n', 'n', 'c');
		await terminal.see(chosen?.topic[language] ?? '');
		terminal.press('down', 'down', 'enter');
		await terminal.see(language === 'de' ? 'Kopiert: ' : 'Copied: ');
		expect(spawnSync('xsel', ['--clipboard', '--output'], {env: {...process.env, DISPLAY: display}, encoding: 'utf8'}).stdout).toBe(chosen?.text[language]);
		terminal.press('q');
		await terminal.exited;
	} finally {
		terminal.kill();
		stop();
	}
});
