import {Box, Text} from 'ink';
import {memo} from 'react';
import {filled, type Row} from '../app/rows.ts';
import {paintLine} from './paint.ts';
import {useTheme} from './theme-context.ts';

/** One line of the terminal; the same text is not drawn again. */
const Line = memo(({text}: {readonly text: string}) => <Text wrap="truncate-end">{text === '' ? ' ' : text}</Text>);

type Props = {readonly rows: readonly Row[]; readonly columns: number; readonly height: number; readonly background?: string | undefined};

/** A column of rows, exactly `height` high and each filled to `columns`; missing rows are blank. */
export const Pane = ({rows, columns, height, background}: Props) => {
	const {text, background: backgrounds} = useTheme();

	return (
		<Box flexDirection="column" width={columns} height={height} flexShrink={0}>
			{Array.from({length: height}, (_, index) => {
				const row = rows[index];

				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line of the window stays where it is; what it shows changes.
					<Line key={index} text={paintLine(filled(row?.spans ?? [], columns), text, row?.isSelected ? (backgrounds.selection ?? background) : background)} />
				);
			})}
		</Box>
	);
};
