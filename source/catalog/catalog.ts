import type {CatalogData, Control, Group, Justification, Link, Platform, Region, Step} from '../../data/schema.ts';
import {type Home, regionOf} from '../progress/home.ts';
import {type StepKey, stepKey} from '../progress/progress.ts';
import {onceFor} from './once-for.ts';

export type {Control, Platform};

/** A step with everything it belongs to. */
export type StepPlace = {
	readonly key: StepKey;
	readonly platform: Platform;
	readonly control: Control;
	readonly step: Step;
};

/** The data with its look-ups, made once at the start. */
export type Catalog = {
	readonly groups: readonly Group[];
	readonly platforms: ReadonlyMap<string, Platform>;
	/** Every step of every platform, in the order in which they are shown. */
	readonly steps: readonly StepPlace[];
	readonly stepsByKey: ReadonlyMap<StepKey, StepPlace>;
	readonly stepsByPlatform: ReadonlyMap<string, readonly StepPlace[]>;
	readonly justifications: readonly Justification[];
	/** By platform: controls that are not offered where the person lives. Not among the steps. */
	readonly notOffered: ReadonlyMap<string, readonly Control[]>;
};

/** The catalog as a person in this region gets it; with no region, everything. */
export const createCatalog = ({groups, platforms: all, justifications}: CatalogData, region?: Region): Catalog => {
	const isOffered = ({regions}: Control) => region === undefined || regions.includes(region);
	const platforms = all.map(platform => ({...platform, controls: platform.controls.filter(isOffered)}));
	const notOffered = new Map(all.map(({id, controls}) => [id, controls.filter(control => !isOffered(control))]));
	const stepsByPlatform = new Map(
		platforms.map(platform => [
			platform.id,
			platform.controls.flatMap(control => control.steps.map(step => ({key: stepKey(platform.id, control.id, step.id), platform, control, step}))),
		]),
	);
	const steps = [...stepsByPlatform.values()].flat();

	return {
		groups,
		platforms: new Map(platforms.map(platform => [platform.id, platform])),
		steps,
		stepsByKey: new Map(steps.map(place => [place.key, place])),
		stepsByPlatform,
		justifications,
		notOffered,
	};
};

/** The catalog for where the person lives; all of it as long as that is unknown. */
export const catalogFor = (data: CatalogData, home: Home | undefined): Catalog => createCatalog(data, home && regionOf(home.country));

// From the end, so that the first of several groups counts.
const groupsByPlatform = onceFor(
	(groups: readonly Group[]): ReadonlyMap<string, Group> => new Map(groups.toReversed().flatMap(group => group.platforms.map(id => [id, group]))),
);

/** The group that a platform is shown in; nothing for one that no group names. */
export const groupOf = ({groups}: Pick<Catalog, 'groups'>, platform: string): Group | undefined => groupsByPlatform(groups).get(platform);

/** The link of a step, or the control's main link where the step has none. */
export const linkOf = (control: Control, step?: Step): Link | undefined => control.links[step?.link ?? control.mainLink];

/** The platform's main link: that of its first control. */
export const mainLinkOf = (platform: Platform): Link | undefined => platform.controls[0] && linkOf(platform.controls[0]);

/** The company that answers, with its address, as it stands on a letter: one part a line. */
export const companyLines = ({contact, company}: Platform): string =>
	[contact?.controller ?? company, ...(contact?.address ?? []), ...(contact?.email ? [contact.email] : [])].join('\n');

/** The justifications that fit a platform, in the catalog's order. */
export const justificationsFor = (catalog: Catalog, platform: Platform): readonly Justification[] => {
	const fitting = new Set(['any', platform.id, ...catalog.groups.filter(group => group.platforms.includes(platform.id)).map(group => `group:${group.id}`)]);

	return catalog.justifications.filter(justification => justification.platforms.some(name => fitting.has(name)));
};

/** Days after which a claim counts as stale and says so. */
const staleAfterDays = 90;

/** Whole days since the evidence. */
export const ageInDays = (checkedOn: string, today: Date): number => Math.max(0, Math.floor((today.getTime() - Date.parse(checkedOn)) / 86_400_000));

export const isStale = (checkedOn: string, today: Date): boolean => ageInDays(checkedOn, today) > staleAfterDays;
