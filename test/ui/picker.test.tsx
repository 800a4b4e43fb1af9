import {Box} from 'ink';
import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import type {Action} from '../../source/app/action.ts';
import {pickerLayout} from '../../source/app/picker-layout.ts';
import {createProgram} from '../../source/app/program.ts';
import type {State} from '../../source/app/state.ts';
import {update} from '../../source/app/update.ts';
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
				<Picker state={state} layout={layout} onPick={value => picked.push(value)} onHighlight={() => {}} onDrawn={() => {}} />
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
				<Picker state={state} layout={layout} onPick={() => {}} onHighlight={() => {}} onDrawn={() => {}} />
			</Box>,
		);
	await expect.poll(() => app?.lastFrame()).toContain('❯ No consent given');
	app?.unmount();
});

test('a list that gets shorter under the cursor still takes the item it shows', async () => {
	const state = press(start(), 'n', 'n', 'c').state;
	const offered = pickerLayout(state)?.items.map(({value}) => value) ?? [];
	const program = createProgram<State, Action, unknown>(state, update, () => {});
	const emulated = (shown: State) => {
		const layout = pickerLayout(shown);

		return (
			<Box width={100} height={30}>
				{layout && (
					<Picker
						key={layout.limit}
						state={shown}
						layout={layout}
						onPick={value => program.dispatch({type: 'pick', value, now: shown.now})}
						onHighlight={value => program.dispatch({type: 'highlight', value})}
						onDrawn={() => {}}
					/>
				)}
			</Box>
		);
	};
	const app = render(emulated(state));

	for (let presses = 1; presses <= 8; presses += 1) {
		app.stdin.write('j');
		await expect.poll(() => program.getState().overlay).toMatchObject({highlighted: offered[presses]});
		app.rerender(emulated(program.getState()));
	}

	program.dispatch({type: 'resize', viewport: {columns: 60, rows: 20}});
	app.rerender(emulated(program.getState()));
	await expect.poll(() => app.lastFrame()).toContain('❯');
	app.stdin.write('\r');
	await expect.poll(() => program.getState().settings.justification).toBe(offered[8]);
	app.unmount();
});
