import {localDay} from '../deadline/calendar.ts';
import {type EditableField, editableFields, fieldText, withField} from '../objections/edit.ts';
import type {Answer, Objection} from '../objections/objection.ts';
import {activeObjections, recordObjection, withAnswer, withLetter} from '../objections/record.ts';
import type {StepPlace} from '../catalog/catalog.ts';
import type {Effect} from './effect.ts';
import {shownObjections} from './pages/objections-page.ts';
import {authorityOf, nextLetter, nextStepOf} from './next-letter.ts';
import {type Result, say} from './result.ts';
import {languageOf, listAt, messagesFor, type State} from './state.ts';

const put = (state: State, objection: Objection): readonly [State, Effect] => [
	{...state, objections: {...state.objections, [objection.id]: objection}},
	{type: 'save-objection', objection},
];

/** Ticking a step that sends records the objection. */
export const recordSending = (state: State, {platform, control, step}: StepPlace): readonly [State, ...Effect[]] =>
	step.sends
		? put(
				state,
				recordObjection(state.objections, {
					platform,
					control,
					now: state.now,
					language: languageOf(state),
					account: state.person.account,
					text: state.copied?.platform === platform.id ? state.copied.text : undefined,
				}),
			)
		: [state];

/** Opening such a step again takes the objection back that its tick recorded, unless something has happened to it since. */
export const takeBackSending = (state: State, {platform, control}: StepPlace, tickedAt: string | undefined): readonly [State, ...Effect[]] => {
	const found = activeObjections(state.objections).find(({id, events}) => id === `${platform.id}/${control.id}@${tickedAt}` && events.length === 0);

	return found ? put(state, {...found, isRemoved: true, changedAt: state.now.toISOString()}) : [state];
};

/** The page of objections, or back from it. */
export const showObjections = (state: State): Result => [
	state.page.type === 'objections'
		? {...state, page: {type: 'platform'}}
		: {...state, page: {type: 'objections', cursor: shownObjections(state)[0]?.objection.id}, focus: 'editor', isFolded: false, editorTop: 0},
];

/** Asks which answer came to the objection under the cursor. */
export const startAnswer = (state: State): Result => {
	const {page} = state;

	return page.type === 'objections' && page.cursor
		? [{...state, overlay: {type: 'answer', objection: page.cursor, ...listAt('confirmed')}}]
		: [say(state, messagesFor(state).notices.chooseObjection)];
};

export const recordAnswer = (state: State, id: string, answer: Answer): Result => {
	const objection = state.objections[id];
	const {notices, objections} = messagesFor(state);

	if (!objection) {
		return [state];
	}

	const [next, effect] = put(state, withAnswer(objection, answer, localDay(state.now), state.now));

	return [say(next, notices.answered(objection.reference, objections.answers[answer])), effect];
};

export const recordLetter = (state: State, id: string, type: 'reminder' | 'complaint'): Result => {
	const objection = state.objections[id];
	const {notices, objections} = messagesFor(state);

	if (!objection) {
		return [state];
	}

	const letter = type === 'reminder' ? ({type} as const) : ({type, authority: authorityOf(state)?.id ?? ''} as const);
	const [next, effect] = put(state, withLetter(objection, letter, localDay(state.now), state.now));

	return [say(next, notices.answered(objection.reference, objections.events[type])), effect];
};

const underCursor = (state: State) => {
	const {page} = state;

	return page.type === 'objections' ? shownObjections(state).find(({objection}) => objection.id === page.cursor) : undefined;
};

/** `c` on the page of objections: the letter that helps on. Copying it records nothing: only the person knows whether it went out. */
export const copyNextLetter = (state: State): Result => {
	const found = underCursor(state);
	const letter = found && nextLetter(state, found.objection, found);

	return letter ? [state, {type: 'copy', text: letter.text, what: letter.subject}] : [say(state, messagesFor(state).notices.nothingToSend)];
};

/** `o` on the page of objections: the authority's page for complaints, once that is the next step. */
export const openAuthority = (state: State): Result => {
	const {notices} = messagesFor(state);
	const found = underCursor(state);
	const authority = authorityOf(state);

	if (!found || nextStepOf(state, found.objection, found) !== 'complaint') {
		return [say(state, notices.nothingToSend)];
	}

	if (!authority) {
		return [say(state, notices.whereDoYouLive, 'warning')];
	}

	return state.environment.canOpenBrowser
		? [state, {type: 'open', url: authority.complaint ?? authority.website}]
		: [say(state, notices.openUnavailable, 'warning')];
};

/** Asks which field of the objection under the cursor is to be changed. */
export const startEdit = (state: State): Result => {
	const {page} = state;

	return page.type === 'objections' && page.cursor
		? [{...state, overlay: {type: 'edit', objection: page.cursor, ...listAt(editableFields[0])}}]
		: [say(state, messagesFor(state).notices.chooseObjection)];
};

export const startField = (state: State, id: string, field: EditableField): Result => {
	const objection = state.objections[id];

	return [objection ? {...state, overlay: {type: 'field', objection: id, field, answer: fieldText(objection, field)}} : state];
};

export const saveField = (state: State, id: string, field: EditableField, answer: string): Result => {
	const objection = state.objections[id];
	const changed = objection && withField(objection, field, answer, state.now, localDay(state.now));
	const {notices, objections} = messagesFor(state);

	if (!objection || !changed) {
		return [say(state, notices.badDay, 'warning')];
	}

	const [next, effect] = put({...state, overlay: undefined}, changed);

	return [say(next, notices.answered(objection.reference, objections.fields[field])), effect];
};
