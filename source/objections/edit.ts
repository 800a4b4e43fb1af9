import type {Day} from '../deadline/calendar.ts';
import type {Objection} from './objection.ts';

/** What a person can change about an objection after it was recorded. */
export const editableFields = ['accounts', 'sentOn', 'note'] as const;

export type EditableField = (typeof editableFields)[number];

/** The field as a person types it: several accounts are parted by commas. */
export const fieldText = (objection: Objection, field: EditableField): string =>
	field === 'accounts' ? objection.accounts.join(', ') : field === 'sentOn' ? objection.sentOn : (objection.note ?? '');

const isPastDay = (text: string, today: Day): boolean => {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text > today) {
		return false;
	}

	const date = new Date(`${text}T00:00:00Z`);

	// `2026-02-30` would silently become another day.
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
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

		case 'note': {
			const {note: _before, ...rest} = changed;

			return value === '' ? rest : {...rest, note: value};
		}
	}
};
