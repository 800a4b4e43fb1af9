import type {KeyName} from '../keys.ts';
import {personFields} from '../letter.ts';
import {saveField} from '../objections.ts';
import type {Result} from '../result.ts';
import type {State} from '../state.ts';
import {asOneLine, edited} from '../typing.ts';

const isQuestion = (overlay: State['overlay']): overlay is Extract<State['overlay'], {readonly answer: string}> =>
	overlay?.type === 'person' || overlay?.type === 'field';

/** The most that an answer can hold, in characters. */
const longestAnswer = 1000;

const withAnswer = (state: State, answer: string): State =>
	isQuestion(state.overlay) ? {...state, overlay: {...state.overlay, answer: asOneLine(answer).slice(0, longestAnswer)}} : state;

/** What was copied elsewhere becomes part of the answer. */
export const pasteInQuestion = (state: State, text: string): State =>
	isQuestion(state.overlay) ? withAnswer(state, state.overlay.answer + text.trim()) : state;

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

		default: {
			return [withAnswer(state, edited(answer, key) ?? answer)];
		}
	}
};
