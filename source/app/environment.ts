import type {Language} from '../progress/settings.ts';

/** The shells that the program knows how to address. */
export const shells = ['bash', 'zsh', 'fish', 'powershell', 'other'] as const;

export type Shell = (typeof shells)[number];

/** What the program found out about where it runs. */
export type Environment = {
	/** Both ends are a terminal that understands more than plain lines. */
	readonly isInteractive: boolean;
	/** 0 none, 1 sixteen colours, 2 256 colours, 3 true colour. */
	readonly colourLevel: 0 | 1 | 2 | 3;
	readonly isSsh: boolean;
	readonly isTmux: boolean;
	readonly isScreen: boolean;
	readonly isWsl: boolean;
	readonly canOpenBrowser: boolean;
	readonly hasUnicode: boolean;
	/** The screen is told in words, line by line, instead of drawn. */
	readonly isScreenReader: boolean;
	readonly language: Language;
	readonly platform: NodeJS.Platform;
	readonly shell: Shell;
	/** The variables of the catalog's steps that are set here. */
	readonly variables: Readonly<Record<string, string>>;
};
