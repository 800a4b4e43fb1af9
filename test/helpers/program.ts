import path from 'node:path';
import process from 'node:process';
import {openTerminal} from './terminal.ts';

/** The built program. */
export const program = path.resolve('dist/bin.js');

/** The variables that make a directory the home. */
export const environmentOf = (home: string): Readonly<Record<string, string>> => ({HOME: home, XDG_CONFIG_HOME: path.join(home, '.config')});

type Start = {
	readonly env?: Readonly<Record<string, string>>;
	readonly parameters?: readonly string[];
	readonly columns?: number;
	readonly rows?: number;
	readonly uid?: number;
};

/** Opens the English checklist of a home directory in a terminal. */
export const openChecklist = (home: string, {env = {}, parameters = [], ...size}: Start = {}) =>
	openTerminal(process.execPath, [program, '--lang', 'en', ...parameters], {...size, env: {...environmentOf(home), ...env}});
