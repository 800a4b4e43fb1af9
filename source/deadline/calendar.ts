/** A calendar day, `YYYY-MM-DD`. Days are counted in UTC, so no clock change and no time zone can move them. */
export type Day = string;

const millisecondsOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

const dayOf = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

const length = 86_400_000;

export const addDays = (day: Day, count: number): Day => dayOf(millisecondsOf(day) + count * length);

/** Whole days from one day to another; negative if it lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((millisecondsOf(to) - millisecondsOf(from)) / length);

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => new Date(millisecondsOf(day)).getUTCDay();

/** The day of the same date some months later; where that month is too short, its last day (Art. 3(2)(c) of Regulation 1182/71). */
export const addMonths = (day: Day, count: number): Day => {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();

	return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)));
};

/** The day that the person's own clock shows. */
export const localDay = (now: Date): Day => [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
