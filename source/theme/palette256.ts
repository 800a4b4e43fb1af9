const levels = [0, 95, 135, 175, 215, 255] as const;

/** The 240 fixed colours of a terminal with 256, from number 16 on, as red, green and blue: a cube of six steps, then greys. The first sixteen are the person's own and not used. */
const palette: ReadonlyArray<readonly [number, number, number]> = [
	...levels.flatMap(red => levels.flatMap(green => levels.map(blue => [red, green, blue] as const))),
	...Array.from({length: 24}, (_, step) => [8 + step * 10, 8 + step * 10, 8 + step * 10] as const),
];

const channels = (hex: string): readonly [number, number, number] =>
	[1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];

/** The nearest of the 256 colours to `#rrggbb`, as Ink names it. Chalk rounds more coarsely, which can cost a text its contrast. */
export const nearest256 = (hex: string): string => {
	const [red, green, blue] = channels(hex);
	const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);

	return `ansi256(${distances.indexOf(Math.min(...distances)) + 16})`;
};

/** What a name made by `nearest256` looks like, as `#rrggbb`. */
export const hexOf256 = (name: string): string => {
	const colour = palette[Number(/\d+(?=\))/.exec(name)?.[0]) - 16] ?? [0, 0, 0];

	return `#${colour.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
};
