import {clamp} from '../list.ts';
import type {Result} from '../result.ts';
import type {Overlay, State} from '../state.ts';
import {commandSign, findEntries} from './find.ts';

type QuickOpen = Extract<Overlay, {readonly type: 'quickOpen'}>;

/** The most that can be typed, in characters. */
const longestQuery = 60;

/** How many entries are remembered as taken lately. */
const mostRecent = 10;

/** Opens quick open, or the command palette, which is the same with its sign typed. */
export const startQuickOpen = (state: State, isPalette: boolean): Result => [
	{...state, overlay: {type: 'quickOpen', query: isPalette ? commandSign : '', cursor: 0}},
];

/** Looks for something else; the best find is under the cursor. */
export const withQuery = (state: State, overlay: QuickOpen, query: string): State => ({
	...state,
	overlay: {...overlay, query: [...query.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trimStart()].slice(0, longestQuery).join(''), cursor: 0},
});

/** Moves the cursor, up (negative) or down, as far as there is something. */
export const moveInQuickOpen = (state: State, overlay: QuickOpen, by: number): State => ({
	...state,
	overlay: {...overlay, cursor: clamp(overlay.cursor + by, 0, Math.max(0, findEntries(state, overlay.query).length - 1))},
});

/** The settings with an entry as the one taken last. */
export const remembered = ({settings}: State, id: string): State['settings'] => ({
	...settings,
	recent: [id, ...(settings.recent ?? []).filter(known => known !== id)].slice(0, mostRecent),
});
