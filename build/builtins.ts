import process from 'node:process';
import {promisify} from 'node:util';

/** `import a, {b as c} from "node:x"` or `import * as a from "node:x"` as the bundler writes it, one to a line. */
const importLine = /^import (?:\* as (?<all>[\w$]+)|(?<whole>[\w$]+)?(?:, )?(?:\{(?<parts>[^}]*)\})?) from "(?<name>node:[\w/]+)";$/gm;

/** What starting the program does not need, and takes milliseconds to load. */
const heavy: ReadonlySet<string> = new Set(['node:crypto', 'node:child_process', 'node:fs/promises']);

/** Whether a call in between makes no difference: not so for classes, for constants, and for what `promisify` treats in a way of its own. */
const isPlainFunction = (name: string, part: string): boolean => {
	const value: unknown = Reflect.get(process.getBuiltinModule(name) ?? {}, part);

	return typeof value === 'function' && /^[a-z]/.test(part) && !(promisify.custom in value);
};

const declaration = (name: string, {whole, parts}: {readonly whole: string | undefined; readonly parts: string | undefined}): string => {
	const get = `globalThis.process.getBuiltinModule("${name}")`;
	const named = (parts?.split(',') ?? []).map(part => part.trim().split(' as '));
	const later = named.filter(([part = '']) => heavy.has(name) && isPlainFunction(name, part));
	const now = named.filter(part => !later.includes(part));

	return [
		...(whole === undefined ? [] : [`const ${whole} = ${heavy.has(name) ? `new Proxy({}, {get: (_, key) => ${get}[key]})` : get};`]),
		...(now.length === 0 ? [] : [`const {${now.map(([part, local]) => (local === undefined ? part : `${part}: ${local}`)).join(', ')}} = ${get};`]),
		...later.map(([part, local = part]) => `const ${local} = (...parameters) => ${get}.${part}(...parameters);`),
	].join(' ');
};

/**
Gets the modules that Node brings without importing them, and the heavy ones only when they are used.

An import reads every export of such a module, and with that it loads what Node itself would load when it is asked for: the promises of `fs` with readline, the streams of `process`. The launcher sees to it that `process.getBuiltinModule` is there.
*/
export const builtins = () => ({
	name: 'builtins',
	renderChunk: (code: string) => ({
		code: code.replaceAll(importLine, (...found) => {
			const {all, whole = all, parts, name = ''} = found.at(-1) as Readonly<Record<string, string | undefined>>;

			return declaration(name, {whole, parts});
		}),
		map: null,
	}),
});
