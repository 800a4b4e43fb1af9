import type {Catalog, StepPlace} from '../catalog/catalog.ts';
import type {Settings} from '../progress/settings.ts';

type Facts = {readonly catalog: Catalog; readonly settings: Settings};

/** The platforms in the order of their groups. One that no group names comes last. */
const inOrder = ({groups, platforms}: Catalog): readonly string[] => [
	...new Set([...groups.flatMap(group => group.platforms), ...platforms.keys()].filter(id => platforms.has(id))),
];

/** Ids of the platforms that the person uses, in the order of the side bar: all of them as long as none is chosen. */
export const usedPlatforms = ({catalog, settings}: Facts): readonly string[] => {
	const all = inOrder(catalog);
	const chosen = new Set(settings.platforms);
	const used = all.filter(id => chosen.has(id));

	return used.length > 0 ? used : all;
};

/** Ids of the platforms that the person does not use: folded at the end of the side bar, and not counted. */
export const otherPlatforms = (facts: Facts): readonly string[] => {
	const used = new Set(usedPlatforms(facts));

	return inOrder(facts.catalog).filter(id => !used.has(id));
};

/** The steps of the platforms that the person uses, in the order in which they are shown. */
export const usedSteps = (facts: Facts): readonly StepPlace[] => {
	const used = new Set(usedPlatforms(facts));

	return used.size === facts.catalog.platforms.size ? facts.catalog.steps : facts.catalog.steps.filter(({platform}) => used.has(platform.id));
};

/** The choice as it is stored: nothing chosen and everything chosen both mean all. Ids that this catalog does not know are kept, as a file of the person's own may bring them back. */
export const storedChoice = ({catalog, settings}: Facts, chosen: ReadonlySet<string>): readonly string[] => {
	const all = inOrder(catalog);
	const known = all.filter(id => chosen.has(id));

	return known.length === 0 || known.length === all.length ? [] : [...known, ...(settings.platforms ?? []).filter(id => !catalog.platforms.has(id))];
};
