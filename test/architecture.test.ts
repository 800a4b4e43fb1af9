import {readFileSync} from 'node:fs';
import {globSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

const allowed: Readonly<Record<string, RegExp>> = {
	objections: /^(objections|deadline|progress|data)\//,
	dossier: /^(dossier|objections|deadline|i18n|progress|data)\//,
	catalog: /^(catalog|progress|data)\//,
	progress: /^(catalog|objections|progress|i18n|data)\//,
	letters: /^(letters|progress|i18n|data)\//,
	deadline: /^(deadline|progress)\/|^virtual:holidays$/,
	i18n: /^(i18n|data)\/|^zod\/v4\/locales\//,
	theme: /^(theme|progress|app\/rows)/,
	app: /^((app|catalog|letters|objections|deadline|progress|i18n|theme|data)\/|string-width$|wrap-ansi$|fuzzysort$)/,
	adapters: /^(adapters\/|objections\/|letters\/|progress\/|i18n\/|data\/|app\/(ports|environment)|node:|conf$|env-paths$|open$|clipboardy$|uqr$|zod)/,
	ui: /^(ui|app|catalog|progress|i18n|theme)\/|^(ink|react|ink-select-input|chalk)$/,
	cli: /^(cli|app|catalog|deadline|dossier|objections|progress|i18n|data)\/|^node:(util|fs)$/,
};

const importsOf = (file: string): readonly string[] =>
	[...readFileSync(file, 'utf8').matchAll(/(?:^import|\bfrom|\bimport\() ?'([^'\n]+)'(?=[;)])/gm)].map(([, name = '']) =>
		name.startsWith('.')
			? path
					.relative('source', path.join(path.dirname(file), name))
					.replace(/^\.\.\//, '')
					.replaceAll('\\', '/')
			: name,
	);

test.for(Object.entries(allowed))('%s imports only what is below it', ([folder, pattern]) => {
	const files = globSync(`source/${folder}/**/*.{ts,tsx}`).filter(file => !file.endsWith('.d.ts'));
	expect(files.length).toBeGreaterThan(0);
	const wrong = files.flatMap(file =>
		importsOf(file)
			.filter(name => !pattern.test(name))
			.map(name => `${file}: ${name}`),
	);
	expect(wrong).toEqual([]);
});

test('the plain-text paths load neither React nor Ink', () => {
	const seen = new Set<string>();

	const visit = (file: string): void => {
		if (seen.has(file)) {
			return;
		}

		seen.add(file);

		for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import) ?["'](\.\/[^"']+)["']/g)) {
			visit(path.join(path.dirname(file), name));
		}
	};

	visit('dist/chunks/main.js');
	const loaded = [...seen].map(file => readFileSync(file, 'utf8')).join('');
	expect(loaded).toContain('brotliDecompressSync');
	expect(loaded).not.toContain('useSyncExternalStore');
	expect(loaded).not.toContain('alternateScreen');
});

test('the page about the architecture lists exactly the folders that there are', () => {
	const page = readFileSync('docs/architecture.md', 'utf8');
	const listed = [...page.matchAll(/^\| `([a-z0-9]+)` \|/gm)].map(([, name]) => name);
	const there = globSync('source/*/').map(folder => path.basename(folder));

	expect(listed.toSorted()).toEqual(there.toSorted());
});

test('the picture of the architecture shows every folder, and no import that is not allowed', () => {
	const [, picture = ''] = /```mermaid\n([\s\S]+?)```/.exec(readFileSync('docs/architecture.md', 'utf8')) ?? [];
	const arrows = [...picture.matchAll(/^\t(\w+) -.*-> (\w+)/gm)].map(([, from = '', to = '']) => [from, to] as const);

	expect([...new Set(arrows.flat())].toSorted()).toEqual([...Object.keys(allowed), 'data'].toSorted());
	expect(arrows.filter(([from, to]) => !allowed[from]?.test(to === 'app' && from === 'adapters' ? 'app/ports' : `${to}/`))).toEqual([]);
});
