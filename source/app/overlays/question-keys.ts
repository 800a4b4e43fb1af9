import type {KeyName} from '../keys.ts';
import {personFields} from '../letter.ts';
import {saveField} from '../objections.ts';
import type {Result} from '../result.ts';
import type {State} from '../state.ts';

const isQuestion = (overlay: State['overlay']): overlay is Extract<State['overlay'], {readonly answer: string}> =>
	overlay?.type === 'person' || overlay?.type === 'field';

/** The most that an answer can hold, in characters. */
const longestAnswer = 1000;

const typed = (state: State, text: string): State => {
	const {overlay} = state;
	// What is pasted may have line ends and invisible characters; a letter's line has neither.
	const clean = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');

	return isQuestion(overlay) ? {...state, overlay: {...overlay, answer: (overlay.answer + clean).slice(0, longestAnswer)}} : state;
};

/** What was copied elsewhere becomes part of the answer. */
export const pasteInQuestion = (state: State, text: string): State => typed(state, text.trim());

/** Typing an answer. Enter goes on to the next question, the last one leads to the letter. */
export const pressInQuestion = (state: State, key: KeyName): Result => {
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
