import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import data from 'virtual:catalog';
import {expect, test} from 'vitest';
import {createCatalog, justificationsFor} from '../../source/catalog/catalog.ts';
import {newHomeWithAnswers} from '../helpers/home.ts';
import {isRunning} from '../helpers/processes.ts';
import {environmentOf, openChecklist, program} from '../helpers/program.ts';

// The helpers are found by name on Linux only; elsewhere the real clipboard and browser would be used.
const isLinux = process.platform === 'linux';
const catalog = createCatalog(data);
const instagram = catalog.platforms.get('instagram');
const text = (instagram && justificationsFor(catalog, instagram)[0]?.text.en) ?? '';
const encoded = Buffer.from(text).toString('base64');
const link = 'https://help.instagram.com/contact/233964459562201';

/** A home with a folder of programs in it, which are all that the program finds beside a shell and a few tools. */
const newHome = (programs: Readonly<Record<string, string>>) => {
	const home = newHomeWithAnswers('optout-tui-helpers-');
	const folder = path.join(home, 'bin');
	mkdirSync(folder);

	for (const tool of ['sh', 'cat', 'sleep', 'uname', 'sed', 'cut', 'which', 'readlink', 'env', 'grep', 'basename', 'tr', 'file', 'dirname']) {
		const found = ['/bin', '/usr/bin'].map(place => path.join(place, tool)).find(existsSync);

		if (found !== undefined) {
			symlinkSync(found, path.join(folder, tool));
		}
	}

	for (const [name, script] of Object.entries(programs)) {
		writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`);
		chmodSync(path.join(folder, name), 0o755);
	}

	return {home, env: {PATH: folder}, file: (name: string) => path.join(home, name)};
};

const copyFirst = async (home: string, env: Readonly<Record<string, string>>) => {
	const terminal = openChecklist(home, {env});
	await terminal.see('Log in');
	terminal.press('n');
	await terminal.see('contact/');
	terminal.press('n', 'c');
	await terminal.see('Copy a justification');
	terminal.press('enter');

	return terminal;
};

const leave = async (terminal: Awaited<ReturnType<typeof copyFirst>>) => {
	terminal.press('ctrl+c');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	await terminal.settled();
	expect(terminal.kept()).toEqual([]);
};

test.skipIf(!isLinux).for([
	['missing', {}],
	['failing', {xsel: 'exit 1'}],
	['crashing', {xsel: 'kill -SEGV $$'}],
] as const)('with a clipboard helper that is %s, the text goes to the terminal, and nothing is claimed', async ([, programs]) => {
	const {home, env} = newHome(programs);
	const terminal = await copyFirst(home, env);
	await terminal.see('Unconfirmed');
	expect(terminal.output()).toContain(`\u001B]52;c;${encoded}\u0007`);
	expect(terminal.screen.text().replaceAll(/\s+/g, ' ')).toContain(text.replaceAll(/\s+/g, ' '));
	expect(terminal.screen.text()).not.toContain('Copied');
	await leave(terminal);
});

test.skipIf(!isLinux)('a clipboard helper that is slow is waited for, and gets exactly the text', async () => {
	const {home, env, file} = newHome({xsel: 'sleep 1; cat > "$HOME/clipboard"'});
	const terminal = await copyFirst(home, env);
	await terminal.see('Copied: ');
	expect(readFileSync(file('clipboard'), 'utf8')).toBe(text);
	await leave(terminal);
});

test.skipIf(!isLinux)('a clipboard helper that hangs holds up neither the text nor leaving, and does not stay behind', async () => {
	const {home, env, file} = newHome({xsel: 'echo $$ > "$HOME/pid"; exec sleep 1000'});
	const terminal = await copyFirst(home, env);
	// Meanwhile everything else works.
	terminal.press('?');
	await terminal.see('Keyboard shortcuts');
	terminal.press('escape');
	await terminal.see('Unconfirmed');
	expect(terminal.output()).toContain(encoded);
	await leave(terminal);
	await expect.poll(() => isRunning(Number(readFileSync(file('pid'), 'utf8'))), {timeout: 10_000}).toBe(false);

	// The command ends as well, and prints the text, as there is no terminal to send it to.
	const [first] = catalog.justifications;
	expect(
		spawnSync(process.execPath, [program, 'copy', first?.id ?? '', '--lang', 'en'], {
			encoding: 'utf8',
			timeout: 15_000,
			env: {...environmentOf(home), ...env},
		}),
	).toMatchObject({status: 1, stdout: `${first?.text.en}\n`});
});

test.skipIf(!isLinux).for([
	['tmux', {TMUX: '/nowhere/tmux,1,0', TERM: 'screen-256color'}, `\u001BPtmux;\u001B\u001B]52;c;${encoded}\u0007\u001B\\`],
	['an SSH connection', {SSH_TTY: '/dev/pts/0'}, `\u001B]52;c;${encoded}\u0007`],
] as const)('in %s the text goes through to the terminal', async ([, more, sequence]) => {
	const {home, env} = newHome({});
	const terminal = await copyFirst(home, {...env, ...more});
	await terminal.see('Unconfirmed');
	expect(terminal.output()).toContain(sequence);
	await leave(terminal);
});

const openForm = async (home: string, env: Readonly<Record<string, string>>) => {
	const terminal = openChecklist(home, {env});
	await terminal.see('Log in');
	terminal.press('n');
	await terminal.see('contact/');
	terminal.press('o');

	return terminal;
};

test.skipIf(!isLinux).for([
	['where nothing can show a page', {}, 'No browser can be reached from here'],
	['over SSH', {DISPLAY: ':99', SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22'}, 'No browser can be reached from here'],
	['with a browser that fails', {BROWSER: 'failing'}, 'Opening help.instagram.com'],
	['with a browser that hangs', {BROWSER: 'hanging'}, 'Opening help.instagram.com'],
	['with a browser that is missing', {BROWSER: 'missing'}, 'Opening help.instagram.com'],
	['in WSL, known by its marks', {WSL_DISTRO_NAME: 'Debian', WSL_INTEROP: '/run/WSL/1_interop', BROWSER: 'failing'}, 'Opening help.instagram.com'],
] as const)('%s the link stays on the screen, nothing is ticked, and the message claims no more than is known', async ([, more, message]) => {
	const {home, env} = newHome({failing: 'exit 3', hanging: 'exec sleep 5'});
	const terminal = await openForm(home, {...env, ...more});
	await terminal.see(message);
	expect(terminal.screen.text()).toContain(link);
	expect(terminal.screen.text()).not.toMatch(/Opened|✓ Open the form/);
	await leave(terminal);
});
