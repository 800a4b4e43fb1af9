import {type Key, useInput, usePaste} from 'ink';
import {useRef} from 'react';
import {type KeyName, toKeyNames} from '../app/keys.ts';

// Characters. As many as a key that is held down for eight seconds while the connection stalls; at once, more than anybody types.
const mostTyped = 250;

// Milliseconds in which they would have to arrive.
const typingSpan = 250;

// Milliseconds without input after which a paste is over.
const pasteQuiet = 200;

/**
The only place that listens to the keyboard; keys that arrived in one piece are handed over together. Everything else is looked up in the command table.

A terminal without bracketed paste sends a paste like typing. It is known by its length, and must neither run as commands nor take minutes.
*/
export const useKeys = (onKeys: (names: readonly KeyName[]) => void, onPaste: (text: string) => void): void => {
	const typing = useRef({since: 0, count: 0, isSameRead: false});
	const paste = useRef<{readonly text: string; readonly end: NodeJS.Timeout}>(undefined);

	const isPasted = (count: number): boolean => {
		const now = performance.now();

		// What came with one read counts together, however long it takes to work it off.
		if (!typing.current.isSameRead) {
			typing.current = now - typing.current.since > typingSpan ? {since: now, count: 0, isSameRead: true} : {...typing.current, isSameRead: true};
			setImmediate(() => {
				typing.current.isSameRead = false;
			});
		}

		typing.current.count += count;

		return paste.current !== undefined || typing.current.count > mostTyped;
	};

	useInput((input: string, key: Key) => {
		// A key with a name has no text, but counts.
		if (!isPasted(Math.max(1, input.length))) {
			onKeys(toKeyNames(input, key));

			return;
		}

		clearTimeout(paste.current?.end);
		const text = (paste.current?.text ?? '') + input;
		paste.current = {
			text,
			end: setTimeout(() => {
				paste.current = undefined;
				onPaste(text);
			}, pasteQuiet),
		};
	});

	// Without this, a pasted paragraph would run as commands.
	usePaste(onPaste);
};
