import {copyJustification} from '../checklist.ts';
import type {KeyName} from '../keys.ts';
import {goTo} from '../navigation.ts';
import {findEntries} from '../quick-open/find.ts';
import {moveInQuickOpen, withQuery, withRecent} from '../quick-open/quick-open.ts';
import {remember, type Result} from '../result.ts';
import {runCommandById} from '../run-command.ts';
import type {State} from '../state.ts';
import {close} from './close.ts';
import {edited, searchMoves} from '../typing.ts';

/** Goes there, copies it, or runs it. */
const take = (state: State, id: string): Result => {
	const colon = id.indexOf(':');
	const what = id.slice(colon + 1);

	switch (id.slice(0, colon)) {
		case 'command': {
			return runCommandById(state, what);
		}

		case 'justification': {
			return copyJustification(state, what);
		}

		default: {
			return [goTo(state, what)];
		}
	}
};

const takeAndRemember = (state: State, id: string): Result => {
	const [next, ...effects] = take(state, id);
	const recent = withRecent(next.settings.recent, id);

	const [remembered, save] = remember(next, {recent});

	return [remembered, ...effects, save];
};

/** What was copied elsewhere is looked for. */
export const pasteInQuickOpen = (state: State, text: string): State =>
	state.overlay?.type === 'quickOpen' ? withQuery(state, state.overlay, state.overlay.query + text.trim()) : state;

/** Typing looks for something, arrows move, Enter takes it. */
export const pressInQuickOpen = (state: State, key: KeyName): Result => {
	const {overlay} = state;

	if (overlay?.type !== 'quickOpen') {
		return [state];
	}

	const by = searchMoves[key];

	if (by !== undefined) {
		return [moveInQuickOpen(state, overlay, by)];
	}

	if (key === 'enter') {
		const id = findEntries(state, overlay.query)[overlay.cursor]?.entry.id;

		return id === undefined ? [state] : takeAndRemember(close(state), id);
	}

	if (overlay.query === '' && (key === 'backspace' || key === 'delete')) {
		return [close(state)];
	}

	const query = edited(overlay.query, key);

	return [query === undefined ? state : withQuery(state, overlay, query)];
};
