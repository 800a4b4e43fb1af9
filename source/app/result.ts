import type {Effect} from './effect.ts';
import type {Notice, State} from './state.ts';

/** What a command or an action leads to: the next state, and what is to be done outside. */
export type Result = readonly [State, ...Effect[]];

export const say = (state: State, text: string, kind: Notice['kind'] = 'info'): State => ({...state, notice: {kind, text}});
