import type {Platform} from '../catalog/catalog.ts';
import {onceFor} from '../catalog/once-for.ts';
import {fold} from './fold.ts';
import {remember, type Result, say} from './result.ts';
import {isOpen} from '../progress/summary.ts';
import {entryOf, messagesFor, type Overlay, type State} from './state.ts';
import {otherPlatforms, storedChoice, usedPlatforms, usedSteps} from './used-platforms.ts';

/** The open choice of platforms. */
export type Choice = Extract<Overlay, {readonly type: 'platforms'}>;

const plain = (text: string): string => fold(text).text;

/** What a platform is found by. */
const foundBy = onceFor(({name, formerNames = [], company}: Platform) => ({names: [name, ...formerNames].map(plain), company: plain(company)}));

/** The platforms that fit what was typed, in the order of the groups: by their names, their former names and their company. */
export const foundPlatforms = ({catalog}: Pick<State, 'catalog'>, query: string): readonly string[] => {
	const wanted = plain(query);
	const ordered = usedPlatforms({catalog, settings: {}});

	return wanted === ''
		? ordered
		: ordered.filter(id => {
				const platform = catalog.platforms.get(id);

				return platform !== undefined && [...foundBy(platform).names, foundBy(platform).company].some(text => text.includes(wanted));
			});
};

/** Where the cursor goes for what was typed: to the platform of that name, else one that begins with it, else one that has it in its name, else the first one found. */
const bestFor = (state: State, query: string): string | undefined => {
	const wanted = plain(query);
	const found = foundPlatforms(state, query);
	const has = (fits: (name: string) => boolean) =>
		found.find(id => {
			const platform = state.catalog.platforms.get(id);

			return platform !== undefined && foundBy(platform).names.some(fits);
		});

	if (wanted === '') {
		return found[0];
	}

	return has(name => name === wanted) ?? has(name => name.startsWith(wanted)) ?? has(name => name.includes(wanted)) ?? found[0];
};

/** Opens the choice of platforms, with those that are chosen already. */
export const startPlatforms = (state: State): Result => {
	const chosen = otherPlatforms(state).length > 0 ? usedPlatforms(state) : [];

	return [{...state, overlay: {type: 'platforms', query: '', isSettled: false, cursor: chosen[0] ?? bestFor(state, ''), chosen}}];
};

/** Changes what is searched for; the cursor goes to what fits best. */
export const search = (state: State, choice: Choice, query: string): State => ({
	...state,
	overlay: {...choice, query, isSettled: false, cursor: query === '' ? (choice.cursor ?? bestFor(state, '')) : bestFor(state, query)},
});

/** Chooses the platform under the cursor, or not any more. The next letter then begins a new search, so that several can be found one after the other. */
export const toggle = (state: State, choice: Choice): State => {
	const {cursor, chosen} = choice;

	return cursor === undefined
		? state
		: {
				...state,
				overlay: {...choice, isSettled: choice.query !== '', chosen: chosen.includes(cursor) ? chosen.filter(id => id !== cursor) : [...chosen, cursor]},
			};
};

/** Takes the choice: what is not chosen is folded at the end of the side bar and is not counted. */
export const takePlatforms = (before: State, choice: Choice): Result => {
	const platforms = storedChoice(before, new Set(choice.chosen));
	const [chosen, save] = remember(before, {platforms});
	const state: State = {
		...chosen,
		overlay: undefined,
		sideBar: {...before.sideBar, isUnfolded: false, line: undefined},
	};
	const used = usedPlatforms(state);
	const others = otherPlatforms(state).length;
	const {getStarted} = messagesFor(state);
	const platform = used.includes(state.platform)
		? state.platform
		: (usedSteps(state).find(place => isOpen(state.progress, place))?.platform.id ?? used[0] ?? state.platform);
	const there = platform === state.platform ? state : {...state, platform, selected: entryOf(state, platform), isFolded: false, editorTop: 0};

	return [say(there, others === 0 ? getStarted.allChosen(used.length) : getStarted.someChosen(used.length, others)), save];
};
