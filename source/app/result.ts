import type {Settings} from '../progress/settings.ts';
import type {Effect} from './effect.ts';
import type {Notice, State} from './state.ts';

/** What a command or an action leads to: the next state, and what is to be done outside. */
export type Result = readonly [State, ...Effect[]];

/** Remembers what was chosen. Only that is saved, so that what another window chose meanwhile stays. */
export const remember = (state: State, chosen: Settings): readonly [State, Effect] => [
	{...state, settings: {...state.settings, ...chosen}},
	{type: 'save-settings', settings: chosen},
];

export const say = (state: State, text: string, kind: Notice['kind'] = 'info'): State => ({...state, notice: {kind, text}});
