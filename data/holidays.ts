import Holidays from 'date-holidays';
import {addDays, weekday} from '../source/deadline/calendar.ts';
import {holidayCorrections} from './holiday-corrections.ts';

/** Years for which days are worked out. Outside of them only weekends count. */
const firstYear = 2024;
const lastYear = 2036;

const countries = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE CH GB'.split(' ');

/** Day (`2026-01-01`) to name. */
type Days = Readonly<Record<string, string>>;

// The library lists for the whole kingdom only what all its parts share, and so no summer bank holiday. England and Wales are the largest part.
const partOf: Readonly<Record<string, string>> = {GB: 'ENG'};

const isWeekend = (day: string): boolean => weekday(day) === 0 || weekday(day) === 6;

const calendarOf = (country: string, land: string | undefined): Holidays => {
	const part = land ?? partOf[country];
	const holidays = part === undefined ? new Holidays(country) : new Holidays(country, part);

	for (const {rule, name, isWorkingDay} of holidayCorrections[country]?.days ?? []) {
		holidays.setHoliday(rule, {name: {en: name, de: name}, type: isWorkingDay ? 'observance' : 'public'});
	}

	return holidays;
};

/** Public holidays only, day by day, with the name in the country's own language where it is German, else in English. */
const daysOf = (country: string, land?: string): Days => {
	const holidays = calendarOf(country, land);
	const language = ['DE', 'AT', 'CH', 'LI', 'LU'].includes(country) ? 'de' : 'en';
	const years = Array.from({length: lastYear - firstYear + 1}, (_, index) => firstYear + index);

	return Object.fromEntries(
		years.flatMap(year =>
			holidays
				.getHolidays(year, language)
				.filter(({type}) => type === 'public')
				.flatMap(({date, start, end, name}) => {
					// Some entries are several days (Romania's New Year), some are half ones (Iceland's Christmas Eve), on which a period can end.
					const length = Math.round((end.getTime() - start.getTime()) / 86_400_000 - 0.1);

					return Array.from({length}, (_, index): [string, string] => [addDays(date.slice(0, 10), index), name]);
				}),
		),
	);
};

/**
Bulgarian holidays with the working days that stand in for those on a weekend, one for each; those of Easter do not move.

Labour Code, Art. 154(2): https://mnogoznaiko.com/%D1%87%D0%BB-154-%D0%BA%D0%BE%D0%B4%D0%B5%D0%BA%D1%81-%D0%BD%D0%B0-%D1%82%D1%80%D1%83%D0%B4%D0%B0/
*/
const daysWithSubstitutes = (days: Days): Days => {
	const result: Record<string, string> = {...days};

	for (const [day, name] of Object.entries(days).filter(([day, name]) => isWeekend(day) && !name.startsWith('Easter'))) {
		let substitute = day;

		while (isWeekend(substitute) || result[substitute] !== undefined) {
			substitute = addDays(substitute, 1);
		}

		result[substitute] = `${name} (substitute day)`;
	}

	return result;
};

/**
The public holidays of the European Economic Area, the United Kingdom and Switzerland, by country (`AT`) and German Land (`DE-BY`).

The facts are those of https://github.com/commenthol/date-holidays (data under CC BY-SA 3.0), put right where they are wrong.
*/
export const holidaysOfEurope = () => ({
	firstYear,
	lastYear,
	days: Object.fromEntries([
		...countries.map(country => [country, country === 'BG' ? daysWithSubstitutes(daysOf(country)) : daysOf(country)] as const),
		...Object.keys(new Holidays().getStates('DE') ?? {}).map(land => [`DE-${land}`, daysOf('DE', land)] as const),
	]) as Readonly<Record<string, Days>>,
});
