import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {npm} from '../helpers/npm.ts';

const root = path.join(import.meta.dirname, '../..');

/** Packs the package as it would be published into a folder and returns the tarball's path. */
export const pack = (folder: string): string => {
	npm(['pack', '--pack-destination', folder, '--ignore-scripts'], {cwd: root});
	const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'));

	if (tarball === undefined) {
		throw new Error('npm pack made no tarball');
	}

	return path.join(folder, tarball);
};

/** The environment in which a Node is found before every other one. */
export const withNode = (binary: string): {readonly PATH: string} => ({PATH: `${path.dirname(binary)}${path.delimiter}${process.env.PATH ?? ''}`});

/**
 * Installs a tarball into an empty project with the npm that runs on a Node, without a network, and returns the command that npm made.
 * Throws when the package needs anything else, or does not allow this Node.
 */
export const install = (tarball: string, project: string, binary: string): string => {
	mkdirSync(project, {recursive: true});
	writeFileSync(path.join(project, 'package.json'), JSON.stringify({name: 'empty-project', private: true}));
	npm(['install', '--offline', '--engine-strict', '--cache', path.join(project, '.npm'), '--no-audit', '--no-fund', tarball], {
		cwd: project,
		env: {...process.env, ...withNode(binary)},
	});
	const installed = readdirSync(path.join(project, 'node_modules')).filter(name => !name.startsWith('.'));

	if (installed.join() !== 'optout-tui') {
		throw new Error(`Expected nothing but optout-tui to be installed, found ${installed.join(', ')}`);
	}

	return path.join(project, 'node_modules/.bin', process.platform === 'win32' ? 'optout-tui.cmd' : 'optout-tui');
};
