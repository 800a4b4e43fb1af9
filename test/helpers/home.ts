import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Writes a config file into a home directory, where XDG_CONFIG_HOME is its `.config`, that opens the checklist at the start: of a person who was asked and chose that. */
export const answerQuestions = (home: string, profile?: string): void => {
	const settings = process.platform === 'darwin' ? path.join(home, 'Library/Preferences') : path.join(home, '.config');
	const directory = path.join(settings, 'optout-tui', ...(profile === undefined ? [] : ['profiles', profile]));
	mkdirSync(directory, {recursive: true});
	writeFileSync(path.join(directory, 'config.json'), JSON.stringify({version: 1, settings: {startPage: 'checklist'}}));
};

/** A new home directory in which the program opens the checklist. */
export const newHomeWithAnswers = (prefix: string): string => {
	const home = mkdtempSync(path.join(tmpdir(), prefix));
	answerQuestions(home);

	return home;
};
