import {Box, Text} from 'ink';
import {memo} from 'react';
import {filled, type Row} from '../app/rows.ts';
import {paintLine} from './paint.ts';
import {useTheme} from './theme-context.ts';

/** Lines of the terminal; the same text is not laid out again. */
const Lines = memo(({text}: {readonly text: string}) => <Text wrap="truncate-end">{text}</Text>);

type Props = {readonly rows: readonly Row[]; readonly columns: number; readonly height: number; readonly background?: string | undefined};

/** A column of rows, exactly `height` high and each filled to `columns`; missing rows are blank. All of them are one text: a component for each would cost several times as much to lay out. */
export const Pane = ({rows, columns, height, background}: Props) => {
	const {text, background: backgrounds} = useTheme();
	const lines = Array.from({length: height}, (_, index) => {
		const row = rows[index];

		return paintLine(filled(row?.spans ?? [], columns), text, row?.isSelected ? (backgrounds.selection ?? background) : background);
	});

	return (
		<Box width={columns} height={height} flexShrink={0}>
			<Lines text={lines.join('\n')} />
		</Box>
	);
};
