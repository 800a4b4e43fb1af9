import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const isWindows = process.platform === 'win32';

const npm = (parameters: readonly string[], cwd: string): string =>
	execFileSync('npm', [...parameters], {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: isWindows, maxBuffer: 2 ** 28});

export type Packed = {
	/** Absolute path of the tarball. */
	readonly tarball: string;
	readonly packedBytes: number;
	readonly unpackedBytes: number;
};

/** Packs the package in a folder as it would be published. */
export const pack = (folder: string, into: string): Packed => {
	mkdirSync(into, {recursive: true});
	// Older versions of npm print a list, newer ones an object by name.
	const printed = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', into], folder)) as Readonly<
		Record<string, {readonly filename: string; readonly size: number; readonly unpackedSize: number}>
	>;
	const [packed] = Object.values(printed);

	if (!packed) {
		throw new Error(`npm packed nothing in ${folder}`);
	}

	return {tarball: path.join(into, packed.filename), packedBytes: packed.size, unpackedBytes: packed.unpackedSize};
};

/** Installs a package by itself and returns the folder it is in. What is not a tarball comes from the registry. */
export const install = (what: string, name: string, into: string): string => {
	mkdirSync(into, {recursive: true});
	writeFileSync(path.join(into, 'package.json'), '{"private": true}\n');
	npm(['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', what], into);

	return path.join(into, 'node_modules', name);
};

export type Manifest = {
	readonly name: string;
	readonly version: string;
	readonly bin: string | Readonly<Record<string, string>>;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies?: Readonly<Record<string, string>>;
};

export const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

/** Absolute path of the program of an installed package. */
export const programOf = (folder: string): string => {
	const {bin} = readManifest(folder);

	return path.join(folder, typeof bin === 'string' ? bin : (Object.values(bin)[0] ?? ''));
};

/** Version of npm. */
export const npmVersion = (): string => npm(['--version'], process.cwd()).trim();

/** Where the settings of npm are: a contestant that gets another home still has to find the registry. */
export const npmUserConfig = (): string => npm(['config', 'get', 'userconfig'], process.cwd()).trim();
