import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {publint} from 'publint';
import {describe, expect, it} from 'vitest';
import {npm} from './helpers/npm.ts';

// Looks at what `npm test` has just built.

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

type Packed = {readonly unpackedSize: number; readonly files: readonly {readonly path: string; readonly mode: number}[]};

const pack = () => {
	const output = npm(['pack', '--json', '--dry-run', '--ignore-scripts'], {cwd: root});
	// An array with npm 10, an object by package name with some later ones.
	const packed = Object.values(JSON.parse(output) as Readonly<Record<string, Packed>>)[0];

	if (packed === undefined) {
		throw new Error('npm pack said nothing');
	}

	return packed;
};

describe('the package', () => {
	it('holds exactly the bundle, its helpers, the README and the licences, and is small', () => {
		const {files, unpackedSize} = pack();
		const isChunk = (name: string) => /^dist\/chunks\/[a-z-]+-[\w-]{8}\.js$/.test(name);
		const names = files.map(file => file.path);

		// The names of the other chunks end with a hash of their content.
		expect(names.filter(name => !isChunk(name)).sort()).toEqual([
			'LICENSE',
			'README.md',
			'dist/bin.js',
			'dist/chunks/catalog.json.br',
			'dist/chunks/main.js',
			'dist/chunks/xdg-open',
			'dist/fallbacks/linux/xsel',
			'dist/fallbacks/windows/clipboard_aarch64.exe',
			'dist/fallbacks/windows/clipboard_x86_64.exe',
			'dist/platform.schema.json',
			'dist/third-party-licenses.txt',
			'package.json',
		]);
		// A chunk that nothing names would be dead weight.
		const code = names
			.filter(name => name.endsWith('.js'))
			.map(read)
			.join('\n');
		expect(names.filter(isChunk).filter(name => !code.includes(path.basename(name)))).toEqual([]);
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

	// Files on Windows cannot say that they are executable; a release is packed on Linux.
	it.skipIf(process.platform === 'win32')('keeps its helpers executable', () => {
		const executable = pack().files.filter(file => (file.mode & 0o111) !== 0);

		expect(executable.map(file => file.path)).toEqual(expect.arrayContaining(['dist/chunks/xdg-open', 'dist/fallbacks/linux/xsel']));
	});

	it('says where it comes from: the repository that reports of wrong steps go to, and needs nothing else to run', () => {
		const manifest = JSON.parse(read('package.json')) as Readonly<Record<string, unknown>>;
		const repository = /https:\/\/github\.com\/[\w-]+\/[\w-]+/.exec(read('source/app/report-step.ts'))?.[0];

		expect(manifest).toMatchObject({
			repository: {type: 'git', url: `git+${repository}.git`},
			homepage: `${repository}#readme`,
			bugs: {url: `${repository}/issues`},
			publishConfig: {access: 'public', provenance: true},
			// As an object: npm corrects anything else while publishing.
			bin: {'optout-tui': 'dist/bin.js'},
		});
		expect(['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'].filter(name => name in manifest)).toEqual([]);
	});

	it('satisfies publint', async () => {
		const {messages} = await publint({pkgDir: root, strict: true});

		expect(messages).toEqual([]);
	});

	it('names the licences of what it bundles', () => {
		expect(read('dist/third-party-licenses.txt')).toMatch(/^ink \d/m);
		expect(read('dist/third-party-licenses.txt')).toMatch(/^react \d/m);
	});

	it('gets Node’s own modules without importing them, which would load what belongs to them', () => {
		const chunks = readdirSync(path.join(root, 'dist/chunks')).filter(name => name.endsWith('.js'));
		const code = chunks.map(name => read(`dist/chunks/${name}`)).join('\n');

		expect(code).toMatch(/getBuiltinModule\(["'`]node:fs/);
		expect(code).not.toMatch(/(?:from|import)\s*["'`]node:/);
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

describe('the dependencies', () => {
	it('are one version each, named exactly and by checksum, and none is installed with the program', () => {
		const manifest = JSON.parse(read('package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
		const lock = JSON.parse(read('package-lock.json')) as {
			readonly packages: Readonly<Record<string, {readonly integrity?: string; readonly resolved?: string}>>;
		};

		expect(['dependencies', 'peerDependencies', 'optionalDependencies'].filter(name => manifest[name] !== undefined)).toEqual([]);
		expect(Object.entries(manifest.devDependencies ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
		expect(
			Object.entries(lock.packages)
				.filter(([place, {integrity}]) => place !== '' && !/^sha512-/.test(integrity ?? ''))
				.map(([place]) => place),
		).toEqual([]);
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

	it('says in a sentence that a file of the package is missing', () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'optout-tui-broken-'));
		copyFileSync(path.join(root, 'dist/bin.js'), path.join(folder, 'bin.mjs'));
		const {status, stdout, stderr} = spawnSync(process.execPath, [path.join(folder, 'bin.mjs')], {encoding: 'utf8'});

		expect(stderr).toMatch(/^optout-tui could not be loaded: Cannot find module .*\nInstall it again; .*\n$/);
		expect(stdout).toBe('');
		expect(status).toBe(1);
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
