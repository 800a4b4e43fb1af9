import {readHolidays} from 'virtual:holidays';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {addDays, addMonths, daysBetween, localDay, weekday} from '../../source/deadline/calendar.ts';
import {dueDayOf, dueState} from '../../source/deadline/due-day.ts';
import type {Home} from '../../source/progress/home.ts';

const berlin: Home = {country: 'DE', land: 'BE'};
const bavaria: Home = {country: 'DE', land: 'BY'};

const dueOn = (sentOn: string, home: Home | undefined = berlin, isExtended = false) => {
	const due = dueDayOf({sentOn, home, isExtended});

	return due.law === 'none' ? 'none' : due.day;
};

test.for([
	// 24 November 2026 + 1 month = 24 December, a Thursday and no public holiday.
	['an ordinary month', '2026-11-24', berlin, '2026-12-24'],
	// 5 March 2026 + 1 month = 5 April, Easter Sunday; 6 April is Easter Monday; 7 April is a Tuesday.
	['Easter', '2026-03-05', berlin, '2026-04-07'],
	// 31 January 2027 + 1 month: February has 28 days, the 28th is a Sunday, so Monday 1 March (in Berlin no holiday).
	['31 January', '2027-01-31', berlin, '2027-03-01'],
	// 31 January 2028 + 1 month: leap year, 29 February is a Tuesday.
	['31 January in a leap year', '2028-01-31', berlin, '2028-02-29'],
	// 29 February 2028 + 1 month = 29 March 2028, a Wednesday.
	['the leap day', '2028-02-29', berlin, '2028-03-29'],
	// 30 October 2025 + 1 month = 30 November 2025, a Sunday, so Monday 1 December.
	['30 November on a Sunday', '2025-10-30', berlin, '2025-12-01'],
	// 25 November 2026 + 1 month = 25 December (holiday, Friday), 26 December (Saturday), 27 December (Sunday), so Monday 28 December.
	['25 December', '2026-11-25', berlin, '2026-12-28'],
	// 4 May 2026 + 1 month = 4 June 2026, Corpus Christi: a holiday in Bavaria, so Friday 5 June …
	['a holiday of the Land', '2026-05-04', bavaria, '2026-06-05'],
	// … and none in Berlin.
	['the same day in another Land', '2026-05-04', berlin, '2026-06-04'],
	// 26 September 2026 + 1 month = 26 October, the Austrian national day, a Monday, so Tuesday 27 October.
	['the Austrian national day', '2026-09-26', {country: 'AT'}, '2026-10-27'],
	// 31 July 2026 + 1 month = 31 August, the last Monday of August, a bank holiday in England and Wales, so Tuesday 1 September.
	['the British summer bank holiday', '2026-07-31', {country: 'GB'}, '2026-09-01'],
	// 2 December 2025 + 1 month = Friday 2 January 2026, in Romania still New Year, then Saturday, Sunday, so Monday 5 January.
	// Tuesday 6 and Wednesday 7 January are holidays again, but lie behind it.
	['the second day of the Romanian New Year', '2025-12-02', {country: 'RO'}, '2026-01-05'],
	// 10 March 2026 + 1 month = 10 April: Orthodox Good Friday 2026 (Easter on 12 April), Saturday, Sunday, Easter Monday, so Tuesday 14 April.
	['Orthodox Easter', '2026-03-10', {country: 'GR'}, '2026-04-14'],
	// 18 October 2026 + 1 month = Wednesday 18 November, Buß- und Bettag (the Wednesday before 23 November), so Thursday 19 November.
	['Buß- und Bettag in Sachsen', '2026-10-18', {country: 'DE', land: 'SN'}, '2026-11-19'],
	// 1 December 2026 + 1 month = 1 January 2027 (holiday, Friday), Saturday, Sunday, so Monday 4 January.
	['the turn of the year', '2026-12-01', berlin, '2027-01-04'],
] as const)('%s is counted as Regulation 1182/71 says', ([, sentOn, home, expected]) => {
	expect(dueOn(sentOn, home)).toBe(expected);
});

