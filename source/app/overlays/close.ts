import type {State} from '../state.ts';

/** Without the list, question or text that is open. */
export const close = (state: State): State => ({...state, overlay: undefined});
