import {catalogFor} from '../catalog/catalog.ts';
import type {Home} from '../progress/home.ts';
import {skipReasons} from '../progress/progress.ts';
import {languages} from '../progress/settings.ts';
import type {Action} from './action.ts';
import {editableFields} from '../objections/edit.ts';
import {answers} from '../objections/objection.ts';
import {recordAnswer, recordLetter, saveField, startField} from './objections.ts';
import {copyJustification, copyLetter, mailLetter, skip} from './checklist.ts';
import {commandFor} from './command-table.ts';
import type {Effect} from './effect.ts';
import {keyLabel} from './key-labels.ts';
import type {KeyName} from './keys.ts';
import {fitWindow} from './navigation.ts';
import {clamp} from './list.ts';
import {personFields} from './letter.ts';
import {pickerItems} from './picker-items.ts';
import {pickerLayout} from './picker-layout.ts';
import {runCommand} from './run-command.ts';
import {type Result, say} from './result.ts';
import {openText, textPage} from './text-page.ts';
import {entryOf, itemsOf, languageOf, layoutFor, listAt, messagesFor, openList, type State} from './state.ts';

const close = (state: State): State => ({...state, overlay: undefined});

/** Another home means other offers; what was done stays. */
const moveHome = (state: State, home: Home): readonly [State, Effect] => {
	const settings = {...state.settings, home};
	const catalog = catalogFor(state.data, home);
	const next = {...state, settings, catalog};
	const selected = itemsOf(next).includes(state.selected) ? state.selected : entryOf(catalog, state.progress, state.platform);
	const hidden = catalog.notOffered.get(state.platform)?.length ?? 0;
	const {notices} = messagesFor(next);

	return [say({...next, selected}, hidden > 0 ? notices.homeHides(hidden) : notices.home), {type: 'save-settings', settings}];
};

const pick = (before: State, value: string): Result => {
	const {overlay} = before;
	const state = close(before);

	switch (overlay?.type) {
		case 'justification': {
			return copyJustification(state, value);
		}

		case 'skip': {
			const reason = skipReasons.find(candidate => candidate === value);

			return reason ? skip(state, overlay.key, reason) : [state];
		}

		case 'answer': {
			const answer = answers.find(candidate => candidate === value);

			if (value === 'reminder' || value === 'complaint') {
				return recordLetter(state, overlay.objection, value);
			}

			return answer ? recordAnswer(state, overlay.objection, answer) : [state];
		}

		case 'edit': {
			const field = editableFields.find(candidate => candidate === value);

			return field ? startField(state, overlay.objection, field) : [state];
		}

		case 'country': {
			const next = moveHome(state, {country: value});

			return value === 'DE' ? [{...next[0], overlay: {type: 'land', country: value, ...listAt(before.settings.home?.land ?? 'BW')}}, next[1]] : next;
		}

		case 'land': {
			return moveHome(state, {country: overlay.country, land: value});
		}

		case 'language': {
			const language = languages.find(candidate => candidate === value) ?? languageOf(state);
			const settings = {...state.settings, language};

			return [
				{...state, settings},
				{type: 'save-settings', settings},
			];
		}

		default: {
			return [state];
		}
	}
};

const moveInList = (state: State, by: 1 | -1): Result => {
	const overlay = openList(state);
	const items = pickerItems(state);

	if (!overlay || items.length === 0) {
		return [state];
	}

	const index = items.findIndex(({value}) => value === overlay.highlighted);
	const {value} = items[(index + by + items.length) % items.length] ?? {value: overlay.highlighted};

	return [{...state, overlay: {...overlay, highlighted: value, top: 0, moves: overlay.moves + 1}}];
};

/** ink-select-input answers these keys itself by what it has drawn; here arrive those that were faster. */
const pressInList = (state: State, key: KeyName): Result => {
	const overlay = openList(state);

	if (!overlay) {
		return [state];
	}

	switch (key) {
		case 'enter': {
			return pick(state, overlay.highlighted);
		}

		case 'up':
		case 'k': {
			return moveInList(state, -1);
		}

		case 'down':
		case 'j': {
			return moveInList(state, 1);
		}

		case 'pagedown':
		case 'pageup': {
			const lastTop = pickerLayout(state)?.lastTop ?? 0;

			return [{...state, overlay: {...overlay, top: clamp(overlay.top + (key === 'pagedown' ? 4 : -4), 0, lastTop)}}];
		}

		default: {
			return [state];
		}
	}
};

const isQuestion = (overlay: State['overlay']): overlay is Extract<State['overlay'], {readonly answer: string}> =>
	overlay?.type === 'person' || overlay?.type === 'field';

/** The most that an answer can hold, in characters. */
const longestAnswer = 200;

const typed = (state: State, text: string): State => {
	const {overlay} = state;
	// What is pasted may have line ends and invisible characters; a letter's line has neither.
	const clean = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');

	return isQuestion(overlay) ? {...state, overlay: {...overlay, answer: (overlay.answer + clean).slice(0, longestAnswer)}} : state;
};

const pasteInQuestion = (state: State, text: string): State => typed(state, text.trim());

