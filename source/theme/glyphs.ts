import type {StepStatus} from '../progress/summary.ts';

/** The signs of the interface, each one column wide (but for the ASCII boxes of a status). */
export type Glyphs = {
	readonly status: Readonly<Record<StepStatus, string>>;
	readonly cursor: string;
	readonly open: string;
	readonly closed: string;
	readonly bar: readonly [full: string, empty: string];
	readonly tile: readonly [topLeft: string, topRight: string, bottomLeft: string, bottomRight: string, horizontal: string, vertical: string];
	readonly breadcrumb: string;
	/** Between tabs. */
	readonly separator: string;
	readonly back: string;
	readonly next: string;
	readonly ellipsis: string;
	readonly bullet: string;
	readonly marker: string;
	readonly home: string;
	/** Between the brackets of what is chosen in a list. */
	readonly check: string;
	readonly list: string;
	readonly mail: string;
	readonly settings: string;
	readonly dot: string;
	readonly warning: string;
	/** Before a notice, by what kind it is. */
	readonly noticeSign: Readonly<Record<'hint' | 'info' | 'warning' | 'error', string>>;
	/** The visible part in a scrollbar. */
	readonly thumb: string;
};

export const unicodeGlyphs: Glyphs = {
	status: {open: '○', done: '✓', skipped: '⊘', updated: '↻'},
	cursor: '❯',
	open: '▾',
	closed: '▸',
	bar: ['█', '░'],
	tile: ['╭', '╮', '╰', '╯', '─', '│'],
	breadcrumb: '›',
	separator: '│',
	back: '‹',
	next: '→',
	ellipsis: '…',
	bullet: '•',
	marker: '▌',
	home: '⌂',
	check: '✓',
	list: '❏',
	mail: '✉',
	settings: '☼',
	dot: '·',
	warning: '⚑',
	noticeSign: {hint: '•', info: '•', warning: '⚑', error: '✗'},
	thumb: '┃',
};

/** For terminals and fonts without more than ASCII. */
export const asciiGlyphs: Glyphs = {
	status: {open: '[ ]', done: '[x]', skipped: '[-]', updated: '[!]'},
	cursor: '>',
	open: 'v',
	closed: '>',
	bar: ['#', '.'],
	tile: ['+', '+', '+', '+', '-', '|'],
	breadcrumb: '>',
	separator: '|',
	back: '<',
	next: '->',
	ellipsis: '~',
	bullet: '*',
	marker: '|',
	home: 'H',
	check: 'x',
	list: '#',
	mail: '@',
	settings: 'S',
	dot: '-',
	warning: '!',
	noticeSign: {hint: '*', info: '*', warning: '!', error: 'x'},
	thumb: '|',
};
