import type {Region} from '../../data/schema.ts';

/** Where the person lives, which decides law, holidays and authority. */
export type Home = {
	/** ISO 3166-1 alpha-2: `DE`, `AT`, `CH`, `GB`, `FR` …; `ZZ` is a country that is not in the list. */
	readonly country: string;
	/** ISO 3166-2 without the country, for Germany: `BY`, `BE` … */
	readonly land?: string;
};

// The 27 of the Union with Iceland, Liechtenstein and Norway: https://www.efta.int/eea
const eea = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE'.split(' ');

/** Countries to choose from, those of most users first; the rest is sorted by name where it is shown. */
export const firstCountries = ['DE', 'AT', 'CH'] as const;
export const otherCountries: readonly string[] = [...eea, 'GB', 'US', 'CA', 'AU', 'JP', 'KR', 'HK', 'BR', 'IN'].filter(
	country => !(firstCountries as readonly string[]).includes(country),
);
/** A country that is not in the list. */
export const elsewhere = 'ZZ';

/** The sixteen Länder, by ISO 3166-2:DE. Their names are the same in every language of the program. */
export const germanLaender: Readonly<Record<string, string>> = {
	BW: 'Baden-Württemberg',
	BY: 'Bayern',
	BE: 'Berlin',
	BB: 'Brandenburg',
	HB: 'Bremen',
	HH: 'Hamburg',
	HE: 'Hessen',
	MV: 'Mecklenburg-Vorpommern',
	NI: 'Niedersachsen',
	NW: 'Nordrhein-Westfalen',
	RP: 'Rheinland-Pfalz',
	SL: 'Saarland',
	SN: 'Sachsen',
	ST: 'Sachsen-Anhalt',
	SH: 'Schleswig-Holstein',
	TH: 'Thüringen',
};

/** The region of the catalog that a country belongs to. */
export const regionOf = (country: string): Region => {
	if (eea.includes(country)) {
		return 'eea';
	}

	return country === 'GB' ? 'uk' : country === 'CH' ? 'ch' : country === 'US' ? 'us' : 'other';
};

export const isCountry = (value: unknown): value is string =>
	typeof value === 'string' && (value === elsewhere || (firstCountries as readonly string[]).includes(value) || otherCountries.includes(value));
