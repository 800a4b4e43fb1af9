/** Columns and rows that every screen has to hold at, from a large window to the smallest. */
export const sizes = [
	[120, 32],
	[100, 30],
	[80, 24],
	[60, 20],
	[40, 10],
] as const;
