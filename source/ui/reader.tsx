import {Box, Text} from 'ink';
import {readerLines} from '../app/reader.ts';
import {sanitiseLine} from '../app/sanitise.ts';
import type {State} from '../app/state.ts';

/** Everything in words, line by line, for a screen reader. */
export const Reader = ({state}: {readonly state: State}) => (
	<Box flexDirection="column">
		{readerLines(state).map((line, index) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: lines of one text.
			<Text key={index}>{sanitiseLine(line)}</Text>
		))}
	</Box>
);
