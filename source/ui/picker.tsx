import {Box, Text} from 'ink';
import SelectInput, {type ItemProps} from 'ink-select-input';
import {useEffect} from 'react';
import type {PickerLayout} from '../app/picker-layout.ts';
import {glyphsFor, type State} from '../app/state.ts';
import {padEnd} from '../app/wrap.ts';
import {useTheme} from './theme-context.ts';

type Props = {
	readonly state: State;
	readonly layout: PickerLayout;
	readonly onPick: (value: string) => void;
	readonly onHighlight: (value: string) => void;
	/** Says that the list was drawn as it is now and answers keys; `false` once it has gone. */
	readonly onDrawn: (isDrawn: boolean) => void;
};

const Item = ({isSelected = false, label}: ItemProps) => {
	const {text} = useTheme();

	return <Text {...(isSelected ? text.strong : text.normal)}>{label}</Text>;
};

/** A short list over the page, with the whole text of what is under the cursor below it. */
export const Picker = ({state, layout, onPick, onHighlight, onDrawn}: Props) => {
	// Effects of children run first: by now ink-select-input listens. Without a list of dependencies, this runs after every drawing.
	useEffect(() => {
		onDrawn(true);

		return () => onDrawn(false);
	});

	const {text: looks, background, border} = useTheme();
	const {cursor} = glyphsFor(state);
	// Without a background colour only blanks cover the page below.
	const inner = layout.width - 4;
	const covered = (text: string) => ` ${padEnd(text, inner)} `;
	const items = layout.items.map(({label, value}) => ({label: `${padEnd(label, inner - 2)} `, value}));
	const Indicator = ({isSelected = false}: {readonly isSelected?: boolean}) => <Text {...looks.accent}>{isSelected ? ` ${cursor} ` : '   '}</Text>;

	return (
		<Box
			position="absolute"
			flexDirection="column"
			marginLeft={layout.left}
			marginTop={layout.top}
			width={layout.width}
			height={layout.height}
			borderStyle={state.environment.hasUnicode ? 'round' : 'classic'}
			{...(background.picker && {backgroundColor: background.picker})}
			{...(border && {borderColor: border})}
			{...(background.picker && {borderBackgroundColor: background.picker})}
		>
			<Text {...looks.strong}>{covered(layout.title)}</Text>
			<SelectInput
				items={items}
				initialIndex={layout.initialIndex}
				limit={layout.limit}
				indicatorComponent={Indicator}
				itemComponent={Item}
				onSelect={item => onPick(item.value)}
				onHighlight={item => onHighlight(item.value)}
			/>
			{layout.text.length > 0 && <Text {...looks.warning}>{covered(layout.note)}</Text>}
			{layout.text.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines of one text.
				<Text key={index} {...looks.normal}>
					{covered(line)}
				</Text>
			))}
			{layout.hasGap && <Text>{covered('')}</Text>}
			<Text {...looks.muted}>{covered(layout.help)}</Text>
		</Box>
	);
};
