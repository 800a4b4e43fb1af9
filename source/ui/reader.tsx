import {useStdout} from 'ink';
import {useLayoutEffect, useRef} from 'react';
import {newLines, readerLines} from '../app/reader.ts';
import {sanitiseLine} from '../app/sanitise.ts';
import type {State} from '../app/state.ts';

/** Everything in words, line by line, for a screen reader. It is only ever added to: what was said stays above, to be read again. */
export const Reader = ({state}: {readonly state: State}) => {
	const {write} = useStdout();
	const said = useRef<readonly string[]>([]);
	const lines = readerLines(state);
	const text = lines.join('\n');

	// biome-ignore lint/correctness/useExhaustiveDependencies: the same words are not said again.
	useLayoutEffect(() => {
		write(`${newLines(said.current, lines).map(sanitiseLine).join('\n')}\n\n`);
		said.current = lines;
	}, [text]);

	return null;
};
