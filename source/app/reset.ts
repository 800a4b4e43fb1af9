import type {StorageStatus} from './ports.ts';
import {type Result, say} from './result.ts';
import {initialState, listAt, messagesFor, type State} from './state.ts';

/** Asks whether everything is to be deleted. The cursor is on keeping it. */
export const startReset = (state: State): Result => [{...state, overlay: {type: 'reset', ...listAt('no')}}];

/** What the answer leads to. */
export const answerReset = (state: State, answer: string): Result =>
	answer === 'yes' ? [state, {type: 'reset'}] : [say(state, messagesFor(state).reset.nothingDone)];

/** The program as at its first start, with a sentence on what happened. */
export const startAnew = ({data, profile, environment, viewport, version, now, path}: State, text: (state: State) => string): State => {
	const loaded = {progress: {}, objections: {}, settings: {}, status: 'ok', path} as const;
	const state = initialState({data, profile, loaded, environment, viewport, version, now});

	return say(state, text(state));
};

/** What the person sees once everything was deleted, or could not be. */
export const afterReset = (state: State, status: StorageStatus, keptAt: string | undefined): State => {
	const {reset} = messagesFor(state);

	return status === 'ok'
		? startAnew(state, after => messagesFor(after).reset.done(keptAt))
		: say({...state, storage: status}, status === 'newer' ? reset.newer : reset.failed, 'error');
};
