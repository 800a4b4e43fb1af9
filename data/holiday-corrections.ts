/** A rule in the notation of date-holidays, and what the day is called. */
type Correction = {
	readonly rule: string;
	readonly name: string;
	/** It is no public holiday, though the library says so. */
	readonly isWorkingDay?: true;
};

/** Where the public holidays of a country differ from those of the library, with the evidence. */
type Corrections = {readonly source: string; readonly checkedOn: string; readonly days: readonly Correction[]};

/**
Public holidays that date-holidays 3.37.0 lacks, has on the wrong day, or has too many of, found by comparing it with the data of OpenHolidays (https://github.com/openpotato/openholidaysapi.data, January 2026) and with the laws named here.

In doubt a day counts as a holiday: a due day that is a day too late does no harm, one that is too early calls a company late that is not.

Not covered: holidays of a part of a country outside Germany, of some communes only (Mariä Himmelfahrt in parts of Bayern, Fronleichnam in parts of Sachsen and Thüringen), of Scotland and Northern Ireland; days off that a government decrees for one year; half days; bridge days that are worked off.
*/
export const holidayCorrections: Readonly<Record<string, Corrections>> = {
	// Labour Code, Art. 154(1). What falls on a weekend moves, see daysWithSubstitutes.
	BG: {
		source: 'https://mnogoznaiko.com/%D1%87%D0%BB-154-%D0%BA%D0%BE%D0%B4%D0%B5%D0%BA%D1%81-%D0%BD%D0%B0-%D1%82%D1%80%D1%83%D0%B4%D0%B0/',
		checkedOn: '2026-11-24',
		days: [{rule: '12-26', name: 'Christmas'}],
	},
	// Green Monday is seven weeks less one day before Easter Sunday; the library has the Tuesday, and no Monday after Pentecost.
	CY: {
		source: 'https://www.qppstudio.net/publicholidays2024/cyprus.htm',
		checkedOn: '2026-11-24',
		days: [
			{rule: 'orthodox -48', name: 'Green Monday'},
			{rule: 'orthodox -47', name: 'Tuesday after Green Monday', isWorkingDay: true},
			{rule: 'orthodox 50', name: 'Whit Monday (Kataklysmos)'},
		],
	},
	// What Liechtenstein notified for the counting of periods (Art. 11 of the European Convention on the Calculation of Time-Limits), in force since 1 March 2021.
	LI: {
		source: 'https://360.lexisnexis.at/d/b_bgbl_2021_2021_III_58_2d7cf8bced',
		checkedOn: '2026-11-24',
		days: [
			{rule: '01-02', name: 'Berchtoldstag'},
			{rule: '02-02', name: 'Mariä Lichtmess'},
			{rule: 'easter -47', name: 'Fasnachtsdienstag'},
			{rule: '03-19', name: 'Heiliger Josef'},
			{rule: 'easter 40', name: 'Feiertagsbrücke', isWorkingDay: true},
			{rule: 'easter 61', name: 'Feiertagsbrücke', isWorkingDay: true},
			{rule: '08-15', name: 'Staatsfeiertag'},
			{rule: '11-01', name: 'Allerheiligen'},
			{rule: '12-24', name: 'Heiliger Abend'},
			{rule: '12-31', name: 'Silvester'},
		],
	},
	// Algemene termijnenwet, Art. 3(1) and (2): also where most people work on these days, no period ends on them.
	NL: {
		source: 'https://wvhl.nl/algemeen/de-algemene-termijnenwet',
		checkedOn: '2026-11-24',
		days: [
			{rule: 'easter -2', name: 'Good Friday'},
			{rule: '05-05', name: 'Liberation Day'},
		],
	},
	// Working days in 2026 only; the library takes them for working days for ever.
	SK: {
		source: 'https://news.refresher.sk/196259-TABULKA-Zmena-sviatkov-v-roku-2026-Kedy-budu-zatvorene-obchody-a-kedy-nepojdem-do-prace',
		checkedOn: '2026-11-24',
		days: [
			{rule: '05-08 since 2027', name: 'Day of victory over fascism'},
			{rule: '09-15 since 2027', name: 'Day of Our Lady of the Seven Sorrows'},
		],
	},
};
