import {Box} from 'ink';
import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {pickerLayout} from '../../source/app/picker-layout.ts';
import {Picker} from '../../source/ui/picker.tsx';
import {press, start} from '../helpers/start.ts';

test('the list shows the whole text of what is under the cursor, and Enter takes it', async () => {
	const {state} = press(start(), 'j', 'j', 'c');
	const layout = pickerLayout(state);
	const picked: string[] = [];
	const app =
		layout &&
		render(
			<Box width={100} height={30}>
				<Picker state={state} layout={layout} onPick={value => picked.push(value)} onHighlight={() => {}} />
			</Box>,
		);
	const text = state.catalog.justifications[0]?.text.en ?? '';
	await expect.poll(() => app?.lastFrame()?.replaceAll(/[\s│]+/g, ' ')).toContain(text);
	app?.stdin.write('\r');
	await expect.poll(() => picked).toEqual([state.catalog.justifications[0]?.id]);
	app?.unmount();
});

test('the last choice is under the cursor', async () => {
	const {state} = press(start({loaded: {settings: {justification: 'no-consent'}}}), 'j', 'j', 'c');
	const layout = pickerLayout(state);
	const app =
		layout &&
		render(
			<Box width={100} height={30}>
				<Picker state={state} layout={layout} onPick={() => {}} onHighlight={() => {}} />
			</Box>,
		);
	await expect.poll(() => app?.lastFrame()).toContain('❯ No consent given');
	app?.unmount();
});
