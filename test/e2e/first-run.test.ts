import {chmodSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import data from 'virtual:catalog';
import {expect, test} from 'vitest';
import {createCatalog} from '../../source/catalog/catalog.ts';
import {configOf} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

type Objection = {readonly platform: string; readonly text?: string; readonly channel: string};

const catalog = createCatalog(data, 'eea');

/** As much of a title as stands on one line in any place. */
const beginning = (title: string) => title.slice(0, 16).trim();

/** A browser that writes down which pages it was handed. */
const browserIn = (home: string) => {
	const log = path.join(home, 'opened');
	const browser = path.join(home, 'browser');
	writeFileSync(log, '');
	writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${log}'\n`);
	chmodSync(browser, 0o755);

	return {browser, opened: () => readFileSync(log, 'utf8').split('\n').filter(Boolean)};
};

test('a German newcomer gets from nothing to three sent objections by keys only', async ({skip}) => {
	skip(process.platform !== 'linux', 'the browser script is a Linux one');
	const home = mkdtempSync(path.join(tmpdir(), 'optout-tui-newcomer-'));
	const {browser, opened} = browserIn(home);
	const terminal = openTerminal(process.execPath, [path.resolve('dist/bin.js')], {
		env: {HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), LANG: 'de_DE.UTF-8', BROWSER: browser},
	});
	let keys = 0;
	const screens = new Set<string>();

	/** Presses keys, waits for what they show, and notes which screen that is. */
	const go = async (screen: string, text: string, ...names: readonly string[]) => {
		terminal.press(...names);
		keys += names.reduce(
			(sum, name) => sum + (name.length > 1 && /^[a-zäöü]+$/.test(name) && !['enter', 'space', 'down', 'escape'].includes(name) ? name.length : 1),
			0,
		);
		screens.add(screen);
		await terminal.see(text);
	};

	// The three questions.
	await go('Start', '❯ ○ Wo wohnst du?');
	await go('Land', 'Österreich', 'enter');
	await go('Bundesland', 'In welchem Bundesland?', 'enter');
	await go('Start', '❯ ○ Was nutzt du?', 'enter');
	await go('Plattformen', 'nichts gewählt', 'enter');
	await go('Plattformen', '1 gewählt', 'insta', 'space');
	await go('Plattformen', '2 gewählt', 'face', 'space');
	await go('Plattformen', '3 gewählt', 'linked', 'space');
	await go('Start', '❯ Anfangen mit LinkedIn', 'enter');

	/** Does what each step of a platform asks for, up to the one that sends. */
	const object = async (id: string) => {
		const places = catalog.stepsByPlatform.get(id) ?? [];
		const sending = places.findIndex(({step}) => step.sends);

		for (const [index, {platform, step}] of places.slice(0, sending + 1).entries()) {
			await go(platform.name, beginning(step.title.de));

			if (step.link) {
				const before = opened().length;
				await go(platform.name, 'wird geöffnet', 'o');
				await expect.poll(() => opened().length, {timeout: 10_000}).toBe(before + 1);
			}

			if (step.copies) {
				await go('Begründungen', 'Begründung kopieren', 'c');
				// There is no display here: the terminal gets the text, which then stands there to be selected as well.
				await go('Text', 'Unbestätigt', 'enter');
				await go(platform.name, beginning(step.title.de), 'escape');
			}

			await go(platform.name, index === sending ? 'Als Widerspruch' : 'Erledigt: ', 'space');
			await terminal.see(`${index + 1}/${places.length}`);

			if (index < sending) {
				await go(platform.name, beginning(places[index + 1]?.step.title.de ?? ''), 'n');
			}
		}
	};

	await go('LinkedIn', '0 von 7 erledigt', 'enter');
	await object('linkedin');
	// The confirmation comes later; what is open elsewhere comes next.
	await go('LinkedIn', 'Bestätigung', 'n');
	await go('Instagram', '0 von 6 erledigt', 'n');
	await object('instagram');
	await go('Facebook', 'Instagram', 'tab', 'down', 'enter');
	await go('Facebook', '0 von 10 erledigt');
	await object('facebook');
	await go('Widersprüche', 'noch ', 'O');

	// The way is short and stays short: so many keys, on so many different screens.
	expect(keys).toBeLessThanOrEqual(72);
	expect(screens.size).toBe(10);
	terminal.press('q');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	const config = JSON.parse(readFileSync(configOf(home), 'utf8')) as {
		readonly objections: Readonly<Record<string, Objection>>;
	};
	expect(Object.values(config.objections).map(({platform}) => platform)).toEqual(['linkedin', 'instagram', 'facebook']);
}, 90_000);