test('an announced extension makes it three months, also from the 31st', () => {
	// 31 August 2026 + 3 months: November has 30 days, 30 November 2026 is a Monday.
	expect(dueOn('2026-08-31', berlin, true)).toBe('2026-11-30');
	// 31 January 2027 + 3 months: 30 April, a Friday, and not 28 April, two months after the shortened first one.
	expect(dueOn('2027-01-31', berlin, true)).toBe('2027-04-30');
	// 24 November 2026 + 3 months = 24 February 2027, a Wednesday.
	expect(dueOn('2026-11-24', berlin, true)).toBe('2027-02-24');
});

test('the calculation says each step, with the name of a holiday', () => {
	expect(dueDayOf({sentOn: '2026-05-04', home: bavaria, isExtended: false})).toMatchObject({
		law: 'gdpr',
		remindOn: '2026-05-29',
		isWithoutHolidays: false,
		moves: [
			{type: 'months', count: 1, to: '2026-06-04', isShortMonth: false},
			{type: 'holiday', name: 'Fronleichnam', to: '2026-06-05'},
		],
	});
});

test('without a known home weekends count and holidays do not, and it says so', () => {
	const due = dueDayOf({sentOn: '2026-11-25', home: undefined, isExtended: false});
	expect(due).toMatchObject({law: 'gdpr', day: '2026-12-25', isWithoutHolidays: true});
});

test('where no statutory period is known, none is shown', () => {
	expect(dueOn('2026-11-24', {country: 'CH'})).toBe('none');
	expect(dueOn('2026-11-24', {country: 'US'})).toBe('none');
	expect(dueDayOf({sentOn: '2026-11-24', home: {country: 'GB'}, isExtended: false})).toMatchObject({law: 'uk', day: '2026-12-24'});
});

const {days, firstYear, lastYear} = readHolidays();

/** Every home with holidays, and none. */
const home = fc.constantFrom<Home | undefined>(
	...Object.keys(days)
		.filter(place => place !== 'CH')
		.map(place => {
			const [country = '', land] = place.split('-');

			return land === undefined ? {country} : {country, land};
		}),
	undefined,
);

// So that also three months later the holidays are known.
const sentOn = fc.integer({min: 0, max: daysBetween(`${firstYear}-01-01`, `${lastYear}-09-01`)}).map(count => addDays(`${firstYear}-01-01`, count));

test('a due day is a working day where the person lives, and at least 28 days away', () => {
	fc.assert(
		fc.property(sentOn, home, fc.boolean(), (sent, where, isExtended) => {
			const day = dueOn(sent, where, isExtended);
			expect([1, 2, 3, 4, 5]).toContain(weekday(day));
			expect(where && days[where.land === undefined ? where.country : `${where.country}-${where.land}`]?.[day]).toBeUndefined();
			expect(daysBetween(sent, day)).toBeGreaterThanOrEqual(28);
		}),
		{numRuns: 2000},
	);
});

test('a due day is never earlier for a later objection, nor with an extension', () => {
	fc.assert(
		fc.property(sentOn, home, fc.boolean(), (sent, where, isExtended) => {
			expect(dueOn(addDays(sent, 1), where, isExtended) >= dueOn(sent, where, isExtended)).toBe(true);
			expect(dueOn(sent, where, true) > dueOn(sent, where, false)).toBe(true);
		}),
		{numRuns: 2000},
	);
});

test('the steps of the calculation lead from the day of sending to the due day', () => {
	fc.assert(
		fc.property(sentOn, home, (sent, where) => {
			const due = dueDayOf({sentOn: sent, home: where, isExtended: false});

			if (due.law === 'none') {
				throw new Error('every one of these homes has a period');
			}

			const [first, ...moves] = due.moves.map(({to}) => to);
			expect(first).toBe(addMonths(sent, 1));
			expect(moves).toEqual(moves.map((_, index) => addDays(first ?? '', index + 1)));
			expect(due.moves.at(-1)?.to).toBe(due.day);
			expect(due.remindOn).toBe(addDays(due.day, -7));
		}),
	);
});

test('a due day is open, soon, today or overdue', () => {
	expect(['2026-12-01', '2026-12-17', '2026-12-24', '2026-12-25'].map(today => dueState('2026-12-24', today))).toEqual(['open', 'soon', 'today', 'overdue']);
});

test('days are counted without clock changes', () => {
	expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
	expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
	expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
