import {readHolidays} from 'virtual:holidays';
import type {Home} from '../progress/home.ts';
import {regionOf} from '../progress/home.ts';
import {addDays, addMonths, type Day, daysBetween, weekday} from './calendar.ts';

/** Why a due day lies where it lies; each step of the calculation in order. */
export type Move =
	| {readonly type: 'months'; readonly count: number; readonly to: Day; readonly isShortMonth: boolean}
	| {readonly type: 'weekend'; readonly to: Day}
	| {readonly type: 'holiday'; readonly name: string; readonly to: Day};

/**
By when a company has to answer.

`gdpr`: Art. 12(3) GDPR, counted by Art. 3 of Regulation (EEC, Euratom) 1182/71. `uk`: Art. 12A UK GDPR, in principle the same month, which a question back can stop. `none`: no statutory period is known there.
*/
export type DueDay =
	| {
			readonly law: 'gdpr' | 'uk';
			readonly day: Day;
			/** A week before. */
			readonly remindOn: Day;
			readonly moves: readonly Move[];
			/** Public holidays are not considered: the home, or the year, is unknown. */
			readonly isWithoutHolidays: boolean;
	  }
	| {readonly law: 'none'};

type Sent = {
	readonly sentOn: Day;
	/** Where the person lives; unknown until they say so. */
	readonly home: Home | undefined;
	/** The company announced two months more, within the first month. */
	readonly isExtended: boolean;
};

const holidaysOf = (home: Home | undefined): Readonly<Record<Day, string>> | undefined => {
	const {days} = readHolidays();

	return home && (days[`${home.country}-${home.land ?? ''}`] ?? days[home.country]);
};

/**
The due day of an objection that was sent on a day.

One calendar month, three with an announced extension: the day of the same date; the last of the month where it is too short; the next working day where it is a Saturday, a Sunday or a public holiday of the person's country, in Germany of the Land.
*/
export const dueDayOf = ({sentOn, home, isExtended}: Sent): DueDay => {
	const region = home ? regionOf(home.country) : 'eea';

	if (region === 'ch' || region === 'us' || region === 'other') {
		return {law: 'none'};
	}

	const holidays = holidaysOf(home);
	const count = isExtended ? 3 : 1;
	let day = addMonths(sentOn, count);
	const moves: Move[] = [{type: 'months', count, to: day, isShortMonth: day.slice(8) !== sentOn.slice(8)}];

	for (;;) {
		const name = holidays?.[day];
		const isWeekend = weekday(day) === 0 || weekday(day) === 6;

		if (!isWeekend && name === undefined) {
			break;
		}

		day = addDays(day, 1);
		moves.push(isWeekend ? {type: 'weekend', to: day} : {type: 'holiday', name: name ?? '', to: day});
	}

	const {firstYear, lastYear} = readHolidays();
	const year = Number(day.slice(0, 4));

	return {
		law: region === 'uk' ? 'uk' : 'gdpr',
		day,
		remindOn: addDays(day, -7),
		moves,
		isWithoutHolidays: holidays === undefined || year < firstYear || year > lastYear,
	};
};

export type DueState = 'open' | 'soon' | 'today' | 'overdue';

/** How a due day stands on a day: `soon` within the last week. */
export const dueState = (day: Day, today: Day): DueState => {
	const left = daysBetween(today, day);

	return left < 0 ? 'overdue' : left === 0 ? 'today' : left <= 7 ? 'soon' : 'open';
};
