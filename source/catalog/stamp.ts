import type {CatalogData, Platform} from '../../data/schema.ts';
import type {Seen} from '../progress/settings.ts';
import {ownGroup} from './extend.ts';

// FNV-1a with 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. It only has to tell two versions of one platform apart.
const shortSum = (text: string): string => {
	let sum = 0x811c9dc5;

	for (const character of text) {
		sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}

	return sum.toString(36);
};

const sumOf = ({controls}: Platform): string => shortSum(controls.flatMap(({id, steps}) => steps.map(step => `${id}/${step.id}:${step.revision}`)).join(' '));

/** The platforms that come with the program: those of the person's own file are no news. */
const shipped = ({platforms, groups}: CatalogData): readonly Platform[] => {
	const own = new Set(groups.filter(({id}) => id === ownGroup).flatMap(group => group.platforms));

	return platforms.filter(({id}) => !own.has(id));
};

/** A short stamp of the catalog, wherever the person lives: which platforms it has, and a sum of each one's steps and revisions. `on` is the day, `YYYY-MM-DD`. */
export const stampOf = (data: CatalogData, on: string): Seen => ({
	on,
	platforms: Object.fromEntries(shipped(data).map(platform => [platform.id, sumOf(platform)])),
});

/** What the catalog has that it had not when it was stamped: ids of platforms in the catalog's order. */
export type News = {
	/** Platforms that were not there. */
	readonly added: readonly string[];
	/** Platforms whose steps are others, or of another revision. */
	readonly changed: readonly string[];
	/** Day of the stamp, `YYYY-MM-DD`; nothing if the catalog was never stamped. */
	readonly since: string | undefined;
};

/** Compares the catalog with its stamp. Without a stamp there is no news: everything would be new. */
export const newsSince = (data: CatalogData, seen: Seen | undefined): News => {
	if (!seen) {
		return {added: [], changed: [], since: undefined};
	}

	const isKnown = ({id}: Platform) => Object.hasOwn(seen.platforms, id);
	const platforms = shipped(data);

	return {
		added: platforms.filter(platform => !isKnown(platform)).map(({id}) => id),
		changed: platforms.filter(platform => isKnown(platform) && seen.platforms[platform.id] !== sumOf(platform)).map(({id}) => id),
		since: seen.on,
	};
};
