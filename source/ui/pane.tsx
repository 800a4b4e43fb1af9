import {Box} from 'ink';
import {filled, type Row} from '../app/rows.ts';
import {Spans} from './spans.tsx';
import {useTheme} from './theme-context.ts';

type Props = {readonly rows: readonly Row[]; readonly columns: number; readonly height: number; readonly background?: string | undefined};

/** A column of rows, exactly `height` high; missing rows are blank. */
export const Pane = ({rows, columns, height, background}: Props) => {
	const {background: backgrounds} = useTheme();

	return (
		<Box flexDirection="column" width={columns} height={height} overflow="hidden" flexShrink={0} {...(background && {backgroundColor: background})}>
			{Array.from({length: height}, (_, index) => {
				const row = rows[index];

				return (
					<Spans
						key={row?.key ?? `blank${index}`}
						spans={filled(row?.spans ?? [], columns)}
						background={row?.isSelected ? (backgrounds.selection ?? background) : background}
					/>
				);
			})}
		</Box>
	);
};
