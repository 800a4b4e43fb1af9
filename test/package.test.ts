import {execFileSync, spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {publint} from 'publint';
import {describe, expect, it} from 'vitest';

// Looks at what `npm test` has just built.

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

type Packed = {readonly unpackedSize: number; readonly files: readonly {readonly path: string; readonly mode: number}[]};

const pack = () => {
	const output = execFileSync('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'], {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
	// An array with npm 10, an object by package name with some later ones.
	const packed = Object.values(JSON.parse(output) as Readonly<Record<string, Packed>>)[0];

	if (packed === undefined) {
		throw new Error('npm pack said nothing');
	}

	return packed;
};

describe('the package', () => {
	it('holds the bundle, the README and the licence, and is small', () => {
		const {files, unpackedSize} = pack();
		const names = files.map(file => file.path);

		expect(names.filter(name => !name.startsWith('dist/')).sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
		expect(names).toEqual(
			expect.arrayContaining([
				'dist/bin.js',
				'dist/chunks/catalog.json.br',
				'dist/chunks/xdg-open',
				'dist/fallbacks/linux/xsel',
				'dist/third-party-licenses.txt',
			]),
		);
		expect(unpackedSize).toBeLessThan(2_000_000);
	});

	it('credits every helper that it ships', () => {
		const shipped = pack()
			.files.map(file => path.basename(file.path))
			.filter(name => name === 'xsel' || name === 'xdg-open' || name.endsWith('.exe'));
		const credits = read('dist/third-party-licenses.txt');

		expect(shipped.length).toBeGreaterThan(3);
		expect(shipped.filter(name => !credits.includes(name.replace(/_.*\.exe$/, '_*.exe')))).toEqual([]);
	});

	it('keeps its helpers executable', () => {
		const executable = pack().files.filter(file => (file.mode & 0o111) !== 0);

		expect(executable.map(file => file.path)).toEqual(expect.arrayContaining(['dist/chunks/xdg-open', 'dist/fallbacks/linux/xsel']));
	});

	it('satisfies publint', async () => {
		const {messages} = await publint({pkgDir: root, strict: true});

		expect(messages).toEqual([]);
	});

	it('names the licences of what it bundles', () => {
		expect(read('dist/third-party-licenses.txt')).toMatch(/^ink \d/m);
		expect(read('dist/third-party-licenses.txt')).toMatch(/^react \d/m);
	});

	it('has React’s production build only, and no developer tools', () => {
		const chunks = readdirSync(path.join(root, 'dist/chunks')).filter(name => name.endsWith('.js'));

		for (const chunk of chunks) {
			const code = read(`dist/chunks/${chunk}`);

			expect(code).not.toContain('react-reconciler.development');
			// Only React's development builds speak of these.
			expect(code).not.toContain('Invalid hook call. Hooks can only');
			expect(code).not.toMatch(/from\s*["'`]react-devtools-core/);
		}
	});
});

describe('the launcher', () => {
	it('imports nothing statically', () => {
		const code = read('dist/bin.js');

		expect(code.startsWith('#!/usr/bin/env node\n')).toBe(true);
		expect(code).not.toMatch(/^\s*import\b(?!\s*\()/m);
		expect(code).not.toMatch(/\bfrom\s*["'`]/);
	});

	it('has old syntax only', () => {
		expect(read('dist/bin.js')).not.toMatch(/=>|\?\.|\?\?|`|\b(?:const|let|class|async|await)\b/);
	});

	it('tells an older Node what is needed, in both languages', () => {
		const old = `for (const [object, name, value] of [[process.versions, 'node', '18.0.0'], [process, 'version', 'v18.0.0']]) Object.defineProperty(object, name, {value});`;
		const options = ['--import', `data:text/javascript,${encodeURIComponent(old)}`, path.join(root, 'dist/bin.js')];
		const {status, stdout, stderr} = spawnSync(process.execPath, options, {encoding: 'utf8'});

		expect(stderr).toBe('optout-tui needs Node.js 20 or newer. This is v18.0.0.\noptout-tui braucht Node.js 20 oder neuer. Dies ist v18.0.0.\n');
		expect(stdout).toBe('');
		expect(status).toBe(1);
	});
});
