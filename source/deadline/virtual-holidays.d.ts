declare module 'virtual:holidays' {
	type Holidays = {
		readonly firstYear: number;
		readonly lastYear: number;
		/** By country (`AT`) or German Land (`DE-BY`): day (`2026-01-01`) to name. */
		readonly days: Readonly<Record<string, Readonly<Record<string, string>>>>;
	};

	/** Unpacks the list on the first call; the start of the program does without. */
	export const readHolidays: () => Holidays;
}
