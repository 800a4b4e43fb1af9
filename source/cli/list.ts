import {type Catalog, groupOf, type StepPlace} from '../catalog/catalog.ts';
import {inLanguage} from '../i18n/in-language.ts';
import type {Messages} from '../i18n/messages.ts';
import type {Progress} from '../progress/progress.ts';
import type {Language} from '../progress/settings.ts';
import {overallStatus, type StepStatus, statusOf, summarise} from '../progress/summary.ts';

/** Which steps are wanted; an empty list or nothing means all. */
export type Filter = {
	readonly platforms: readonly string[];
	readonly group?: string;
	readonly statuses: readonly StepStatus[];
};

/** Version of the JSON that `list` and `show` print. It goes up when a field changes its meaning or goes away; see docs/json.md. */
export const jsonVersion = 1;

const marks = {open: '[ ]', done: '[x]', skipped: '[-]', updated: '[!]'} as const;

const chosen = (catalog: Catalog, {platforms, group}: Filter) => {
	const inGroup = new Set(catalog.groups.find(({id}) => id === group)?.platforms);

	return [...catalog.platforms.values()].filter(({id}) => (platforms.length === 0 || platforms.includes(id)) && (group === undefined || inGroup.has(id)));
};

const stepsOf = (catalog: Catalog, progress: Progress, platform: string, {statuses}: Filter): readonly StepPlace[] =>
	(catalog.stepsByPlatform.get(platform) ?? []).filter(place => statuses.length === 0 || statuses.includes(statusOf(progress, place)));

/** The steps as plain text, one a line, with their keys, below their platforms. */
export const listText = (catalog: Catalog, progress: Progress, filter: Filter, messages: Messages, language: Language): string => {
	const lines = chosen(catalog, filter).flatMap(({id, name}) => {
		const places = stepsOf(catalog, progress, id, filter);
		const {done, total} = summarise(progress, catalog.stepsByPlatform.get(id) ?? []);

		return places.length === 0
			? []
			: [
					`${name} (${id}): ${messages.countDone(done, total)}`,
					...places.map(place => `  ${marks[statusOf(progress, place)]} ${inLanguage(place.step.title, language)}  ${place.key}`),
				];
	});

	return lines.map(line => `${line}\n`).join('');
};

/** The same as data for scripts; docs/json.md describes it. */
export const listJson = (catalog: Catalog, progress: Progress, filter: Filter, language: Language): string =>
	`${JSON.stringify(
		{
			version: jsonVersion,
			language,
			platforms: chosen(catalog, filter).map(platform => {
				const all = catalog.stepsByPlatform.get(platform.id) ?? [];
				const {done, total} = summarise(progress, all);

				return {
					id: platform.id,
					name: platform.name,
					group: groupOf(catalog, platform.id)?.id,
					status: overallStatus(summarise(progress, all)),
					done,
					total,
					notOffered: (catalog.notOffered.get(platform.id) ?? []).map(({id}) => id),
					steps: stepsOf(catalog, progress, platform.id, filter).map(place => ({
						key: place.key,
						title: inLanguage(place.step.title, language),
						status: statusOf(progress, place),
						...(progress[place.key] && {at: progress[place.key]?.at}),
						remedy: place.control.remedy,
						...(place.step.link && {link: place.control.links[place.step.link]?.url}),
					})),
				};
			}),
		},
		undefined,
		'\t',
	)}\n`;
