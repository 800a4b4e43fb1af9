import type {Style} from '../app/rows.ts';
import type {ThemeId} from '../progress/settings.ts';
import {nearest256} from './palette256.ts';

/** How a piece of text is drawn. Colours are names of the sixteen, `#rrggbb`, or `ansi256(n)`. */
export type Look = {
	readonly color?: string;
	readonly backgroundColor?: string;
	readonly bold?: boolean;
	readonly dimColor?: boolean;
	readonly inverse?: boolean;
};

export type Theme = {
	readonly text: Readonly<Record<Style, Look>>;
	/** Backgrounds of the parts; none keeps the terminal's own. */
	readonly background: {
		readonly editor?: string;
		readonly sideBar?: string;
		readonly bar?: string;
		readonly selection?: string;
		readonly picker?: string;
	};
	readonly border: string | undefined;
};

/** A camera wants black on white, whatever the theme. */
const qrLooks = {
	qr: {color: '#000000', backgroundColor: '#ffffff'},
	qrInverted: {color: '#ffffff', backgroundColor: '#000000'},
};

/** VS Code's Dark Modern. */
const darkModern: Theme = {
	text: {
		normal: {color: '#cccccc'},
		muted: {color: '#a6a6a6'},
		strong: {color: '#ffffff', bold: true},
		accent: {color: '#4daafc'},
		done: {color: '#89d185'},
		warning: {color: '#d7b10a'},
		link: {color: '#4daafc'},
		selected: {color: '#ffffff'},
		match: {color: '#7fc4ff', bold: true},
		...qrLooks,
	},
	background: {editor: '#1f1f1f', sideBar: '#181818', bar: '#181818', selection: '#04395e', picker: '#222222'},
	border: '#4daafc',
};

/** VS Code's Light Modern; green and yellow darker than there, where they are hard to read as text. */
const lightModern: Theme = {
	text: {
		normal: {color: '#3b3b3b'},
		muted: {color: '#585858'},
		strong: {color: '#000000', bold: true},
		accent: {color: '#005a9e'},
		done: {color: '#0b6127'},
		warning: {color: '#704f00'},
		link: {color: '#005a9e'},
		selected: {color: '#000000'},
		match: {color: '#004b87', bold: true},
		...qrLooks,
	},
	background: {editor: '#ffffff', sideBar: '#f8f8f8', bar: '#f8f8f8', selection: '#e0e6ee', picker: '#f8f8f8'},
	border: '#005a9e',
};

/** Black and white with few, bright colours; every text at least 7:1. */
const highContrast: Theme = {
	text: {
		normal: {color: '#ffffff'},
		muted: {color: '#d7d7d7'},
		strong: {color: '#ffffff', bold: true},
		accent: {color: '#5fd7ff'},
		done: {color: '#87ff87'},
		warning: {color: '#ffff5f'},
		link: {color: '#5fd7ff'},
		selected: {color: '#ffffff', bold: true},
		match: {color: '#ffff5f', bold: true},
		...qrLooks,
	},
	background: {editor: '#000000', sideBar: '#000000', bar: '#000000', selection: '#00005f', picker: '#000000'},
	border: '#5fd7ff',
};

/** The sixteen colours of the person's own terminal. */
const terminalTheme: Theme = {
	text: {
		normal: {},
		muted: {},
		strong: {bold: true},
		accent: {color: 'cyan'},
		done: {color: 'green'},
		warning: {color: 'yellow'},
		link: {color: 'cyan'},
		selected: {bold: true, inverse: true},
		match: {color: 'cyan', bold: true},
		// The bright one: plain white is grey in many terminals.
		qr: {color: 'black', backgroundColor: 'whiteBright'},
		qrInverted: {color: 'whiteBright', backgroundColor: 'black'},
	},
	background: {},
	border: 'cyan',
};

/** No colour at all; signs and words carry the meaning. */
export const plainTheme: Theme = {
	text: {normal: {}, muted: {}, strong: {}, accent: {}, done: {}, warning: {}, link: {}, selected: {}, match: {}, qr: {}, qrInverted: {}},
	background: {},
	border: undefined,
};

const fullThemes: Readonly<Record<Exclude<ThemeId, 'terminal'>, Theme>> = {
	'dark-modern': darkModern,
	'light-modern': lightModern,
	'high-contrast': highContrast,
};

const mapColours = (theme: Theme, change: (hex: string) => string): Theme => ({
	text: Object.fromEntries(
		Object.entries(theme.text).map(([style, look]) => [
			style,
			{...look, ...(look.color && {color: change(look.color)}), ...(look.backgroundColor && {backgroundColor: change(look.backgroundColor)})},
		]),
	) as unknown as Theme['text'],
	background: Object.fromEntries(Object.entries(theme.background).map(([part, colour]) => [part, change(colour)])),
	border: theme.border && change(theme.border),
});

const known = new Map<string, Theme>();

/** The theme as this terminal can show it: the full colours, the nearest of 256, the terminal's own sixteen, or none. */
export const themeFor = (colourLevel: 0 | 1 | 2 | 3, id: ThemeId = 'dark-modern'): Theme => {
	if (colourLevel === 0) {
		return plainTheme;
	}

	if (colourLevel === 1 || id === 'terminal') {
		return terminalTheme;
	}

	const theme = fullThemes[id];

	if (colourLevel === 3) {
		return theme;
	}

	// The same object each time: components compare it.
	const snapped = known.get(id) ?? mapColours(theme, nearest256);
	known.set(id, snapped);

	return snapped;
};
