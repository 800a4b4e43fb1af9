import {readFileSync} from 'node:fs';
import {z} from 'zod';
import {en} from '../source/i18n/en.ts';
import {violationsOf} from './rules.ts';
import {type CatalogData, catalog, platform} from './schema.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Parses one file, or says file, place and what is expected there. */
const parse = <Schema extends z.ZodType>(schema: Schema, name: string): z.infer<Schema> => {
	const result = schema.safeParse(read(name));

	if (!result.success) {
		throw new Error(result.error.issues.map(({path, message}) => `data/${name}, at ${path.join('.')}: ${message}`).join('\n'));
	}

	return result.data;
};

const readPlatform = (id: string) => {
	const name = `platforms/${id}.json`;
	const found = parse(platform, name);
	const violations = violationsOf(found).map(({path, rule, what}) => `data/${name}, at ${path}: ${en.usage.catalogRules[rule]} ${what}`.trimEnd());

	if (violations.length > 0) {
		throw new Error(violations.join('\n'));
	}

	return found;
};

/**
Reads and validates the data files, in the order in which they are shown. For the build and the tests; the program gets the result.

@throws {Error} where a file does not fit the schema or breaks a rule: file, place, what is expected.
*/
export const readCatalog = (): CatalogData => {
	const groups = parse(catalog.shape.groups, 'groups.json');

	return {
		groups,
		platforms: groups.flatMap(group => group.platforms.map(readPlatform)),
		justifications: parse(catalog.shape.justifications, 'justifications.json'),
		letters: parse(catalog.shape.letters, 'letters.json'),
		authorities: parse(catalog.shape.authorities, 'authorities.json'),
	};
};

/** The shape of a platform's file as JSON Schema, for editors and for files of one's own. */
export const platformJsonSchema = (): string => `${JSON.stringify(z.toJSONSchema(platform, {io: 'input'}), undefined, '\t')}\n`;
