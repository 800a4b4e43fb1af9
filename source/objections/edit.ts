import type {Day} from '../deadline/calendar.ts';
import type {Objection} from './objection.ts';

/** What a person can change about an objection after it was recorded. */
export const editableFields = ['accounts', 'sentOn', 'answeredOn', 'answerFrom', 'answerNote', 'note'] as const;

export type EditableField = (typeof editableFields)[number];

const answerOf = ({events}: Objection) => events.findLast(event => event.type === 'answer');

/** The fields that this objection has: those of an answer only once one came. */
export const fieldsOf = (objection: Objection): readonly EditableField[] =>
	editableFields.filter(field => !field.startsWith('answer') || answerOf(objection) !== undefined);

/** The field as a person types it: several accounts are parted by commas. */
export const fieldText = (objection: Objection, field: EditableField): string => {
	const answer = answerOf(objection);

	return {
		accounts: objection.accounts.join(', '),
		sentOn: objection.sentOn,
		answeredOn: answer?.on ?? '',
		answerFrom: answer?.from ?? '',
		answerNote: answer?.note ?? '',
		note: objection.note ?? '',
	}[field];
};

const isPastDay = (text: string, today: Day): boolean => {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text > today) {
		return false;
	}

	const date = new Date(`${text}T00:00:00Z`);

	// `2026-02-30` would silently become another day.
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const withAnswerField = (objection: Objection, change: {readonly on?: Day; readonly from?: string; readonly note?: string}): Objection => {
	const at = objection.events.findLastIndex(({type}) => type === 'answer');
	const answer = objection.events[at];

	if (answer?.type !== 'answer') {
		return objection;
	}

	const {from, note, ...rest} = {...answer, ...change};

	return {...objection, events: objection.events.with(at, {...rest, ...(from && {from}), ...(note && {note})})};
};

/** The objection with a new value; nothing if the value makes no sense: a day that does not exist or has not come. */
export const withField = (objection: Objection, field: EditableField, text: string, now: Date, today: Day): Objection | undefined => {
	const changed = {...objection, changedAt: now.toISOString()};
	const value = text.trim();

	switch (field) {
		case 'accounts': {
			return {
				...changed,
				accounts: value
					.split(',')
					.map(part => part.trim())
					.filter(Boolean),
			};
		}

		case 'sentOn': {
			return isPastDay(value, today) ? {...changed, sentOn: value} : undefined;
		}

		case 'answeredOn': {
			return isPastDay(value, today) ? withAnswerField(changed, {on: value}) : undefined;
		}

		case 'answerFrom': {
			return withAnswerField(changed, {from: value});
		}

		case 'answerNote': {
			return withAnswerField(changed, {note: value});
		}

		case 'note': {
			const {note: _before, ...rest} = changed;

			return value === '' ? rest : {...rest, note: value};
		}
	}
};
