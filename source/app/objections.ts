import {localDay} from '../deadline/calendar.ts';
import {linkOf} from '../catalog/catalog.ts';
import {type EditableField, fieldsOf, fieldText, withField} from '../objections/edit.ts';
import {type Fingerprint, withEvidence, withoutEvidence} from '../objections/evidence.ts';
import type {EvidenceProblem} from './ports.ts';
import type {Answer, Objection} from '../objections/objection.ts';
import {activeObjections, recordForAnotherAccount, recordObjection, withAnswer, withLetter} from '../objections/record.ts';
import type {StepPlace} from '../catalog/catalog.ts';
import type {Effect} from './effect.ts';
import {shownObjections} from './pages/objections-page.ts';
import type {NextStepId} from '../objections/next-steps.ts';
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

/** The page of objections, or back from it. Its files are looked at anew each time. */
export const showObjections = (state: State): Result => {
	if (state.page.type === 'objections') {
		return [{...state, page: {type: 'platform'}}];
	}

	const shown = shownObjections(state);
	const files = shown.flatMap(({objection}) => objection.evidence);
	const next: State = {...state, page: {type: 'objections', cursor: shown[0]?.objection.id}, focus: 'editor', isFolded: false, editorTop: 0, evidence: {}};

	return files.length > 0 ? [next, {type: 'check-evidence', files}] : [next];
};

/** Asks which answer came to the objection under the cursor. */
export const startAnswer = (state: State): Result => {
	const {page} = state;

	return page.type === 'objections' && page.cursor
		? [{...state, overlay: {type: 'answer', objection: page.cursor, ...listAt('confirmed')}}]
		: [say(state, messagesFor(state).notices.chooseObjection, 'hint')];
};

export const recordAnswer = (state: State, id: string, answer: Answer): Result => {
	const objection = state.objections[id];
	const {notices, objections} = messagesFor(state);

	if (!objection) {
		return [state];
	}

	const [next, effect] = put(state, withAnswer(objection, answer, localDay(state.now), state.now));

	const said = say(next, notices.answered(objection.reference, objections.answers[answer]));

	// A complaint names the reason, so it is asked for at once; Enter leaves it open.
	return [answer === 'refused' ? {...said, overlay: {type: 'field', objection: id, field: 'answerNote', answer: ''}} : said, effect];
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

/** `c` on the page of objections: the text that helps on. Copying it records nothing: only the person knows whether it went out. */
export const copyNextLetter = (state: State): Result => {
	const found = underCursor(state);
	const {notices, objections} = messagesFor(state);
	const text = found && nextStepOf(state, found.objection, found) === 'check' ? found.objection.text : undefined;
	const letter = text === undefined ? found && nextLetter(state, found.objection, found) : {subject: objections.sentText, text};

	return letter ? [state, {type: 'copy', text: letter.text, what: letter.subject, isShown: false}] : [say(state, notices.nothingToSend, 'hint')];
};

const addressOf = (state: State, {platform, control}: Objection, step: NextStepId | undefined): string | undefined => {
	if (step === 'complaint') {
		const authority = authorityOf(state);

		return authority?.complaint ?? authority?.website;
	}

	const found = state.data.platforms.find(({id}) => id === platform)?.controls.find(({id}) => id === control);

	return found && linkOf(found)?.url;
};

/** `o` on the page of objections: the authority's page once a complaint is the next step, else the form or setting, to send again. */
export const openNextPage = (state: State): Result => {
	const {notices} = messagesFor(state);
	const found = underCursor(state);

	if (!found) {
		return [say(state, notices.chooseObjection, 'hint')];
	}

	const step = nextStepOf(state, found.objection, found);
	const url = addressOf(state, found.objection, step);

	if (url === undefined) {
		return [say(state, step === 'complaint' ? notices.whereDoYouLive : notices.nothingToSend, 'warning')];
	}

	return state.environment.canOpenBrowser ? [state, {type: 'open', url}] : [say(state, notices.openUnavailable, 'warning')];
};

/** Asks which field of the objection under the cursor is to be changed. */
export const startEdit = (state: State): Result => {
	const {page} = state;

	return page.type === 'objections' && page.cursor
		? [{...state, overlay: {type: 'edit', objection: page.cursor, ...listAt('accounts')}}]
		: [say(state, messagesFor(state).notices.chooseObjection, 'hint')];
};

export const startField = (state: State, id: string, field: EditableField): Result => {
	const objection = state.objections[id];

	return [objection ? {...state, overlay: {type: 'field', objection: id, field, answer: fieldText(objection, field)}} : state];
};

export const saveField = (state: State, id: string, field: EditableField | 'evidence', answer: string): Result => {
	if (field === 'evidence') {
		return answer.trim() === ''
			? [{...state, overlay: undefined}]
			: [
					{...state, overlay: undefined},
					{type: 'add-evidence', objection: id, path: answer},
				];
	}

	const objection = state.objections[id];
	const changed = objection && withField(objection, field, answer, state.now, localDay(state.now));
	const {notices, objections} = messagesFor(state);

	if (!objection || !changed) {
		return [say(state, notices.badDay, 'warning')];
	}

	const [next, effect] = put({...state, overlay: undefined}, changed);

	return [say(next, notices.answered(objection.reference, objections.fields[field])), effect];
};

/** Another account at the same company: an objection of its own, which may be answered in another way. */
export const addAccount = (state: State): Result => {
	const found = underCursor(state);

	if (!found) {
		return [say(state, messagesFor(state).notices.chooseObjection, 'hint')];
	}

	const objection = recordForAnotherAccount(state.objections, found.objection, state.now);
	const [next, effect] = put(state, objection);

	return [
		{...next, page: {type: 'objections', cursor: objection.id}, overlay: {type: 'field', objection: objection.id, field: 'accounts', answer: ''}},
		effect,
	];
};

/** Asks for a file that proves something about the objection under the cursor. */
export const startEvidence = (state: State): Result => {
	const found = underCursor(state);

	return [
		found
			? {...state, overlay: {type: 'field', objection: found.objection.id, field: 'evidence', answer: ''}}
			: say(state, messagesFor(state).notices.chooseObjection, 'hint'),
	];
};

/** A file was read, or could not be; then the question stays open with what was typed. */
export const addEvidence = (state: State, id: string, path: string, file: Fingerprint | {readonly problem: EvidenceProblem}): Result => {
	const objection = state.objections[id];
	const {notices, objections} = messagesFor(state);

	if (!objection) {
		return [state];
	}

	if ('problem' in file) {
		return [say({...state, overlay: {type: 'field', objection: id, field: 'evidence', answer: path}}, objections.evidenceProblems[file.problem], 'warning')];
	}

	const [next, effect] = put(state, withEvidence(objection, file, localDay(state.now), state.now));

	return [
		say({...next, evidence: {...next.evidence, [file.path]: 'unchanged'}}, notices.answered(objection.reference, objections.evidenceAdded(file.path))),
		effect,
	];
};

/** A file no longer counts as evidence; it stays on the disk. */
export const removeEvidence = (state: State, id: string, path: string): Result => {
	const objection = state.objections[id];

	return objection ? put(state, withoutEvidence(objection, path, state.now)) : [state];
};

/** The fields of an objection that can be changed, and taking a file out where there is one. */
export const editItems = (objection: Objection): ReadonlyArray<EditableField | 'removeEvidence'> => [
	...fieldsOf(objection),
	...(objection.evidence.length > 0 ? (['removeEvidence'] as const) : []),
];
