import {type Key, useInput, usePaste} from 'ink';
import {type KeyName, toKeyNames} from '../app/keys.ts';

/** The only place that listens to the keyboard. Everything else is looked up in the command table. */
export const useKeys = (onKey: (name: KeyName) => void): void => {
	useInput((input: string, key: Key) => {
		for (const name of toKeyNames(input, key)) {
			onKey(name);
		}
	});

	// Without this, a pasted paragraph would run as commands.
	usePaste(() => {});
};
