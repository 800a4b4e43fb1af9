import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import type {Language, Settings} from '../source/progress/settings.ts';
import {startingAt} from '../test/helpers/clock.ts';
import {answerHome, choosePlatforms} from '../test/helpers/first-questions.ts';
import {writeSettings} from '../test/helpers/home.ts';
import {openTerminal} from '../test/helpers/terminal.ts';
import {drawSvg, type Frame} from './svg.ts';

// Runs the built program in a pseudo terminal as a person would, and draws what the terminal shows: `npm run picture`.

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'docs/pictures');
const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {readonly version: string};
const size = {columns: 100, rows: 30};
/** The program's clock: what the pictures say of days must not depend on the day they were made. */
const moment = '2026-11-26T09:00:00Z';

const looks = {
	dark: {theme: 'dark-modern', colours: {foreground: '#cccccc', background: '#1f1f1f', border: '#3c3c3c'}},
	light: {theme: 'light-modern', colours: {foreground: '#3b3b3b', background: '#ffffff', border: '#d0d0d0'}},
} as const;

type Look = keyof typeof looks;

/** Runs the program in a home directory of its own and hands over what is needed to use it and to keep what it shows. */
const withProgram = async (
	look: Look,
	language: Language,
	settings: Settings,
	use: (terminal: ReturnType<typeof openTerminal>) => Promise<void>,
): Promise<void> => {
	const home = mkdtempSync(path.join(tmpdir(), 'optout-tui-picture-'));

	try {
		writeSettings(home, {...settings, theme: looks[look].theme});
		// A browser that opens nothing.
		const browser = path.join(home, 'browser');
		writeFileSync(browser, '#!/bin/sh\n');
		chmodSync(browser, 0o755);
		const env = {
			HOME: home,
			XDG_CONFIG_HOME: path.join(home, '.config'),
			BROWSER: browser,
			COLORTERM: 'truecolor',
			TZ: 'Europe/Berlin',
			...startingAt(home, moment),
		};
		const terminal = openTerminal(process.execPath, [path.join(root, 'dist/bin.js'), '--lang', language], {...size, env});

		try {
			await use(terminal);
			terminal.press('q');
			await terminal.exited;
		} finally {
			terminal.kill();
		}
	} finally {
		rmSync(home, {recursive: true, force: true});
	}
};

/** What the terminal shows once it has come to rest. */
const frameOf = async (terminal: ReturnType<typeof openTerminal>, caption: string, seconds: number): Promise<Frame> => {
	let before: string;

	do {
		before = terminal.output();
		await delay(150);
		await terminal.settled();
	} while (terminal.output() !== before);

	return {cells: terminal.screen.cells(), caption, seconds};
};

/** From the first question to the day by which the company has to answer. */
const recording = async (look: Look): Promise<readonly Frame[]> => {
	const frames: Frame[] = [];

	await withProgram(look, 'en', {}, async terminal => {
		const keep = async (caption: string, seconds: number) => {
			frames.push(await frameOf(terminal, caption, seconds));
		};

		await terminal.see('Where do you live?', 20_000);
		await keep('The first start: three questions, each of which may be skipped', 4);
		await answerHome(terminal);
		await choosePlatforms(terminal, ['instagram', 'facebook', 'linkedin']);
		await keep('Choose what you use; Space ticks', 3.5);
		terminal.press('enter');
		await terminal.see('Begin with');
		await keep('A plan, easy ones first', 3.5);
		// Past “Skip” and the first of the plan.
		terminal.press('down', 'down', 'down');
		await terminal.see('❯ ○ Instagram');
		terminal.press('enter');
		await terminal.see('0 of 6 done');
		terminal.press('space', 'n');
		await terminal.see('contact/');
		await terminal.gone('Undo');
		await keep('Each step says what to do, and where', 5);
		terminal.press('o');
		await terminal.see('Opening help.instagram.com');
		await keep('o opens the exact form in your browser; nothing is ticked by that', 4);
		terminal.press('space');
		await terminal.see('Done: ');
		await keep('Space ticks it when you have done it', 3.5);
		terminal.press('n', 'n');
		await terminal.see('› Send the objection');
		terminal.press('space');
		await terminal.see('Recorded as an objection');
		terminal.press('O');
		await terminal.see('IN-2026-001');
		await keep('The day by which the company has to answer is counted for you', 5);
	});

	return frames;
};

/** A form in the German checklist. */
const germanForm = async (look: Look): Promise<readonly Frame[]> => {
	const frames: Frame[] = [];
	const settings: Settings = {startPage: 'checklist', home: {country: 'DE', land: 'BY'}, platforms: ['instagram', 'facebook', 'linkedin']};

	await withProgram(look, 'de', settings, async terminal => {
		await terminal.see('Bei Instagram anmelden', 20_000);
		terminal.press('space', 'n');
		await terminal.see('contact/');
		frames.push(await frameOf(terminal, 'Ein Schritt: was zu tun ist, und wo', 1));
	});

	return frames;
};

mkdirSync(folder, {recursive: true});

for (const look of ['dark', 'light'] as const) {
	const {colours} = looks[look];
	const description = `optout-tui ${version} in a terminal of ${size.columns} x ${size.rows}, as it ran`;

	writeFileSync(
		path.join(folder, `first-start-${look}.svg`),
		drawSvg(await recording(look), {title: 'From the first question to the first objection', description, colours, still: 3}),
	);
	writeFileSync(
		path.join(folder, `form-de-${look}.svg`),
		drawSvg(await germanForm(look), {title: 'Ein Formular in der Checkliste', description, colours, still: 0}),
	);
	process.stdout.write(`docs/pictures: ${look}\n`);
}

// Not left to the event loop: a pseudo terminal can keep it alive.
process.exit(0);
