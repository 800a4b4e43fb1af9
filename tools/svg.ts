import type {Cell} from '../test/helpers/screen.ts';
import {cell, isHorizontal, shapes} from './cell-shapes.ts';

type Cells = ReadonlyArray<readonly Cell[]>;

export type Frame = {
	readonly cells: Cells;
	/** What a person presses or sees here, below the screen. */
	readonly caption: string;
	/** How long it stays, in seconds. */
	readonly seconds: number;
};

type Options = {
	/** What the picture shows, for those who do not see it. */
	readonly title: string;
	readonly description: string;
	/** Of the window: what the program leaves to the terminal. */
	readonly colours: {readonly foreground: string; readonly background: string; readonly border: string};
	/** The frame that stands where nothing may move. */
	readonly still: number;
};

const padding = 14;
const footer = 34;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Letters, digits and punctuation keep their width in a fixed-width font; other signs may come from any font. */
const isLetter = (text: string) => /^[ -~\u00A0-\u024F\u2010-\u203A]*$/.test(text);

type Run = {
	readonly column: number;
	readonly count: number;
	readonly text: string;
	readonly look: string;
	readonly isBold: boolean;
	readonly isUnderlined: boolean;
};

/** What stands in a row, in pieces that look alike. Two spaces end a piece, so that every column starts exactly where it should. */
const runsOf = (row: readonly Cell[], foregroundOf: (cell: Cell) => string): readonly Run[] => {
	const runs: Run[] = [];

	for (const [column, {text, width, isBold, isUnderlined, ...rest}] of row.entries()) {
		const last = runs.at(-1);
		const look = foregroundOf({text, width, isBold, isUnderlined, ...rest});
		const sign = text === '' ? ' ' : text;
		const isSame = last?.look === look && last.isBold === isBold && last.isUnderlined === isUnderlined && last.column + last.count === column;
		const isJoined = isLetter(sign)
			? isLetter(last?.text ?? sign) && !(sign === ' ' && last?.text.endsWith(' '))
			: isHorizontal(sign) && last?.text[0] === sign;

		if (width === 0) {
			continue;
		}

		if (last && isSame && isJoined && width === 1) {
			runs[runs.length - 1] = {...last, count: last.count + 1, text: last.text + sign};
		} else if (sign !== ' ' || isUnderlined) {
			runs.push({column, count: width, text: sign, look, isBold, isUnderlined});
		}
	}

	return runs;
};

const drawRun = ({column, count, text, look, isBold, isUnderlined}: Run, y: number): string => {
	const x = column * cell.width;
	const shape = shapes[text[0] ?? ''];

	if (shape) {
		return `<g fill="${look}" color="${look}">${shape(x, y, count)}</g>`;
	}

	const style = `fill="${look}"${isBold ? ' class="bold"' : ''}${isUnderlined ? ' text-decoration="underline"' : ''}`;
	const base = y + cell.height * 0.74;

	if (!isLetter(text)) {
		// The selector asks for a sign, not a coloured picture.
		return `<text x="${x + (count * cell.width) / 2}" y="${base}" text-anchor="middle" ${style}>${escaped(text)}\uFE0E</text>`;
	}

	const shown = text.trimEnd();

	return `<text x="${x}" y="${base}" textLength="${shown.length * cell.width}" ${style}>${escaped(shown)}</text>`;
};

type Area = {readonly column: number; readonly count: number; readonly row: number; rows: number; readonly colour: string};

/** The backgrounds, in areas as tall as possible: seams between rows would show. */
const areasOf = (cells: Cells, backgroundOf: (cell: Cell) => string, windowColour: string): readonly Area[] => {
	const areas: Area[] = [];

	for (const [row, line] of cells.entries()) {
		let column = 0;

		while (column < line.length) {
			const colour = backgroundOf(line[column] as Cell);
			let end = column + 1;

			while (end < line.length && backgroundOf(line[end] as Cell) === colour) {
				end += 1;
			}

			const [from, count] = [column, end - column];
			const above = areas.find(area => area.column === from && area.count === count && area.colour === colour && area.row + area.rows === row);

			if (above) {
				above.rows += 1;
			} else if (colour !== windowColour) {
				areas.push({column: from, count, row, rows: 1, colour});
			}

			column = end;
		}
	}

	return areas;
};

/** Draws screens of a terminal as one picture; several frames follow each other and begin again. The same screens give the same text. */
export const drawSvg = (frames: readonly Frame[], {title, description, colours, still}: Options): string => {
	const [rows, columns] = [frames[0]?.cells.length ?? 0, frames[0]?.cells[0]?.length ?? 0];
	const [width, height] = [columns * cell.width + 2 * padding, rows * cell.height + 2 * padding + footer];
	const named = (colour: string, instead: string) => (colour.startsWith('#') ? colour : instead);
	const foregroundOf = ({foreground, background, isInverse}: Cell) =>
		named(isInverse ? background : foreground, isInverse ? colours.background : colours.foreground);
	const backgroundOf = ({foreground, background, isInverse}: Cell) =>
		named(isInverse ? foreground : background, isInverse ? colours.foreground : colours.background);
	const total = frames.reduce((sum, {seconds}) => sum + seconds, 0);
	const moves = frames.length > 1;
	let passed = 0;

	const timings = frames.map(({seconds}, index) => {
		const [from, to] = [passed, passed + seconds].map(time => `${Math.round((time / total) * 10_000) / 100}%`);
		passed += seconds;

		return `@keyframes f${index}{${index === 0 ? '' : '0%{visibility:hidden}'}${from}{visibility:visible}${to}{visibility:hidden}}.f${index}{animation:f${index} ${total}s step-end infinite}`;
	});

	const drawn = frames.map(({cells, caption}, index) => {
		const areas = areasOf(cells, backgroundOf, colours.background).map(
			area =>
				`<rect x="${area.column * cell.width}" y="${area.row * cell.height}" width="${area.count * cell.width}" height="${area.rows * cell.height}" fill="${area.colour}"/>`,
		);
		const texts = cells.map((row, line) =>
			runsOf(row, foregroundOf)
				.map(run => drawRun(run, line * cell.height))
				.join(''),
		);
		const words = `<text class="caption" x="${(columns * cell.width) / 2}" y="${rows * cell.height + footer - 5}" text-anchor="middle" fill="${colours.foreground}">${escaped(caption)}</text>`;

		return `<g class="frame f${index}${index === still ? ' still' : ''}">\n<g shape-rendering="crispEdges">${areas.join('')}</g>\n${texts.filter(text => text !== '').join('\n')}\n${words}\n</g>`;
	});

	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(description)}</desc>
<style>text{white-space:pre;font:15px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace}.bold{font-weight:bold}.caption{font:15px system-ui,"Segoe UI","DejaVu Sans",sans-serif}${
		moves ? `.frame{visibility:hidden}${timings.join('')}@media (prefers-reduced-motion:reduce){.frame{animation:none}.still{visibility:visible}}` : ''
	}</style>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10" fill="${colours.background}" stroke="${colours.border}"/>
<g transform="translate(${padding} ${padding})">
${drawn.join('\n')}
</g>
</svg>
`;
};
