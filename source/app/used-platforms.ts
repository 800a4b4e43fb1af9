import type {Catalog, StepPlace} from '../catalog/catalog.ts';
import {onceFor} from '../catalog/once-for.ts';
import type {Progress} from '../progress/progress.ts';
import type {Settings} from '../progress/settings.ts';
import {overallStatus, type Summary, summarise} from '../progress/summary.ts';

type Facts = {readonly catalog: Catalog; readonly settings: Settings};

/** The platforms in the order of their groups. One that no group names comes last. */
const inOrder = onceFor(({groups, platforms}: Catalog): readonly string[] => [
	...new Set([...groups.flatMap(group => group.platforms), ...platforms.keys()].filter(id => platforms.has(id))),
]);

const noChoice: readonly string[] = [];

/** What follows from the platforms that a person has chosen. */
const choiceOf = onceFor((catalog: Catalog, chosen: readonly string[]) => {
	const all = inOrder(catalog);
	const wanted = new Set(chosen);
	const found = all.filter(id => wanted.has(id));
	const used = found.length > 0 ? found : all;
	const ids: ReadonlySet<string> = new Set(used);

	return {
		used,
		ids,
		others: all.filter(id => !ids.has(id)),
		steps: ids.size === catalog.platforms.size ? catalog.steps : catalog.steps.filter(({platform}) => ids.has(platform.id)),
	};
});

const choice = ({catalog, settings}: Facts) => choiceOf(catalog, settings.platforms ?? noChoice);

/** Ids of the platforms that the person uses, in the order of the side bar: all of them as long as none is chosen. */
export const usedPlatforms = (facts: Facts): readonly string[] => choice(facts).used;

/** Whether the person uses a platform. */
export const isUsed = (facts: Facts, platform: string): boolean => choice(facts).ids.has(platform);

/** Ids of the platforms that the person does not use: folded at the end of the side bar, and not counted. */
export const otherPlatforms = (facts: Facts): readonly string[] => choice(facts).others;

/** The steps of the platforms that the person uses, in the order in which they are shown. */
export const usedSteps = (facts: Facts): readonly StepPlace[] => choice(facts).steps;

// What was never touched is open: only the rest has to be looked at, which is what a person did and not what the catalog has.
const summaryOf = onceFor((catalog: Catalog, chosen: readonly string[], progress: Progress): Summary => {
	const {ids, steps} = choiceOf(catalog, chosen);
	const touched = Object.keys(progress).flatMap(key => catalog.stepsByKey.get(key) ?? []);
	const own = touched.filter(({platform}) => ids.has(platform.id));
	const {total, open, ...rest} = summarise(progress, own);
	const untouched = steps.length - own.length;

	return {...rest, total: total + untouched, open: open + untouched};
});

/** The summary of all steps of the platforms that the person uses. */
export const usedSummary = ({catalog, settings, progress}: Facts & {readonly progress: Progress}): Summary =>
	summaryOf(catalog, settings.platforms ?? noChoice, progress);

/** Ids of the platforms with a step that was ticked or skipped. */
export const touchedPlatforms = ({catalog, progress}: Pick<Facts, 'catalog'> & {readonly progress: Progress}): readonly string[] => [
	...new Set(Object.keys(progress).flatMap(key => catalog.stepsByKey.get(key)?.platform.id ?? [])),
];

const doneOf = onceFor((catalog: Catalog, progress: Progress): readonly string[] =>
	touchedPlatforms({catalog, progress}).filter(id => overallStatus(summarise(progress, catalog.stepsByPlatform.get(id) ?? [])) === 'done'),
);

/** Ids of the platforms that the person uses on which everything is done. */
export const donePlatforms = (facts: Facts & {readonly progress: Progress}): readonly string[] =>
	doneOf(facts.catalog, facts.progress).filter(id => isUsed(facts, id));

/** The choice as it is stored: nothing chosen and everything chosen both mean all. Ids that this catalog does not know are kept, as a file of the person's own may bring them back. */
export const storedChoice = ({catalog, settings}: Facts, chosen: ReadonlySet<string>): readonly string[] => {
	const all = inOrder(catalog);
	const known = all.filter(id => chosen.has(id));

	return known.length === 0 || known.length === all.length ? [] : [...known, ...(settings.platforms ?? []).filter(id => !catalog.platforms.has(id))];
};
