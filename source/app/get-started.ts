import {stampOf} from '../catalog/stamp.ts';
import {localDay} from '../deadline/calendar.ts';
import type {Settings} from '../progress/settings.ts';
import {changeSetting} from './change-setting.ts';
import type {Effect} from './effect.ts';
import {firstUpdated, nextPlace, planItem, questions, shownPlan, startCursor} from './get-started-items.ts';
import {goTo} from './navigation.ts';
import {showObjections} from './objections.ts';
import {remember, type Result} from './result.ts';
import type {State} from './state.ts';

/** Get Started, or back from it. */
export const showGetStarted = (state: State): Result => [
	state.page.type === 'getStarted'
		? {...state, page: {type: 'platform'}}
		: {...state, page: {type: 'getStarted', isFirst: false, cursor: startCursor(state, false)}, focus: 'editor', editorTop: 0},
];

/** What the item under the cursor of Get Started does. */
export const takeStartItem = (state: State): Result => {
	const cursor = state.page.type === 'getStarted' ? state.page.cursor : undefined;

	switch (cursor) {
		case 'language':
		case 'home':
		case 'platforms':
		case 'startPage': {
			return changeSetting(state, cursor);
		}

		case 'objections': {
			return showObjections(state);
		}

		case 'continue':
		case 'updated': {
			const place = cursor === 'updated' ? firstUpdated(state) : nextPlace(state);

			return place ? [goTo(state, place.key)] : [state];
		}

		case 'checklist': {
			return [{...state, page: {type: 'platform'}}];
		}

		default: {
			const planned = shownPlan(state).find(({platform}) => planItem(platform.id) === cursor)?.platform.id;

			return planned ? [goTo(state, planned)] : [state];
		}
	}
};

/** After an answer to one of the first questions the cursor goes on to the next one. */
export const afterAnswer = (state: State, answered: (typeof questions)[number]): State =>
	state.page.type === 'getStarted' && state.page.isFirst
		? {...state, page: {...state.page, cursor: questions[questions.indexOf(answered) + 1] ?? 'continue'}}
		: state;

const isStamped = ({data, settings: {seen}}: State): boolean => {
	const {platforms} = stampOf(data, '');
	const ids = Object.keys(platforms);

	return seen !== undefined && ids.length === Object.keys(seen.platforms).length && ids.every(id => seen.platforms[id] === platforms[id]);
};

/** Whoever leaves Get Started has answered or skipped its questions and has seen the news: neither comes again. */
export const noteSeen = (before: State, state: State): readonly [State, ...Effect[]] => {
	if (before.page.type !== 'getStarted' || state.page.type === 'getStarted' || isStamped(state)) {
		return [state];
	}

	return remember(state, {seen: stampOf(state.data, localDay(state.now))});
};

/** What is to be remembered when the program is left: the place, and the catalog where its news were shown or there are none. Nothing while the first questions are open, so that they are asked again. */
export const settingsOnLeaving = (state: State, now: Date): Settings => {
	const {page, news, selected} = state;

	if (page.type === 'getStarted' && page.isFirst && state.settings.seen === undefined) {
		return {};
	}

	const isToldOf = page.type === 'getStarted' || news.added.length + news.changed.length === 0;
	const seen = isToldOf && !isStamped(state) ? {seen: stampOf(state.data, localDay(now))} : {};

	return {...seen, last: {item: selected, at: now.toISOString()}};
};
