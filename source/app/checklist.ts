import {surface as surfaces} from './surfaces.ts';
import {justificationsFor, linkOf, mainLinkOf} from '../catalog/catalog.ts';
import {inLanguage} from '../i18n/in-language.ts';
import {apply, type Change, type Entry, inverse, type SkipReason, skipReasons} from '../progress/progress.ts';
import {statusOf} from '../progress/summary.ts';
import {objectionLetter} from './letter.ts';
import {reportAddress} from './report-step.ts';
import {recordSending, takeBackSending} from './objections.ts';
import {shellLine} from './shell-line.ts';
import {remember, type Result, say} from './result.ts';
import {languageOf, listAt, maxUndo, messagesFor, openPlatform, selectedControl, selectedPlace, type State, surfaceOf} from './state.ts';

const change = (state: State, made: Change): Result => [
	{...state, progress: apply(state.progress, made), undo: [...state.undo, made].slice(-maxUndo)},
	{type: 'save', change: made},
];

/** Why nothing can be ticked where the cursor is; `undefined` if something can. */
const cannotTick = (state: State): string | undefined => {
	const {notices} = messagesFor(state);

	return state.focus === 'sideBar' ? notices.chooseStep : selectedPlace(state) ? undefined : notices.aboutHasNoTick;
};

/** Ticks the step, or opens it again. A step that changed since it was done is done again. */
export const tick = (state: State): Result => {
	const place = selectedPlace(state);
	const reason = cannotTick(state);

	if (reason || !place) {
		return [say(state, reason ?? '', 'hint')];
	}

	const {notices} = messagesFor(state);
	const before = state.progress[place.key];
	const isDone = statusOf(state.progress, place) === 'done';
	const after: Entry | undefined = isDone ? undefined : {status: 'done', at: state.now.toISOString(), revision: place.step.revision};
	const title = inLanguage(place.step.title, languageOf(state));

	const [changed, ...effects] = change(state, {key: place.key, before, after});
	const [next, ...more] = isDone ? takeBackSending(changed, place, before?.at) : recordSending(changed, place);
	const isRecorded = !isDone && more.length > 0;

	return [say(next, isDone ? notices.reopened(title) : isRecorded ? notices.doneAndRecorded(title) : notices.done(title), 'info', 'undo'), ...effects, ...more];
};

export const startSkip = (state: State): Result => {
	const reason = cannotTick(state);

	return [reason ? say(state, reason, 'hint') : {...state, overlay: {type: 'skip', key: state.selected, ...listAt(skipReasons[0])}}];
};

export const skip = (state: State, key: string, reason: SkipReason): Result => {
	const place = state.catalog.stepsByKey.get(key);

	if (!place) {
		return [state];
	}

	const {notices, skipReasons} = messagesFor(state);
	const after: Entry = {status: 'skipped', reason, at: state.now.toISOString(), revision: place.step.revision};

	const [next, ...effects] = change(state, {key, before: state.progress[key], after});

	return [say(next, notices.skipped(inLanguage(place.step.title, languageOf(state)), skipReasons[reason]), 'info', 'undo'), ...effects];
};

export const undo = (state: State): Result => {
	const {notices} = messagesFor(state);
	const last = state.undo.at(-1);

	if (!last) {
		return [say(state, notices.nothingToUndo, 'hint')];
	}

	const back = inverse(last);
	const place = state.catalog.stepsByKey.get(last.key);

	const [taken, ...more] = place && last.after?.status === 'done' ? takeBackSending(state, place, last.after.at) : [state];

	return [
		{
			...say(taken, notices.undone),
			progress: apply(state.progress, back),
			undo: state.undo.slice(0, -1),
			...(place && {platform: place.platform.id, selected: last.key, isFolded: false, page: {type: 'platform'} as const}),
		},
		{type: 'save', change: back},
		...more,
	];
};

const currentLink = (state: State) => {
	const control = selectedControl(state);

	return state.focus === 'sideBar' || !control ? mainLinkOf(openPlatform(state)) : linkOf(control, selectedPlace(state)?.step);
};

