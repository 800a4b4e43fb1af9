import type {CatalogData} from '../../../data/schema.ts';
import {type Catalog, groupOf, type Platform} from '../../catalog/catalog.ts';
import {inLanguage} from '../../i18n/in-language.ts';
import {onceFor} from '../../catalog/once-for.ts';
import {messagesOf} from '../../i18n/messages.ts';
import type {Language} from '../../progress/settings.ts';
import {type CommandId, commandIdOf, commands} from '../command-table.ts';
import {fold, type Folded, withoutUmlauts} from '../fold.ts';

/** Something that quick open finds. */
export type Entry = {
	/** `platform:linkedin`, `place:linkedin/toggle/open`, `justification:artist`, `command:tick`: what taking it does. */
	readonly id: string;
	readonly title: string;
	/** Where it belongs, or the group of a command. */
	readonly where: string;
	readonly folded: Folded;
	/** What else it is found by: former names, labels of menus, the other spelling. */
	readonly others: string;
};

const entry = (id: string, title: string, where: string, others: readonly string[] = []): Entry => ({
	id,
	title,
	where,
	folded: fold(title),
	others: [withoutUmlauts(title), ...others].map(text => fold(text).text).join(' / '),
});

const unlike = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

const groupTitle = (catalog: Catalog, {id}: Platform, language: Language): string => {
	const group = groupOf(catalog, id);

	return group ? inLanguage(group.title, language) : '';
};

const places = (catalog: Catalog, language: Language): readonly Entry[] =>
	[...catalog.platforms.values()].flatMap(platform => [
		entry(`platform:${platform.id}`, platform.name, groupTitle(catalog, platform, language), [...(platform.formerNames ?? []), platform.company]),
		...platform.controls.flatMap(control => [
			entry(`place:${platform.id}/${control.id}`, inLanguage(control.title, language), platform.name),
			...control.steps.map(step =>
				entry(
					`place:${platform.id}/${control.id}/${step.id}`,
					inLanguage(step.title, language),
					platform.name,
					unlike(
						step.routes.flatMap(({path}) =>
							path.flatMap(({label, formerly}) => [...Object.values(label ?? {}), ...(formerly ?? [])]).filter(text => text !== undefined),
						),
					),
				),
			),
		]),
	]);

const built = onceFor((_owner: object) => new Map<string, readonly Entry[]>());

// Some thousand folded texts: made when they are first looked for, and not again until the language or the offers change.
const once = (owner: object, name: string, build: () => readonly Entry[]): readonly Entry[] => {
	const known = built(owner);
	const entries = known.get(name) ?? build();
	known.set(name, entries);

	return entries;
};

/** Platforms, controls, steps and justifications. */
export const catalogEntries = (catalog: Catalog, language: Language): readonly Entry[] =>
	once(catalog, language, () => [
		...places(catalog, language),
		...catalog.justifications.map(({id, topic}) => entry(`justification:${id}`, inLanguage(topic, language), messagesOf(language).quickOpen.justification)),
	]);

/** The command that an entry stands for; nothing if it stands for something else. */
export const commandIn = ({id}: Entry): CommandId | undefined => (id.startsWith('command:') ? commandIdOf(id.slice('command:'.length)) : undefined);

/** Everything a person can do, as “Category: Title”. */
export const commandEntries = (data: CatalogData, language: Language): readonly Entry[] =>
	once(data, `commands ${language}`, () => {
		const messages = messagesOf(language);

		return commands.map(({id, category}) => entry(`command:${id}`, `${messages.categories[category]}: ${messages.commands[id]}`, '', [id]));
	});
