/** A key press in one spelling, whatever the terminal sent: `ctrl+c`, `escape`, `j`, `?`. */
export type KeyName = string;

/** What Ink says of a key press. */
export type KeyFlags = {
	readonly upArrow: boolean;
	readonly downArrow: boolean;
	readonly leftArrow: boolean;
	readonly rightArrow: boolean;
	readonly pageUp: boolean;
	readonly pageDown: boolean;
	readonly home: boolean;
	readonly end: boolean;
	readonly return: boolean;
	readonly escape: boolean;
	readonly tab: boolean;
	readonly backspace: boolean;
	readonly delete: boolean;
	readonly ctrl: boolean;
	readonly shift: boolean;
	readonly meta: boolean;
	readonly eventType?: 'press' | 'repeat' | 'release' | undefined;
};

const named = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	['delete', 'delete'],
] as const;

const special: Readonly<Record<string, KeyName>> = {' ': 'space', '\r': 'enter', '\r\n': 'enter', '\n': 'ctrl+j', '\t': 'tab'};

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** A byte that a letter with Ctrl sends. Ink names it only when it comes alone. https://en.wikipedia.org/wiki/C0_and_C1_control_codes */
const controlName = (character: string): KeyName | undefined => {
	const code = character.codePointAt(0) ?? 0;

	return code >= 1 && code <= 26 ? `ctrl+${String.fromCodePoint(code + 96)}` : undefined;
};

const withModifiers = (name: string, key: KeyFlags, isPrintable: boolean): KeyName =>
	[
		key.ctrl && 'ctrl',
		// Esc pressed twice arrives as meta+escape; nobody means Alt by it.
		key.meta && name !== 'escape' && 'alt',
		// A shifted letter is the upper-case letter itself, except in a chord.
		key.shift && (!isPrintable || key.ctrl) && 'shift',
		name,
	]
		.filter(Boolean)
		.join('+');

/** Ink hands over several characters at once when keys arrive together (`jj`, `j\r`); a key binding wants them one by one. */
export const toKeyNames = (input: string, key: KeyFlags): readonly KeyName[] => {
	if (key.eventType === 'release') {
		return [];
	}

	const match = named.find(([flag]) => key[flag]);

	if (match) {
		return [withModifiers(match[1], key, false)];
	}

	return [...graphemes.segment(input)].map(({segment}) => {
		const name = special[segment] ?? controlName(segment) ?? segment;

		return withModifiers(key.ctrl ? name.toLowerCase() : name, key, true);
	});
};
