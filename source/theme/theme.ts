import type {Style} from '../app/rows.ts';

/** How a piece of text is drawn. Colours are names of the sixteen, or `#rrggbb`. */
type Look = {
	readonly color?: string;
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

/** VS Code's Dark Modern, for 256 colours and more. */
const darkModern: Theme = {
	text: {
		normal: {color: '#cccccc'},
		muted: {color: '#9d9d9d'},
		strong: {color: '#ffffff', bold: true},
		accent: {color: '#4daafc'},
		done: {color: '#89d185'},
		warning: {color: '#cca700'},
		link: {color: '#4daafc'},
		selected: {color: '#ffffff'},
		match: {color: '#7fc4ff', bold: true},
	},
	background: {editor: '#1f1f1f', sideBar: '#181818', bar: '#181818', selection: '#04395e', picker: '#222222'},
	border: '#4daafc',
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
	},
	background: {},
	border: 'cyan',
};

/** No colour at all; signs and words carry the meaning. */
export const plainTheme: Theme = {
	text: {normal: {}, muted: {}, strong: {}, accent: {}, done: {}, warning: {}, link: {}, selected: {}, match: {}},
	background: {},
	border: undefined,
};

export const themeFor = (colourLevel: 0 | 1 | 2 | 3): Theme => (colourLevel === 0 ? plainTheme : colourLevel === 1 ? terminalTheme : darkModern);
