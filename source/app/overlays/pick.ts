import {catalogFor} from '../../catalog/catalog.ts';
import {editableFields} from '../../objections/edit.ts';
import {answers} from '../../objections/objection.ts';
import {type Home, isCountry} from '../../progress/home.ts';
import {skipReasons} from '../../progress/progress.ts';
import {languages, themeIds} from '../../progress/settings.ts';
import {takeBreadcrumb} from '../breadcrumbs.ts';
import {copyJustification, skip} from '../checklist.ts';
import type {Effect} from '../effect.ts';
import {afterAnswer} from '../get-started.ts';
import {recordAnswer, recordLetter, removeEvidence, startField} from '../objections.ts';
import {answerReset} from '../reset.ts';
import {remember, type Result, say} from '../result.ts';
import {languageOf, listAt, messagesFor, type State} from '../state.ts';
import {close} from './close.ts';

/** Another home means other offers; what was done stays. */
const moveHome = (state: State, home: Home): readonly [State, Effect] => {
	const [settled, save] = remember(state, {home});
	const catalog = catalogFor(state.data, home);
	const next = {...settled, catalog};
	const hidden = catalog.notOffered.get(state.platform)?.length ?? 0;
	const {notices} = messagesFor(next);

	return [say(next, hidden > 0 ? notices.homeHides(hidden) : notices.home), save];
};

/** What taking an item of the open list does. */
export const pick = (before: State, value: string): Result => {
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
			const first = state.objections[overlay.objection]?.evidence[0]?.path;

			if (value === 'removeEvidence' && first !== undefined) {
				return [{...state, overlay: {type: 'evidence', objection: overlay.objection, ...listAt(first)}}];
			}

			const field = editableFields.find(candidate => candidate === value);

			return field ? startField(state, overlay.objection, field) : [state];
		}

		case 'reset': {
			return answerReset(state, value);
		}

		case 'theme': {
			const theme = themeIds.find(candidate => candidate === value);

			return theme ? remember(state, {theme}) : [state];
		}

		case 'breadcrumb': {
			return takeBreadcrumb(state, overlay.level, value);
		}

		case 'evidence': {
			return removeEvidence(state, overlay.objection, value);
		}

		case 'country': {
			if (!isCountry(value)) {
				return [state];
			}

			const next = moveHome(state, {country: value});

			return value === 'DE'
				? [{...next[0], overlay: {type: 'land', country: value, ...listAt(before.settings.home?.land ?? 'BW')}}, next[1]]
				: [afterAnswer(next[0], 'home'), next[1]];
		}

		case 'land': {
			const [moved, effect] = moveHome(state, {country: overlay.country, land: value});

			return [afterAnswer(moved, 'home'), effect];
		}

		case 'language': {
			const language = languages.find(candidate => candidate === value) ?? languageOf(state);
			const [next, save] = remember(state, {language});

			return [afterAnswer(next, 'language'), save];
		}

		default: {
			return [state];
		}
	}
};
