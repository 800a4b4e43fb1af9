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
	// 1 December 2026 + 1 month = 1 January 2027 (holiday, Friday), Saturday, Sunday, so Monday 4 January.
	['the turn of the year', '2026-12-01', berlin, '2027-01-04'],
] as const)('%s is counted as Regulation 1182/71 says', ([, sentOn, home, expected]) => {
	expect(dueOn(sentOn, home)).toBe(expected);
});

test('an announced extension makes it three months, also from the 31st', () => {
	// 31 August 2026 + 3 months: November has 30 days, 30 November 2026 is a Monday.
	expect(dueOn('2026-08-31', berlin, true)).toBe('2026-11-30');
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

test('a due day is a working day, at least 28 days away, and never earlier for a later objection', () => {
	const home = fc.constantFrom<Home | undefined>(berlin, bavaria, {country: 'AT'}, {country: 'FR'}, {country: 'GB'}, undefined);
	const sentOn = fc.integer({min: 0, max: 4000}).map(count => addDays('2024-06-01', count));

	fc.assert(
		fc.property(sentOn, home, fc.boolean(), (sent, where, isExtended) => {
			const day = dueOn(sent, where, isExtended);
			expect([1, 2, 3, 4, 5]).toContain(weekday(day));
			expect(daysBetween(sent, day)).toBeGreaterThanOrEqual(28);
			expect(dueOn(addDays(sent, 1), where, isExtended) >= day).toBe(true);
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
