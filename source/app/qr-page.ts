import {fitSpans, type Row, type Span, span} from './rows.ts';
import {glyphsFor, messagesFor, type Overlay, type State} from './state.ts';
import {chop, hanging, longestWord, width, wrap} from './wrap.ts';

type Qr = Extract<Overlay, {readonly type: 'qr'}>;

/** Light modules around the code, by which a camera finds it: four are the norm, fewer do on a screen. */
const quietZones = [4, 3, 2, 1] as const;

const halfBlocks = [' ', '▄', '▀', '█'] as const;

/** Two modules above each other are one character, so that they are square. */
const qrLines = (modules: ReadonlyArray<readonly boolean[]>, quiet: number, isInked: (isDark: boolean) => boolean): readonly string[] => {
	const size = modules.length + 2 * quiet;
	const isDark = (row: number, column: number) => modules[row - quiet]?.[column - quiet] ?? false;

	return Array.from({length: Math.ceil(size / 2)}, (_, pair) =>
		Array.from({length: size}, (_column, column) => {
			// Below the last row the paper goes on.
			const index = (isInked(isDark(pair * 2, column)) ? 2 : 0) + (isInked(isDark(pair * 2 + 1, column)) ? 1 : 0);

			return halfBlocks[index] ?? ' ';
		}).join(''),
	);
};

/** The page with the QR code, and beside it what it leads to. Where it does not fit, the link alone. */
export const qrRows = (state: State, {url, title, way, modules, isInverted}: Qr): readonly Row[] => {
	const {phone} = messagesFor(state);
	const {columns, rows} = state.viewport;
	const {ellipsis} = glyphsFor(state);
	const hasColour = state.environment.colourLevel > 0;
	const leastRoom = Math.max(longestWord([title, phone.help, phone.invert]), longestWord(way) + width('1. '));
	const fitting = quietZones.filter(zone => modules && Math.ceil((modules.length + 2 * zone) / 2) <= rows && modules.length + 2 * zone <= columns);
	// Rather a narrower margin than words that are broken beside the code.
	const quiet = fitting.find(zone => modules && columns - modules.length - 2 * zone - 2 >= leastRoom) ?? fitting[0];
	// With colours the paper is white. Without, the characters are the light modules, as most terminals are dark; `i` turns that round.
	const code =
		modules && quiet !== undefined && state.environment.hasUnicode ? qrLines(modules, quiet, isDark => (hasColour ? isDark : isDark === isInverted)) : [];
	const codeWidth = width(code[0] ?? '');
	const hasRoomBeside = code.length === 0 || columns - codeWidth - 2 >= leastRoom;
	const room = columns - codeWidth - 2;
	const text: readonly Span[] = hasRoomBeside
		? [
				...wrap(title, room).map(part => span(part, 'strong')),
				...(modules && code.length === 0 ? wrap(phone.tooSmall, room).map(part => span(part, 'warning')) : []),
				...wrap(phone.help, room).map(part => span(part, 'muted')),
				...(hasColour || code.length === 0 ? [] : wrap(phone.invert, room).map(part => span(part, 'muted'))),
				span(''),
				...way.flatMap((stop, index) => hanging(`${index + 1}. `, stop, room).map(part => span(part))),
				...(way.length > 0 ? [span('')] : []),
				...chop(url, room).map(part => span(part, 'link', url)),
			]
		: [];
	const style = hasColour ? (isInverted ? 'qrInverted' : 'qr') : 'normal';

	return Array.from({length: Math.min(rows, Math.max(code.length, text.length))}, (_, index) => {
		const line = code[index];
		const beside = text[index];
		const left = line === undefined ? span(' '.repeat(codeWidth)) : span(line, style);

		return {key: `${index}`, spans: fitSpans([left, span(' '), ...(beside ? [beside] : [])], columns, ellipsis)};
	});
};
