import {describe, expect, test} from 'vitest';
import {holidayCorrections} from '../../data/holiday-corrections.ts';
import {holidaysOfEurope} from '../../data/holidays.ts';
import {germanLaender} from '../../source/progress/home.ts';

const {days, firstYear, lastYear} = holidaysOfEurope();

/** Holidays of a year, without those on a weekend, on which nothing depends. */
const workdaysOff = (place: string, year: number) =>
	Object.keys(days[place] ?? {})
		.filter(day => day.startsWith(`${year}-`) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
		.map(day => day.slice(5))
		.sort();

describe('the public holidays', () => {
	test('are there for every country of the European Economic Area, the United Kingdom, Switzerland and every German Land, in every year', () => {
		expect(Object.keys(days)).toHaveLength(30 + 2 + 16);
		expect(Object.keys(days)).toEqual(expect.arrayContaining(Object.keys(germanLaender).map(land => `DE-${land}`)));

		for (const place of Object.keys(days)) {
			for (let year = firstYear; year <= lastYear; year++) {
				expect(workdaysOff(place, year).length, `${place} ${year}`).toBeGreaterThanOrEqual(4);
			}
		}
	});

	test('have a place and an evidence where they differ from the library', () => {
		for (const [country, {source, checkedOn}] of Object.entries(holidayCorrections)) {
			expect(days).toHaveProperty(country);
			expect(source).toMatch(/^https:\/\//);
			expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
		}
	});

	// Orthodox Easter 2026 is on 12 April: 48 days before it is Monday 23 February, 50 days after it Monday 1 June.
	test('of Cyprus have Green Monday on a Monday, and the Monday after Pentecost', () => {
		expect(workdaysOff('CY', 2026)).toEqual(expect.arrayContaining(['02-23', '06-01']));
		expect(workdaysOff('CY', 2026)).not.toContain('02-24');
	});

	// Friday 2 January 2026.
	test('of Romania have both days of the New Year', () => {
		expect(workdaysOff('RO', 2026)).toEqual(expect.arrayContaining(['01-01', '01-02']));
	});

	// 24 May and 6 September 2026 are Sundays, 26 December is a Saturday; 1 May 2027 is a Saturday, and Monday 3 May 2027 Easter Monday.
	test('of Bulgaria move from the weekend to the next working day, but for those of Easter', () => {
		expect(workdaysOff('BG', 2026)).toEqual('01-01 03-03 04-10 04-13 05-01 05-06 05-25 09-07 09-22 12-24 12-25 12-28'.split(' '));
		expect(workdaysOff('BG', 2027)).toEqual(expect.arrayContaining(['05-03', '05-04', '12-27', '12-28']));
	});

	// Last Monday of August 2026 is the 31st; 26 December 2026 is a Saturday, Monday the 28th stands in for it.
	test('of the United Kingdom are those of England and Wales', () => {
		expect(workdaysOff('GB', 2026)).toEqual('01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'.split(' '));
	});

	// Easter 2026 is on 5 April.
	test('of the Netherlands have Good Friday and 5 May, on which no period ends there', () => {
		expect(workdaysOff('NL', 2026)).toEqual('01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25'.split(' '));
	});

	test('of Liechtenstein are those that it notified for the counting of periods', () => {
		// 2025: Easter on 20 April, Shrove Tuesday on 4 March; 2 February and 1 November are on a weekend.
		expect(workdaysOff('LI', 2025)).toEqual(
			'01-01 01-02 01-06 03-04 03-19 04-18 04-21 05-01 05-29 06-09 06-19 08-15 09-08 12-08 12-24 12-25 12-26 12-31'.split(' '),
		);
	});

	test('of Slovakia leave out 15 September in 2026 only', () => {
		expect(workdaysOff('SK', 2026)).not.toContain('09-15');
		expect(workdaysOff('SK', 2027)).toContain('09-15');
	});

	test('are whole days: a period can end on the afternoon off before Christmas in Iceland', () => {
		expect(workdaysOff('IS', 2026)).not.toContain('12-24');
	});
});
