import {mkdirSync, mkdtempSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
A clean environment with a home of its own below `folder`, so that nobody's record is touched; nothing else is taken over from this process.

Node keeps its compile cache in the folder for temporary files: a new one makes a first start, a kept one every further start.
*/
export const newHome = (folder: string, temporary = 'new'): Readonly<Record<string, string>> => {
	const home = mkdtempSync(path.join(folder, 'home-'));
	const TMPDIR = path.join(temporary === 'new' ? home : folder, temporary);
	mkdirSync(TMPDIR, {recursive: true});

	return {
		PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ''}`,
		HOME: home,
		XDG_CONFIG_HOME: path.join(home, '.config'),
		TMPDIR,
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		LANG: 'en_US.UTF-8',
		CI: 'false',
	};
};
