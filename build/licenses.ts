import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {helperNotices, type Notice} from './helper-notices.ts';

type Bundle = Readonly<Record<string, {readonly type: string; readonly moduleIds?: readonly string[]}>>;
type Manifest = {readonly name: string; readonly version: string; readonly license?: string; readonly author?: string | {readonly name: string}};
type Emitter = {readonly emitFile: (file: {readonly type: 'asset'; readonly fileName: string; readonly source: string}) => unknown};

const packageFolder = (id: string) => /^\0?(?<folder>.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.groups?.folder;

const notice = (folder: string): Notice => {
	const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
	const file = readdirSync(folder).find(name => /^licen[cs]e(?:\.|-mit|$)/i.test(name));
	const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name;

	if (file === undefined && (manifest.license === undefined || author === undefined)) {
		throw new Error(`${manifest.name} is bundled, but says neither its licence text nor its licence and author`);
	}

	const text = file === undefined ? `${manifest.license}, by ${author}` : readFileSync(path.join(folder, file), 'utf8').trim();

	return {title: `${manifest.name} ${manifest.version}${manifest.license === undefined ? '' : ` (${manifest.license})`}`, text};
};

/** Writes the licence of every package that ends up in the bundle, and of those whose data does (`alsoUsed`). */
export const licenses = (fileName: string, alsoUsed: readonly string[] = []) => ({
	name: 'licenses',
	generateBundle(this: Emitter, _options: unknown, bundle: Bundle) {
		const ids = Object.values(bundle).flatMap(chunk => chunk.moduleIds ?? []);
		const folders = new Set([...ids.map(packageFolder).filter(folder => folder !== undefined), ...alsoUsed.map(name => path.join('node_modules', name))]);
		// The same version can be installed in two places.
		const notices = [...new Map([...folders].map(notice).map(one => [one.title, one])).values()].sort((a, b) => (a.title < b.title ? -1 : 1));
		// Many packages of one author carry the same text word for word: it stands once, below all their names.
		const byText = Map.groupBy([...notices, ...helperNotices], ({text}) => text);
		const line = '-'.repeat(80);

		this.emitFile({
			type: 'asset',
			fileName,
			source: [...byText].map(([text, same]) => `${line}\n${same.map(({title}) => title).join('\n')}\n${line}\n\n${text}\n`).join('\n'),
		});
	},
});
