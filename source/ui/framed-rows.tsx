import {Box} from 'ink';
import type {FramedRows as Drawn} from '../app/framed-rows.ts';
import type {State} from '../app/state.ts';
import {Pane} from './pane.tsx';
import {useTheme} from './theme-context.ts';

type Props = {readonly state: State; readonly box: Drawn};

/** Rows in a frame, over the page: a search with what it found, or a notice. */
export const FramedRows = ({state, box}: Props) => {
	const {background, border} = useTheme();

	return (
		<Box
			position="absolute"
			marginLeft={box.left}
			marginTop={box.top}
			width={box.width}
			height={box.height}
			borderStyle={state.environment.hasUnicode ? 'round' : 'classic'}
			{...(background.picker && {backgroundColor: background.picker})}
			{...(border && {borderColor: border})}
			{...(background.picker && {borderBackgroundColor: background.picker})}
		>
			<Pane rows={box.rows} columns={box.width - 2} height={box.height - 2} background={background.picker} />
		</Box>
	);
};
