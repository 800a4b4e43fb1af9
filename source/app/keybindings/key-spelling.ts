import type {KeyName} from '../keys.ts';

/** Why a key that a person wrote down can never be pressed here. */
export type KeyProblem = 'bad-key' | 'function-key' | 'modifier' | 'shifted-sign' | 'same-as-tab' | 'same-as-enter' | 'same-as-escape' | 'same-as-backspace';

const named = new Set(['up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end', 'tab', 'enter', 'escape', 'space', 'backspace', 'delete']);

// A terminal sends one byte for both: https://en.wikipedia.org/wiki/C0_and_C1_control_codes
const sameAs: Readonly<Record<KeyName, KeyProblem>> = {
	'ctrl+i': 'same-as-tab',
	'ctrl+m': 'same-as-enter',
	'ctrl+[': 'same-as-escape',
	'ctrl+h': 'same-as-backspace',
};

const isOneCharacter = (text: string): boolean => [...text].length === 1;

const readKey = (written: string): KeyName | {readonly problem: KeyProblem} => {
	const [, before = '', key = ''] = /^((?:(?:ctrl|shift|alt|cmd|meta|win)\+)*)(.+)$/i.exec(written) ?? [];
	const modifiers = new Set(before.toLowerCase().split('+').filter(Boolean));

	if (modifiers.has('cmd') || modifiers.has('meta') || modifiers.has('win')) {
		return {problem: 'modifier'};
	}

	const name = key.toLowerCase();

	// Ink hands no key of this kind over.
	if (/^f\d{1,2}$/.test(name)) {
		return {problem: 'function-key'};
	}

	const isLetter = isOneCharacter(key) && key.toLowerCase() !== key.toUpperCase();
	const isSign = isOneCharacter(key) && !isLetter;

	if (!named.has(name) && !isLetter && !isSign) {
		return {problem: 'bad-key'};
	}

	// Which sign a key gives with Shift depends on the keyboard.
	if (isSign && modifiers.has('shift')) {
		return {problem: 'shifted-sign'};
	}

	const hasChord = modifiers.has('ctrl') || modifiers.has('alt');

	// Without a chord, Shift and a letter are the upper-case letter.
	if (isLetter && !hasChord) {
		return modifiers.has('shift') ? key.toUpperCase() : key;
	}

	const spelled = [...(['ctrl', 'alt', 'shift'] as const).filter(modifier => modifiers.has(modifier)), name].join('+');
	const same = sameAs[spelled];

	return same ? {problem: same} : spelled;
};

/** Reads a key, or two of them one after the other, as VS Code writes them: `ctrl+k ctrl+t`, `shift+n`, `alt+pagedown`. An upper-case letter stands for itself with Shift. https://code.visualstudio.com/docs/configure/keybindings */
export const readKeys = (written: string): readonly KeyName[] | {readonly problem: KeyProblem} => {
	const parts = written.trim().split(/\s+/);

	if (parts.length > 2 || parts[0] === '') {
		return {problem: 'bad-key'};
	}

	const keys: KeyName[] = [];

	for (const part of parts) {
		const key = readKey(part);

		if (typeof key !== 'string') {
			return key;
		}

		keys.push(key);
	}

	return keys;
};
