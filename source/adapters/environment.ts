import {type Environment, type Shell, shells} from '../app/environment.ts';
import {type Language, languages} from '../progress/settings.ts';

type Variables = Readonly<Record<string, string | undefined>>;

type Surroundings = {
	readonly env: Variables;
	readonly platform: NodeJS.Platform;
	readonly stdin: {readonly isTTY?: boolean | undefined};
	readonly stdout: {readonly isTTY?: boolean | undefined; readonly getColorDepth?: ((env?: object) => number) | undefined};
	/** Finds the system's language as a BCP 47 tag, such as `Intl.DateTimeFormat().resolvedOptions().locale`. Asked only where the variables name none, as it takes some milliseconds. */
	readonly locale: () => string;
	/** Names of variables that steps of the catalog speak of; no other variable is kept. */
	readonly variableNames: readonly string[];
};

type ColourLevel = Environment['colourLevel'];

const levelOfDepth = (bits: number): ColourLevel => {
	if (bits >= 24) {
		return 3;
	}

	if (bits >= 8) {
		return 2;
	}

	return bits >= 4 ? 1 : 0;
};

const forcedLevel = (value: string): ColourLevel => {
	if (value === 'false') {
		return 0;
	}

	// `FORCE_COLOR=`, `FORCE_COLOR=true` and anything else that is no number ask for colour without saying how much.
	return /^\d+$/.test(value) ? (Math.min(Number(value), 3) as ColourLevel) : 1;
};

const colourLevelOf = (env: Variables, stdout: Surroundings['stdout']): ColourLevel => {
	if (env.NO_COLOR) {
		return 0;
	}

	if (env.FORCE_COLOR !== undefined) {
		return forcedLevel(env.FORCE_COLOR);
	}

	if (!stdout.isTTY) {
		return 0;
	}

	// Node takes an empty NO_COLOR for a set one; https://no-color.org does not.
	const {NO_COLOR: _empty, ...rest} = env;

	return levelOfDepth(stdout.getColorDepth?.(rest) ?? 1);
};

const shellOf = (env: Variables, platform: NodeJS.Platform): Shell => {
	const name = env.SHELL?.split('/').at(-1);

	return shells.find(shell => shell === name) ?? (platform === 'win32' ? 'powershell' : 'other');
};

const hasUnicodeOf = (env: Variables, platform: NodeJS.Platform): boolean => {
	const term = env.TERM ?? '';

	if (platform === 'win32') {
		return Boolean(env.WT_SESSION || env.TERM_PROGRAM || /^(?:xterm|screen|tmux|rxvt|alacritty)/.test(term));
	}

	// The console of the Linux kernel has a font of 256 or 512 characters.
	if (term === 'linux') {
		return false;
	}

	const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;

	return locale ? /utf-?8/i.test(locale) : platform === 'darwin' || Boolean(env.TERM_PROGRAM);
};

// INK_SCREEN_READER is Ink's own, ACCESSIBLE that of several other terminal programs.
const isScreenReaderOf = ({INK_SCREEN_READER, ACCESSIBLE}: Variables): boolean =>
	[INK_SCREEN_READER, ACCESSIBLE].some(value => Boolean(value) && value !== '0' && value !== 'false');

const languageOf = (env: Variables, systemLocale: () => string): Language => {
	const named = env.LC_ALL || env.LC_MESSAGES || env.LANG || 'C';
	// `C` and `POSIX` are what containers and services are started with; they say nothing about the person.
	const locale = /^(?:C|POSIX)(?:[.@]|$)/.test(named) ? systemLocale() : named;

	return languages.find(language => new RegExp(`^${language}(?![a-z])`, 'i').test(locale)) ?? 'en';
};

/** Finds out where the program runs, from what it is given and nothing else. Never throws. */
export const readEnvironment = ({env, platform, stdin, stdout, locale, variableNames}: Surroundings): Environment => {
	const isSsh = Boolean(env.SSH_CONNECTION || env.SSH_CLIENT || env.SSH_TTY);
	const isTmux = Boolean(env.TMUX);
	const isWsl = Boolean(env.WSL_DISTRO_NAME || env.WSL_INTEROP);
	const hasDesktop = platform === 'darwin' || platform === 'win32' || isWsl || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

	return {
		isInteractive: Boolean(stdin.isTTY && stdout.isTTY) && env.TERM !== 'dumb',
		colourLevel: colourLevelOf(env, stdout),
		isSsh,
		isTmux,
		// tmux calls its terminal `screen` too.
		isScreen: !isTmux && Boolean(env.STY || env.TERM?.startsWith('screen')),
		isWsl,
		// Over SSH the desktop is that of the wrong machine, unless the person named a browser on purpose.
		canOpenBrowser: Boolean(env.BROWSER) || (!isSsh && hasDesktop),
		hasUnicode: hasUnicodeOf(env, platform),
		isScreenReader: isScreenReaderOf(env),
		language: languageOf(env, locale),
		platform,
		shell: shellOf(env, platform),
		variables: Object.fromEntries(variableNames.flatMap(name => (env[name] === undefined ? [] : [[name, env[name]]]))),
	};
};
