import {Box, Text} from 'ink';
import SelectInput, {type ItemProps} from 'ink-select-input';
import type {PickerLayout} from '../app/picker-layout.ts';
import {glyphsFor, type State} from '../app/state.ts';
import {useTheme} from './theme-context.ts';

type Props = {
	readonly state: State;
	readonly layout: PickerLayout;
	readonly onPick: (value: string) => void;
	readonly onHighlight: (value: string) => void;
};

const Item = ({isSelected = false, label}: ItemProps) => {
	const {text} = useTheme();

	return <Text {...(isSelected ? text.strong : text.normal)}>{label}</Text>;
};

/** A short list over the page, with the whole text of what is under the cursor below it. */
export const Picker = ({state, layout, onPick, onHighlight}: Props) => {
	const {text: looks, background, border} = useTheme();
	const {cursor} = glyphsFor(state);
	const Indicator = ({isSelected = false}: {readonly isSelected?: boolean}) => <Text {...looks.accent}>{isSelected ? `${cursor} ` : '  '}</Text>;

	return (
		<Box
			position="absolute"
			flexDirection="column"
			marginLeft={layout.left}
			marginTop={layout.top}
			width={layout.width}
			height={layout.height}
			borderStyle={state.environment.hasUnicode ? 'round' : 'classic'}
			paddingX={1}
			backgroundColor={background.picker ?? ''}
			{...(border && {borderColor: border})}
		>
			<Text {...looks.strong}>{layout.title}</Text>
			<SelectInput
				items={[...layout.items]}
				initialIndex={layout.initialIndex}
				limit={layout.limit}
				indicatorComponent={Indicator}
				itemComponent={Item}
				onSelect={item => onPick(item.value)}
				onHighlight={item => onHighlight(item.value)}
			/>
			{layout.text.length > 0 && <Text {...looks.warning}>{layout.note || ' '}</Text>}
			{layout.text.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines of one text.
				<Text key={index} {...looks.normal}>
					{line || ' '}
				</Text>
			))}
			{layout.text.length > 0 && <Text> </Text>}
			<Text {...looks.muted}>{layout.help}</Text>
		</Box>
	);
};