export const openLink = (state: State): Result => {
	const {notices} = messagesFor(state);
	const link = currentLink(state);

	if (!link) {
		return [say(state, notices.noLink, 'hint')];
	}

	return state.environment.canOpenBrowser ? [state, {type: 'open', url: link.url}] : [say(state, notices.openUnavailable, 'warning')];
};

/** Opens a prefilled report in the browser; where there is none, its address is shown to be copied. */
export const reportStep = (state: State): Result => {
	const {notices} = messagesFor(state);
	const url = reportAddress(state);

	return state.environment.canOpenBrowser ? [state, {type: 'open', url}] : [{...state, overlay: {type: 'text', title: notices.report, text: url, top: 0}}];
};

export const copyLink = (state: State): Result => {
	const {notices} = messagesFor(state);
	const link = currentLink(state);

	return link ? [state, {type: 'copy', text: link.url, what: notices.link, isShown: true}] : [say(state, notices.noLink, 'hint')];
};

/** Opens the list of justifications that fit the platform, with the last choice under the cursor. */
export const startCopy = (state: State): Result => {
	const place = selectedPlace(state);
	const steps = state.focus === 'editor' && place ? [place.step] : (selectedControl(state)?.steps ?? []);
	const variable = state.focus === 'editor' ? place?.step.variable : undefined;

	if (variable) {
		const {line} = shellLine(variable, state.environment.shell);

		return [state, {type: 'copy', text: line, what: line, isShown: true}];
	}

	const wanted = steps.find(step => step.copies)?.copies;

	if (wanted === 'letter') {
		return [{...state, overlay: {type: 'person', platform: state.platform, field: 0, answer: state.person.name ?? ''}}];
	}

	const fitting = justificationsFor(state.catalog, openPlatform(state));
	const preselected = fitting.find(({id}) => id === state.settings.justification) ?? fitting[0];

	return wanted && preselected
		? [{...state, overlay: {type: 'justification', platform: state.platform, ...listAt(preselected.id)}}]
		: [say(state, messagesFor(state).notices.noText, 'hint')];
};

export const copyLetter = (state: State, platform: string): Result => {
	const letter = objectionLetter(state, platform);

	return letter
		? [
				{...state, copied: {platform, text: letter.text}},
				{type: 'copy', text: letter.text, what: letter.subject, isShown: true},
			]
		: [state];
};

/** Opens a draft with the letter, but without what the person typed in: every user of a computer can see what a program is started with. */
export const mailLetter = (state: State, platform: string): Result => {
	const letter = objectionLetter({...state, person: {}}, platform);
	const to = state.catalog.platforms.get(platform)?.contact?.email;
	const {notices} = messagesFor(state);

	if (!letter || !to) {
		return [say(state, notices.noMailAddress)];
	}

	return state.environment.canOpenBrowser
		? [state, {type: 'mail', to, subject: letter.subject, body: letter.text}]
		: [say(state, notices.draftFailed, 'error')];
};

export const copyJustification = (state: State, id: string): Result => {
	const justification = state.catalog.justifications.find(candidate => candidate.id === id);

	if (!justification) {
		return [state];
	}

	const language = languageOf(state);
	const [next, save] = remember(state, {justification: id});

	return [
		{...next, copied: {platform: state.platform, text: inLanguage(justification.text, language)}},
		{type: 'copy', text: inLanguage(justification.text, language), what: inLanguage(justification.topic, language), isShown: false},
		save,
	];
};

/** Browser, iPhone, Android, browser …; remembered. */
export const switchSurface = (state: State): Result => {
	const {notices, surface: names} = messagesFor(state);
	const surface = surfaces[(surfaces.indexOf(surfaceOf(state)) + 1) % surfaces.length] ?? 'web';
	const [next, save] = remember(state, {surface});

	return [say(next, notices.surface(names[surface])), save];
};
