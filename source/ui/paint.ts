import chalk, {type BackgroundColorName, type ChalkInstance, type ForegroundColorName} from 'chalk';
import type {Span} from '../app/rows.ts';
import type {Look, Theme} from '../theme/theme.ts';

const withForeground = (pen: ChalkInstance, colour: string): ChalkInstance => {
	const index = /^ansi256\((\d+)\)$/.exec(colour)?.[1];

	return index === undefined ? (colour.startsWith('#') ? pen.hex(colour) : pen[colour as ForegroundColorName]) : pen.ansi256(Number(index));
};

const withBackground = (pen: ChalkInstance, colour: string): ChalkInstance => {
	const index = /^ansi256\((\d+)\)$/.exec(colour)?.[1];
	const name = `bg${colour.charAt(0).toUpperCase()}${colour.slice(1)}`;

	return index === undefined ? (colour.startsWith('#') ? pen.bgHex(colour) : pen[name as BackgroundColorName]) : pen.bgAnsi256(Number(index));
};

const paint = (text: string, {color, backgroundColor, bold = false, dimColor = false, inverse = false}: Look, background: string | undefined): string => {
	const ground = backgroundColor ?? background;
	let pen: ChalkInstance = chalk;
	pen = ground === undefined ? pen : withBackground(pen, ground);
	pen = color === undefined ? pen : withForeground(pen, color);
	pen = dimColor ? pen.dim : pen;
	pen = bold ? pen.bold : pen;
	pen = inverse ? pen.inverse : pen;

	return pen(text);
};

const hyperlink = (text: string, url: string): string => `\u{1B}]8;;${url}\u{7}${text}\u{1B}]8;;\u{7}`;

/** A line as the terminal gets it, with its colours and links. One string draws several times as fast as a component for each piece. */
export const paintLine = (spans: readonly Span[], looks: Theme['text'], background?: string): string =>
	spans
		.map(({text, style = 'normal', url}) => {
			const painted = paint(text, looks[style], background);

			return url ? hyperlink(painted, url) : painted;
		})
		.join('');
