import {mostRecent} from '../../progress/settings.ts';
import {clamp} from '../list.ts';
import {asShortQuery} from '../typing.ts';
import type {Result} from '../result.ts';
import type {Overlay, State} from '../state.ts';
import {commandSign, findEntries} from './find.ts';

type QuickOpen = Extract<Overlay, {readonly type: 'quickOpen'}>;

/** Opens quick open, or the command palette, which is the same with its sign typed. */
export const startQuickOpen = (state: State, isPalette: boolean): Result => [
	{...state, overlay: {type: 'quickOpen', query: isPalette ? commandSign : '', cursor: 0}},
];

/** Looks for something else; the best find is under the cursor. */
export const withQuery = (state: State, overlay: QuickOpen, query: string): State => ({
	...state,
	overlay: {...overlay, query: asShortQuery(query), cursor: 0},
});

/** Moves the cursor, up (negative) or down, as far as there is something. */
export const moveInQuickOpen = (state: State, overlay: QuickOpen, by: number): State => ({
	...state,
	overlay: {...overlay, cursor: clamp(overlay.cursor + by, 0, Math.max(0, findEntries(state, overlay.query).length - 1))},
});

/** What was taken lately, with an entry as the newest. */
export const withRecent = (recent: readonly string[] = [], id: string): readonly string[] => [id, ...recent.filter(known => known !== id)].slice(0, mostRecent);
