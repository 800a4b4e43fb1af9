import {cpSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {rolldown} from 'rolldown';
import {catalogPlugin} from '../data/catalog-plugin.ts';
import {holidaysPlugin} from '../data/holidays-plugin.ts';
import {readManifest} from './npm.ts';

/** `@scope/name/file` and `name/file` both belong to a package. */
const packageOf = (id: string): string => id.split('/', id.startsWith('@') ? 2 : 1).join('/');

/**
Writes the same program as an ordinary package into a folder: each file of the source compiled on its own, nothing changed in the libraries, and these as dependencies that npm installs beside it.
*/
export const writeUnbundled = async (root: string, folder: string): Promise<void> => {
	const used = new Set<string>();
	const bundle = await rolldown({
		input: {bin: path.join(root, 'source/bin.ts')},
		platform: 'node',
		cwd: root,
		external: (id, _importer, isResolved) => {
			const isLibrary = !isResolved && /^[@a-z]/.test(id) && !id.startsWith('node:') && !id.startsWith('virtual:');

			if (isLibrary) {
				used.add(packageOf(id));
			}

			return isLibrary || id.startsWith('node:');
		},
		plugins: [catalogPlugin(), holidaysPlugin()],
	});
	const dist = path.join(folder, 'dist');
	await bundle.write({dir: dist, format: 'esm', preserveModules: true, preserveModulesRoot: path.join(root, 'source'), entryFileNames: '[name].js'});
	await bundle.close();

	const {name, version, devDependencies = {}} = readManifest(root);
	const dependencies = Object.fromEntries([...used].toSorted().map(library => [library, devDependencies[library]]));
	mkdirSync(folder, {recursive: true});
	writeFileSync(
		path.join(folder, 'package.json'),
		`${JSON.stringify({name, version, type: 'module', bin: 'dist/bin.js', files: ['dist'], dependencies}, undefined, '\t')}\n`,
	);
	cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
};
