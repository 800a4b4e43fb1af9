import {copyJustification} from '../checklist.ts';
import type {KeyName} from '../keys.ts';
import {goTo} from '../navigation.ts';
import {findEntries} from '../quick-open/find.ts';
import {moveInQuickOpen, remembered, withQuery} from '../quick-open/quick-open.ts';
import type {Result} from '../result.ts';
import {runCommandById} from '../run-command.ts';
import type {State} from '../state.ts';
import {close} from './close.ts';

const moves: Readonly<Record<KeyName, number>> = {up: -1, down: 1, pageup: -10, pagedown: 10, home: -Infinity, end: Infinity};

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

/** What was copied elsewhere is looked for. */
export const pasteInQuickOpen = (state: State, text: string): State =>
	state.overlay?.type === 'quickOpen' ? withQuery(state, state.overlay, state.overlay.query + text.trim()) : state;

/** Typing looks for something, arrows move, Enter takes it. */
export const pressInQuickOpen = (state: State, key: KeyName): Result => {
	const {overlay} = state;

	if (overlay?.type !== 'quickOpen') {
		return [state];
	}

	const by = moves[key];

	if (by !== undefined) {
		return [moveInQuickOpen(state, overlay, by)];
	}

	switch (key) {
		case 'enter': {
			const id = findEntries(state, overlay.query)[overlay.cursor]?.entry.id;

			if (id === undefined) {
				return [state];
			}

			const [next, ...effects] = take(close(state), id);
			const settings = remembered(next, id);

			return [{...next, settings}, ...effects.filter(({type}) => type !== 'save-settings'), {type: 'save-settings', settings}];
		}

		case 'space': {
			return [withQuery(state, overlay, `${overlay.query} `)];
		}

		case 'backspace':
		case 'delete': {
			return [overlay.query === '' ? close(state) : withQuery(state, overlay, [...overlay.query].slice(0, -1).join(''))];
		}

		case 'ctrl+u': {
			return [withQuery(state, overlay, '')];
		}

		default: {
			// A name such as `ctrl+k` is no letter.
			return [[...key].length === 1 ? withQuery(state, overlay, overlay.query + key) : state];
		}
	}
};
