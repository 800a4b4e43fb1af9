import type {Settings} from '../progress/settings.ts';
import type {Effect} from './effect.ts';
import type {Notice, NoticeAction, State} from './state.ts';

/** What a command or an action leads to: the next state, and what is to be done outside. */
export type Result = readonly [State, ...Effect[]];

/** Remembers what was chosen. Only that is saved, so that what another window chose meanwhile stays. */
export const remember = (state: State, chosen: Settings): readonly [State, Effect] => [
	{...state, settings: {...state.settings, ...chosen}},
	{type: 'save-settings', settings: chosen},
];

/** The most boxes that stand over the page at once. */
const mostToasts = 3;

// What went wrong gives way last.
const withToast = (toasts: readonly Notice[], toast: Notice): readonly Notice[] => {
	const all = [...toasts.filter(({text}) => text !== toast.text), toast];
	const first = all.findIndex(({kind}) => kind !== 'error');

	return all.length > mostToasts ? all.toSpliced(first >= 0 && first < all.length - 1 ? first : 0, 1) : all;
};

/** Says something to the person: in the status bar, and but for a hint as a box over the page. */
export const say = (state: State, text: string, kind: Notice['kind'] = 'info', action?: NoticeAction): State => {
	const notice: Notice = {kind, text, action};

	return {...state, notice, toasts: kind === 'hint' ? state.toasts : withToast(state.toasts, notice)};
};
