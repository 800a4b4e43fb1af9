import type {KeyName} from '../keys.ts';
import {clamp} from '../list.ts';
import {type Choice, foundPlatforms, search, takePlatforms, toggle} from '../platform-choice.ts';
import type {Result} from '../result.ts';
import type {State} from '../state.ts';
import {afterAnswer} from '../get-started.ts';
import {asQuery, longestQuery, searchMoves} from '../typing.ts';

const type = (state: State, choice: Choice, text: string): State => {
	const clean = asQuery(text);

	return clean === '' ? state : search(state, choice, ((choice.isSettled ? '' : choice.query) + clean).slice(0, longestQuery));
};

/** What was copied elsewhere is searched for. */
export const pasteInPlatforms = (state: State, text: string): State => (state.overlay?.type === 'platforms' ? type(state, state.overlay, text.trim()) : state);

/** Choosing platforms: letters search, arrows move, Space chooses, Enter takes. */
export const pressInPlatforms = (state: State, key: KeyName): Result => {
	const {overlay} = state;

	if (overlay?.type !== 'platforms') {
		return [state];
	}

	const {query, isSettled, cursor} = overlay;
	const by = searchMoves[key];

	if (by !== undefined) {
		const found = foundPlatforms(state, query);

		return [{...state, overlay: {...overlay, cursor: found[clamp(found.indexOf(cursor ?? '') + by, 0, found.length - 1)]}}];
	}

	switch (key) {
		case 'enter': {
			const [taken, ...effects] = takePlatforms(state, overlay);

			return [afterAnswer(taken, 'platforms'), ...effects];
		}

		case 'space': {
			return [toggle(state, overlay)];
		}

		case 'backspace':
		case 'delete': {
			return [search(state, overlay, isSettled ? '' : [...query].slice(0, -1).join(''))];
		}

		case 'ctrl+u': {
			return [search(state, overlay, '')];
		}

		default: {
			// A name such as `ctrl+k` is no letter.
			return [[...key].length === 1 ? type(state, overlay, key) : state];
		}
	}
};
