import {brotliCompressSync} from 'node:zlib';
import Holidays from 'date-holidays';

const name = 'virtual:holidays';

/** Years for which days are worked out. Outside of them only weekends count. */
const firstYear = 2024;
const lastYear = 2036;

const countries = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE CH GB'.split(' ');

/** Public holidays only, day by day, with the name in the country's own language where it is German, else in English. */
const daysOf = (country: string, land?: string): Readonly<Record<string, string>> => {
	const holidays = land ? new Holidays(country, land) : new Holidays(country);
	const language = ['DE', 'AT', 'CH', 'LI', 'LU'].includes(country) ? 'de' : 'en';
	const years = Array.from({length: lastYear - firstYear + 1}, (_, index) => firstYear + index);

	return Object.fromEntries(
		years.flatMap(year =>
			holidays
				.getHolidays(year, language)
				.filter(({type}) => type === 'public')
				.map(holiday => [holiday.date.slice(0, 10), holiday.name]),
		),
	);
};

const all = () => ({
	firstYear,
	lastYear,
	days: Object.fromEntries([
		...countries.map(country => [country, daysOf(country)]),
		...Object.keys(new Holidays().getStates('DE') ?? {}).map(land => [`DE-${land}`, daysOf('DE', land)]),
	]),
});

/**
Works out the public holidays of Europe when the program is built, so that it carries a list of days and no calendar library.

The facts are those of https://github.com/commenthol/date-holidays (data under CC BY 3.0).
*/
export const holidaysPlugin = () => ({
	name: 'holidays',
	resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
	load: (id: string) =>
		id === `\0${name}`
			? `
import {Buffer} from 'node:buffer';
import {brotliDecompressSync} from 'node:zlib';
let holidays;
export const readHolidays = () => (holidays ??= JSON.parse(brotliDecompressSync(Buffer.from('${brotliCompressSync(JSON.stringify(all())).toString('base64')}', 'base64')).toString()));
`
			: undefined,
});
