import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type {Settings} from '../../source/progress/settings.ts';

/** Where the program keeps its file in a home directory in which XDG_CONFIG_HOME is `.config`, as env-paths says for each system. */
export const configOf = (home: string, profile?: string): string => {
	const settings = process.platform === 'darwin' ? path.join(home, 'Library/Preferences') : path.join(home, '.config');

	return path.join(settings, 'optout-tui', ...(profile === undefined ? [] : ['profiles', profile]), 'config.json');
};

/** Writes a config file with these settings into a home directory. */
export const writeSettings = (home: string, settings: Settings, profile?: string): void => {
	const file = configOf(home, profile);
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, JSON.stringify({version: 1, settings}));
};

/** Writes a config file that opens the checklist at the start: of a person who was asked and chose that. */
export const answerQuestions = (home: string, profile?: string): void => {
	writeSettings(home, {startPage: 'checklist'}, profile);
};

/** A new home directory in which the program opens the checklist. */
export const newHomeWithAnswers = (prefix: string): string => {
	const home = mkdtempSync(path.join(tmpdir(), prefix));
	answerQuestions(home);

	return home;
};
