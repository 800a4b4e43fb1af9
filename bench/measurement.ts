/** One line of the report: what was measured, and how it stands against its target. */
export type Measurement = {
	readonly what: string;
	readonly value: string;
	/** What is compared with what, and the number that the target is about. Nothing for a line that only informs. */
	readonly verdict?: {readonly is: string; readonly target: string; readonly isMet: boolean};
};

/** Lines that belong together, with a sentence on how they were measured. */
export type Section = {readonly title: string; readonly how: string; readonly lines: readonly Measurement[]};

export const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** `value` may be at most `limit` times as much as `other`. */
export const ratioVerdict = (value: number, other: number, limit: number, name: string): NonNullable<Measurement['verdict']> => {
	const ratio = value / other;

	return {is: `${ratio.toFixed(2)}x ${name}`, target: `at most ${limit}x`, isMet: ratio <= limit};
};

/** `value` may be at most `limit`. */
export const limitVerdict = (value: number, limit: number, show: (value: number) => string): NonNullable<Measurement['verdict']> => ({
	is: show(value),
	target: `at most ${show(limit)}`,
	isMet: value <= limit,
});
