import {rmSync} from 'node:fs';
import path from 'node:path';
import {defineConfig} from 'rolldown';
import {helperBinaries} from './build/helper-binaries.ts';
import {launcherStandsAlone} from './build/launcher-stands-alone.ts';
import {licenses} from './build/licenses.ts';
import {dependencyFixes, replace} from './build/replace.ts';
import {catalogPlugin} from './data/catalog-plugin.ts';

const root = import.meta.dirname;
const output = path.join(root, 'dist');
const noValidator = path.join(root, 'build/no-validator.ts');

rmSync(output, {recursive: true, force: true});

export default defineConfig({
	input: {bin: path.join(root, 'source/bin.ts')},
	platform: 'node',
	resolve: {
		alias: {'ajv/dist/2020.js': noValidator, 'ajv-formats': noValidator},
	},
	transform: {
		target: 'node20',
		define: {'process.env.NODE_ENV': '"production"'},
	},
	plugins: [
		catalogPlugin(),
		replace(dependencyFixes),
		launcherStandsAlone('bin.js'),
		licenses('third-party-licenses.txt'),
		helperBinaries(output, 'chunks'),
	],
	output: {
		dir: output,
		format: 'esm',
		entryFileNames: '[name].js',
		// One folder below dist: open and clipboardy find their helpers relative to it.
		chunkFileNames: 'chunks/[name]-[hash].js',
		// Names stay, so that a stack trace in a bug report can be read. The low target keeps the launcher's syntax old.
		minify: {compress: {target: 'es2015'}, mangle: false, codegen: true},
	},
});
