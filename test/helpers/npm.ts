import {execFileSync} from 'node:child_process';
import process from 'node:process';

type Options = {readonly cwd?: string; readonly env?: Readonly<Record<string, string | undefined>>};

/** Runs npm and returns what it prints. Throws with what npm complained about. */
export const npm = (parameters: readonly string[], {cwd, env = process.env}: Options = {}): string =>
	execFileSync('npm', parameters, {
		encoding: 'utf8',
		stdio: 'pipe',
		// On Windows npm is a script, which only a shell starts.
		shell: process.platform === 'win32',
		// `npm run --silent` would silence this one too.
		env: {...env, npm_config_loglevel: 'error'},
		...(cwd !== undefined && {cwd}),
	});
