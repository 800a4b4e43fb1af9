import {type Key, useInput, usePaste} from 'ink';
import {type KeyName, toKeyNames} from '../app/keys.ts';

/** The only place that listens to the keyboard; keys that arrived in one piece are handed over together. Everything else is looked up in the command table. */
export const useKeys = (onKeys: (names: readonly KeyName[]) => void, onPaste: (text: string) => void): void => {
	useInput((input: string, key: Key) => {
		onKeys(toKeyNames(input, key));
	});

	// Without this, a pasted paragraph would run as commands.
	usePaste(onPaste);
};