/** Typing an answer. Enter goes on to the next question, the last one leads to the letter. */
const pressInQuestion = (state: State, key: KeyName): Result => {
	const {overlay} = state;

	if (!isQuestion(overlay)) {
		return [state];
	}

	const {answer} = overlay;

	switch (key) {
		case 'enter': {
			if (overlay.type === 'field') {
				return saveField(state, overlay.objection, overlay.field, answer);
			}

			const {field, platform} = overlay;
			const name = personFields[field];
			const person = name ? {...state.person, [name]: answer.trim()} : state.person;
			const next = field + 1;
			const nextName = personFields[next];

			return [
				{
					...state,
					person,
					overlay: nextName ? {type: 'person', platform, field: next, answer: person[nextName] ?? ''} : {type: 'letter', platform, top: 0},
				},
			];
		}

		case 'backspace':
		case 'delete': {
			return [{...state, overlay: {...overlay, answer: [...answer].slice(0, -1).join('')}}];
		}

		case 'ctrl+u': {
			return [{...state, overlay: {...overlay, answer: ''}}];
		}

		case 'space': {
			return [typed(state, ' ')];
		}

		default: {
			// A name such as `pageup` or `ctrl+k` is no letter.
			return [[...key].length === 1 ? typed(state, key) : state];
		}
	}
};

const textScrolls: Readonly<Record<KeyName, (page: number) => number>> = {
	up: () => -1,
	k: () => -1,
	down: () => 1,
	j: () => 1,
	pageup: page => -page,
	pagedown: page => page,
	home: () => Number.NEGATIVE_INFINITY,
	end: () => Number.POSITIVE_INFINITY,
};

const pressInText = (state: State, key: KeyName): Result => {
	const {overlay} = state;
	const text = openText(state);

	if (!text || (overlay?.type !== 'text' && overlay?.type !== 'letter')) {
		return [close(state)];
	}

	if (key === 'enter' || key === 'q') {
		return [close(state)];
	}

	if (overlay.type === 'letter' && (key === 'c' || key === 'm')) {
		return key === 'c' ? copyLetter(state, overlay.platform) : mailLetter(state, overlay.platform);
	}

	const {lastTop, height} = textPage(state, text);
	const by = textScrolls[key]?.(height) ?? 0;

	return [{...state, overlay: {...overlay, top: clamp(overlay.top + by, 0, lastTop)}}];
};

const pressInOverlay = (state: State, key: KeyName): Result => {
	switch (key) {
		case 'ctrl+c': {
			return [state, {type: 'quit'}];
		}

		case 'escape': {
			return [close(state)];
		}

		default: {
			switch (state.overlay?.type) {
				case 'text':
				case 'letter': {
					return pressInText(state, key);
				}

				case 'person':
				case 'field': {
					return pressInQuestion(state, key);
				}

				default: {
					return pressInList(state, key);
				}
			}
		}
	}
};

const press = (before: State, key: KeyName): Result => {
	const state = {...before, notice: undefined};

	const command = commandFor(key);

	// Nothing is shown, so nothing may change, except that the person leaves.
	if (layoutFor(state).kind === 'too-small') {
		return command?.id === 'quit' ? runCommand(state, 'quit') : [state];
	}

	if (state.overlay) {
		return pressInOverlay(state, key);
	}

	const messages = messagesFor(state);

	return command ? runCommand(state, command.id) : [say(state, messages.unknownKey(keyLabel(key, messages, state.environment.hasUnicode)))];
};

const act = (state: State, action: Action): Result => {
	const {notices} = messagesFor(state);

	switch (action.type) {
		case 'key': {
			return press({...state, now: action.now}, action.name);
		}

		case 'resize': {
			return [{...state, viewport: action.viewport}];
		}

		case 'highlight': {
			const overlay = openList(state);

			return [overlay ? {...state, overlay: {...overlay, highlighted: action.value, top: 0}} : state];
		}

		case 'pick': {
			return pick({...state, now: action.now}, action.value);
		}

		case 'opened': {
			const texts = {
				starting: notices.opening(new URL(action.url).host),
				unavailable: notices.openUnavailable,
				failed: notices.openFailed,
				refused: notices.openRefused,
			};

			return [say(state, texts[action.result], action.result === 'starting' ? 'info' : 'warning')];
		}

		case 'drafted': {
			const {result, hasBody} = action;

			return [
				result === 'starting'
					? say(state, hasBody ? notices.draftOpening : notices.draftWithoutText)
					: say(state, result === 'refused' ? notices.noMailAddress : notices.draftFailed, 'warning'),
			];
		}

		case 'paste': {
			return [pasteInQuestion(state, action.text)];
		}

		case 'copied': {
			if (action.result === 'failed') {
				return [{...state, overlay: {type: 'text', title: action.what, text: action.text, top: 0}}];
			}

			return [say(state, action.result === 'system' ? notices.copied(action.what) : notices.copiedToTerminal(action.what))];
		}

		case 'saved': {
			const next = {...state, storage: action.status, progress: action.progress ?? state.progress};
			const isNew = action.status !== state.storage;

			return [isNew && action.status !== 'ok' ? say(next, action.status === 'newer' ? notices.newer : notices.readOnly, 'warning') : next];
		}

		case 'changed-elsewhere': {
			return [say({...state, progress: action.progress, objections: action.objections}, notices.changedElsewhere)];
		}
	}
};

/** Everything the program does: an action in a state leads to the next state and to effects. Pure. */
export const update = (state: State, action: Action): Result => {
	const [next, ...effects] = act(state, action);

	return [fitWindow(next), ...effects];
};
