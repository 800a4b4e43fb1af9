import fuzzysort from 'fuzzysort';
import {fold} from '../fold.ts';
import {languageOf, type State} from '../state.ts';
import {usedPlatforms} from '../used-platforms.ts';
import {catalogEntries, commandEntries, type Entry} from './entries.ts';

/** An entry that fits what was typed. `marked`: the places of its title that fit, in UTF-16 units. */
export type Found = {readonly entry: Entry; readonly marked: ReadonlySet<number>};

/** The most that is listed. */
const most = 100;

/** What commands are looked for with. */
export const commandSign = '>';

/** Whether commands are looked for. */
export const isCommandQuery = (query: string): boolean => query.startsWith(commandSign);

const recentFirst = (entries: readonly Entry[], recent: readonly string[]): readonly Entry[] => [
	...recent.flatMap(id => entries.find(entry => entry.id === id) ?? []),
	...entries.filter(({id}) => !recent.includes(id)),
];

/** What is listed before anything was typed: what was taken lately, then the platforms of the person, or all commands. */
const begin = (state: State, isCommand: boolean, all: readonly Entry[]): readonly Entry[] => {
	const {recent = []} = state.settings;

	if (isCommand) {
		return recentFirst(all, recent).slice(0, most);
	}

	const used = new Set(usedPlatforms(state).map(id => `platform:${id}`));

	return recentFirst(all, recent)
		.filter(({id}) => recent.includes(id) || used.has(id))
		.slice(0, most);
};

/** The entries that fit a folded text, the best first. `bonus`: what an entry has ahead of others, where a whole hit counts 1. */
export const ranked = (wanted: string, entries: readonly Entry[], bonus: (entry: Entry) => number): readonly Found[] =>
	fuzzysort
		.go(wanted, entries, {
			keys: [({folded}) => folded.text, ({others}) => others],
			limit: most,
			threshold: 0.3,
			// A title is looked for more often than a label on the way.
			scoreFn: ({score, obj, 0: title}) => Math.max(title?.score ?? 0, score * 0.8) + bonus(obj),
		})
		.map(({obj, 0: title}) => ({entry: obj, marked: new Set((title?.indexes ?? []).flatMap(index => obj.folded.at[index] ?? []))}));

/** What fits what was typed, the best first; what was taken lately stands before what fits as well. Behind `>`: commands. Nothing typed yet: the platforms of the person, or all commands. */
export const findEntries = (state: State, query: string): readonly Found[] => {
	const language = languageOf(state);
	const isCommand = isCommandQuery(query);
	const all = isCommand ? commandEntries(state.data, language) : catalogEntries(state.catalog, language);
	const wanted = fold(isCommand ? query.slice(commandSign.length) : query).text.trim();
	const recent = state.settings.recent ?? [];

	if (wanted === '') {
		return begin(state, isCommand, all).map(entry => ({entry, marked: new Set()}));
	}

	// A platform is looked for more often than a step of the same name.
	return ranked(wanted, all, ({id}) => (id.startsWith('platform:') ? 0.15 : 0) + (recent.includes(id) ? 0.1 : 0));
};
