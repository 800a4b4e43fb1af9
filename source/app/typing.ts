import type {KeyName} from './keys.ts';

/** A text for one line: line ends and invisible characters, which a paste may bring, become blanks. */
export const asOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');

/** A text to look for: on one line, with single blanks, none at its start. */
export const asQuery = (text: string): string => asOneLine(text).replaceAll(/\s+/gu, ' ').trimStart();

/** The most that can be looked for, in characters. */
export const longestQuery = 60;

/** The same, no longer than can be looked for. */
export const asShortQuery = (text: string): string => [...asQuery(text)].slice(0, longestQuery).join('');

/** What a key makes of a text that is being typed; nothing if it types nothing. */
export const edited = (text: string, key: KeyName): string | undefined => {
	switch (key) {
		case 'backspace':
		case 'delete': {
			return [...text].slice(0, -1).join('');
		}

		case 'ctrl+u': {
			return '';
		}

		case 'space': {
			return `${text} `;
		}

		default: {
			// A name such as `pageup` or `ctrl+k` is no letter.
			return [...key].length === 1 ? text + key : undefined;
		}
	}
};

/** By how many places a key moves the cursor through what a search has found. */
export const searchMoves: Readonly<Record<KeyName, number>> = {up: -1, down: 1, pageup: -10, pagedown: 10, home: -Infinity, end: Infinity};
