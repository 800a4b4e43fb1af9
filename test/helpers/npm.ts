import {execFileSync} from 'node:child_process';
import process from 'node:process';

type Options = {readonly cwd?: string; readonly env?: Readonly<Record<string, string | undefined>>};

/** Runs npm and returns what it prints. Throws with what npm complained about. */
export const npm = (parameters: readonly string[], {cwd, env = process.env}: Options = {}): string =>
	// On Windows npm is a script, which only a shell starts.
	execFileSync('npm', parameters, {encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32', env, ...(cwd !== undefined && {cwd})});
