import {changeLevel} from '../breadcrumbs.ts';
import type {KeyName} from '../keys.ts';
import {clamp} from '../list.ts';
import {pickerItems} from '../picker-items.ts';
import {pickerLayout} from '../picker-layout.ts';
import {numberedItems} from '../reader.ts';
import type {Result} from '../result.ts';
import {openList, type State} from '../state.ts';
import {pick} from './pick.ts';

const moveInList = (state: State, by: 1 | -1): Result => {
	const overlay = openList(state);
	const items = pickerItems(state);

	if (!overlay || items.length === 0) {
		return [state];
	}

	const index = items.findIndex(({value}) => value === overlay.highlighted);
	const {value} = items[(index + by + items.length) % items.length] ?? {value: overlay.highlighted};

	return [{...state, overlay: {...overlay, highlighted: value, top: 0, moves: overlay.moves + 1}}];
};

/** ink-select-input answers these keys itself by what it has drawn; here arrive those that were faster. */
export const pressInList = (state: State, key: KeyName): Result => {
	const overlay = openList(state);

	if (!overlay) {
		return [state];
	}

	switch (key) {
		case 'enter': {
			return pick(state, overlay.highlighted);
		}

		case 'up':
		case 'k': {
			return moveInList(state, -1);
		}

		case 'down':
		case 'j': {
			return moveInList(state, 1);
		}

		case 'left':
		case 'right':
		case 'h':
		case 'l': {
			return changeLevel(state, key === 'left' || key === 'h' ? -1 : 1);
		}

		case 'pagedown':
		case 'pageup': {
			const lastTop = pickerLayout(state)?.lastTop ?? 0;

			return [{...state, overlay: {...overlay, top: clamp(overlay.top + (key === 'pagedown' ? 4 : -4), 0, lastTop)}}];
		}

		default: {
			// A drawn list answers digits itself.
			const {value} = (state.environment.isScreenReader && /^[1-9]$/.test(key) && numberedItems(state).items[Number(key) - 1]) || {};

			return value === undefined ? [state] : pick(state, value);
		}
	}
};
