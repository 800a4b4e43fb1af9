import {rmSync} from 'node:fs';
import path from 'node:path';
import {defineConfig} from 'rolldown';
import {builtins} from './build/builtins.ts';
import {helperBinaries} from './build/helper-binaries.ts';
import {licenses} from './build/licenses.ts';
import {dependencyFixes, replace} from './build/replace.ts';
import {catalogPlugin} from './data/catalog-plugin.ts';
import {holidaysPlugin} from './data/holidays-plugin.ts';

const root = import.meta.dirname;
const output = path.join(root, 'dist');
const noValidator = path.join(root, 'build/no-validator.ts');

rmSync(output, {recursive: true, force: true});

export default defineConfig([
	{
		// On its own and not minified: nothing may be moved into the launcher, and minifying would bring newer syntax.
		input: {bin: path.join(root, 'source/bin.ts')},
		platform: 'node',
		plugins: [{name: 'program', resolveId: id => (id === './main.ts' ? {id: './chunks/main.js', external: true} : undefined)}],
		output: {dir: output, format: 'esm', entryFileNames: '[name].js'},
	},
	{
		input: {main: path.join(root, 'source/main.ts')},
		platform: 'node',
		resolve: {
			alias: {
				'ajv/dist/2020.js': noValidator,
				'ajv-formats': noValidator,
				'clipboard-image': path.join(root, 'build/no-clipboard-images.ts'),
			},
		},
		transform: {
			target: 'node20',
			define: {'process.env.NODE_ENV': '"production"'},
			inject: {'Intl.Segmenter': [path.join(root, 'build/segmenter.ts'), 'Segmenter']},
		},
		plugins: [
			catalogPlugin({isPacked: true, folder: 'chunks'}),
			holidaysPlugin(),
			replace(dependencyFixes),
			builtins(),
			licenses('third-party-licenses.txt', ['date-holidays', 'date-holidays-parser']),
			helperBinaries(output, 'chunks'),
		],
		output: {
			dir: output,
			format: 'esm',
			// One folder below dist: open and clipboardy find their helpers relative to it.
			entryFileNames: 'chunks/[name].js',
			chunkFileNames: 'chunks/[name]-[hash].js',
			minify: true,
		},
	},
]);
