import {readFileSync, statSync} from 'node:fs';
import {config} from 'zod';
import {violationsOf} from '../../data/rules.ts';
import {type Platform, platform as platformSchema} from '../../data/schema.ts';
import {messagesOf} from '../i18n/messages.ts';
import type {Language} from '../progress/settings.ts';

/** The platforms of the file, or one sentence a problem: file, place, cure. */
export type CatalogFile = {readonly platforms: readonly Platform[]} | {readonly problems: readonly string[]};

/** Bytes. All of the built-in catalog is a tenth of it. */
const largest = 5_000_000;

/** A file that is wrong in a thousand places does not need a thousand sentences. */
const mostProblems = 10;

// Keys of the file are untrusted too, and stand in messages.
const shown = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?').slice(0, 200);

const read = (path: string): unknown => {
	const text = readFileSync(path, 'utf8');

	return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
};

const listOf = (value: unknown): readonly unknown[] => {
	if (Array.isArray(value)) {
		return value;
	}

	return typeof value === 'object' && value !== null && Object.hasOwn(value, 'platforms')
		? listOf((value as {readonly platforms: unknown}).platforms)
		: [value];
};

/**
Reads platforms from a file of the person's own: one platform, a list of them, or an object with `platforms`, in the shape of the files in `data/platforms`.

Nothing of a file that breaks a rule is used. Never throws.
*/
export const readCatalogFile = async (path: string, language: Language): Promise<CatalogFile> => {
	const {
		language: {schemaErrors},
		usage,
	} = messagesOf(language);
	let root: unknown;

	try {
		if (statSync(path).size > largest) {
			return {problems: [usage.catalogTooLarge(shown(path), largest / 1_000_000)]};
		}

		root = read(path);
	} catch (error) {
		// A file nested a hundred thousand levels deep is a RangeError.
		return {problems: [error instanceof SyntaxError || error instanceof RangeError ? usage.catalogNotJson(shown(path)) : usage.catalogUnreadable(shown(path))]};
	}

	config(await schemaErrors());
	const list = listOf(root);
	const results = list.map((value, index) => ({index, result: platformSchema.safeParse(value)}));
	const place = (index: number, where: string) => [...(list.length > 1 ? [`platforms.${index}`] : []), ...(where === '' ? [] : [where])].join('.') || '.';
	const problems = results.flatMap(({index, result}) =>
		result.success
			? violationsOf(result.data).map(({path: where, rule, what}) =>
					usage.catalogProblem(shown(path), shown(place(index, where)), usage.catalogRules[rule] + (what === '' ? '' : ` (${shown(what)})`)),
				)
			: result.error.issues.map(issue => usage.catalogProblem(shown(path), shown(place(index, issue.path.join('.'))), shown(issue.message))),
	);
	const platforms = results.flatMap(({result}) => (result.success ? [result.data] : []));
	const twice = platforms.map(({id}) => id).filter((id, index, ids) => ids.indexOf(id) !== index);
	const all = [...problems, ...twice.map(id => usage.catalogProblem(shown(path), id, usage.catalogRules.repeatedId))];

	return all.length > 0 ? {problems: all.slice(0, mostProblems)} : {platforms};
};
