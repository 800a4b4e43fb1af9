import {readFileSync} from 'node:fs';
import {catalog, type CatalogData} from './schema.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/**
Reads and validates the data files, in the order in which they are shown. For the build and the tests; the program gets the result.

@throws {z.ZodError} where a file does not fit the schema.
*/
export const readCatalog = (): CatalogData => {
	const groups = catalog.shape.groups.parse(read('groups.json'));

	return catalog.parse({
		groups,
		platforms: groups.flatMap(group => group.platforms.map(id => read(`platforms/${id}.json`))),
		justifications: read('justifications.json'),
		letters: read('letters.json'),
	});
};
