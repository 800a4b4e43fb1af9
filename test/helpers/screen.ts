import xterm from '@xterm/headless';

type Options = {
	/** For output that no terminal driver has seen: treat `\n` as `\r\n`. */
	readonly convertEol?: boolean;
};

/** One place of the screen. Colours are `#rrggbb`, a number of the terminal's palette, or `default`. */
export type Cell = {
	readonly text: string;
	readonly width: number;
	readonly foreground: string;
	readonly background: string;
	readonly isBold: boolean;
	readonly isInverse: boolean;
	readonly isUnderlined: boolean;
};

/** What a person would see: an emulated terminal that can be read as lines of text. */
export class Screen {
	readonly #terminal: xterm.Terminal;

	constructor(columns: number, rows: number, {convertEol = false}: Options = {}) {
		this.#terminal = new xterm.Terminal({cols: columns, rows, convertEol, allowProposedApi: true});
	}

	get isAlternate() {
		return this.#terminal.buffer.active.type === 'alternate';
	}

	/** Resolves once the emulator has worked the data in. */
	async write(data: string) {
		await new Promise<void>(resolve => {
			this.#terminal.write(data, resolve);
		});
	}

	/** What the terminal itself sends back, for instance when asked where the cursor is. */
	onReply(listener: (data: string) => void) {
		this.#terminal.onData(listener);
	}

	resize(columns: number, rows: number) {
		this.#terminal.resize(columns, rows);
	}

	lines(): readonly string[] {
		const {active} = this.#terminal.buffer;

		return Array.from({length: this.#terminal.rows}, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '');
	}

	/** Every cell, row by row. A wide character stands in its first cell; the second one has the width 0. */
	cells(): ReadonlyArray<readonly Cell[]> {
		const {active} = this.#terminal.buffer;
		const colour = (value: number, isDefault: boolean, isRgb: boolean) =>
			isDefault ? 'default' : isRgb ? `#${value.toString(16).padStart(6, '0')}` : `${value}`;

		return Array.from({length: this.#terminal.rows}, (_, row) => {
			const line = active.getLine(active.viewportY + row);

			return Array.from({length: this.#terminal.cols}, (_cell, column) => {
				const cell = line?.getCell(column);

				return {
					text: cell?.getChars() ?? '',
					width: cell?.getWidth() ?? 1,
					foreground: cell ? colour(cell.getFgColor(), cell.isFgDefault(), cell.isFgRGB()) : 'default',
					background: cell ? colour(cell.getBgColor(), cell.isBgDefault(), cell.isBgRGB()) : 'default',
					isBold: Boolean(cell?.isBold()),
					isInverse: Boolean(cell?.isInverse()),
					isUnderlined: Boolean(cell?.isUnderline()),
				};
			});
		});
	}

	/** How every cell is drawn, row by row: `#foreground on #background`, a number of the terminal's palette, or `default`. */
	looks(): ReadonlyArray<readonly string[]> {
		return this.cells().map(row =>
			row.map(({foreground, background, isBold, isInverse}) =>
				[`${foreground} on ${background}`, ...(isBold ? ['bold'] : []), ...(isInverse ? ['inverse'] : [])].join(' '),
			),
		);
	}

	text() {
		return this.lines().join('\n');
	}

	/** Lets pending callbacks run and the emulator catch up. */
	async settle() {
		await new Promise<void>(resolve => {
			setImmediate(resolve);
		});
		await this.write('');
	}
}

/** What a terminal sends for keys that are not their own character. */
export const keys: Readonly<Record<string, string>> = {
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	home: '\u001B[H',
	end: '\u001B[F',
	pageup: '\u001B[5~',
	pagedown: '\u001B[6~',
	delete: '\u001B[3~',
	enter: '\r',
	escape: '\u001B',
	tab: '\t',
	'shift+tab': '\u001B[Z',
	space: ' ',
	backspace: '\u007F',
	'ctrl+b': '\u0002',
	'ctrl+c': '\u0003',
	'ctrl+k': '\u000B',
	'ctrl+u': '\u0015',
	'ctrl+p': '\u0010',
	'ctrl+z': '\u001A',
	'ctrl+shift+p': '\u001B[112;6u',
};
