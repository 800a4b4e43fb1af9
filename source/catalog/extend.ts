import type {CatalogData, Localised, Platform} from '../../data/schema.ts';

/** Id of the group of platforms that only the person's own file has. No group of the catalog may be called so. */
export const ownGroup = 'own';

/** The catalog with further platforms: one of the same id is replaced, a new one joins a group of its own at the end, which gets the title. */
export const extendCatalog = ({platforms, groups, ...rest}: CatalogData, added: readonly Platform[], title: Localised): CatalogData => {
	const byId = new Map(added.map(platform => [platform.id, platform]));
	const known = new Set(platforms.map(({id}) => id));
	const own = [...byId.keys()].filter(id => !known.has(id));

	return {
		groups: own.length === 0 ? groups : [...groups, {id: ownGroup, title, platforms: own}],
		platforms: [...platforms.map(platform => byId.get(platform.id) ?? platform), ...own.flatMap(id => byId.get(id) ?? [])],
		...rest,
	};
};
