/** The size of a cell in pixels. */
export const cell = {width: 9, height: 19} as const;

type Shape = (x: number, y: number, count: number) => string;

const {width, height} = cell;
const [middle, centre] = [width / 2, height / 2];

const rectangle =
	(top: number, tall: number, part = 1): Shape =>
	(x, y, count) =>
		`<rect x="${x}" y="${y + top}" width="${part === 1 ? width * count : width * part}" height="${tall}"/>`;

const line =
	(path: (x: number, y: number, count: number) => string, thickness = 1.2): Shape =>
	(x, y, count) =>
		`<path d="${path(x, y, count)}" fill="none" stroke="currentColor" stroke-width="${thickness}"/>`;

const corner = (toX: number, toY: number) => line((x, y) => `M${x + toX} ${y + centre}Q${x + middle} ${y + centre} ${x + middle} ${y + toY}`);

/**
 * Signs that have to meet their neighbours: drawn, because the height of a line and of a font differ from one computer to the next.
 * Several of the same in a row are one shape.
 */
export const shapes: Readonly<Record<string, Shape>> = {
	'█': rectangle(0, height),
	'▌': rectangle(0, height, 0.5),
	'░': (x, y, count) => `<rect x="${x}" y="${y}" width="${width * count}" height="${height}" opacity=".3"/>`,
	'─': line((x, y, count) => `M${x} ${y + centre}h${width * count}`),
	'━': line((x, y, count) => `M${x} ${y + centre}h${width * count}`, 2.4),
	'│': line((x, y) => `M${x + middle} ${y}v${height}`),
	'┃': line((x, y) => `M${x + middle} ${y}v${height}`, 2.4),
	'╭': corner(width, height),
	'╮': corner(0, height),
	'╰': corner(width, 0),
	'╯': corner(0, 0),
};

/** Signs of which several side by side are drawn as one. */
export const isHorizontal = (sign: string): boolean => '█░─━'.includes(sign);
