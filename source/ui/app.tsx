import {useApp, useWindowSize} from 'ink';
import {useLayoutEffect, useSyncExternalStore} from 'react';
import type {Action} from '../app/action.ts';
import type {Clock} from '../app/ports.ts';
import type {Program} from '../app/program.ts';
import type {State} from '../app/state.ts';
import {themeFor} from '../theme/theme.ts';
import {ThemeContext} from './theme-context.ts';
import {useKeys} from './use-keys.ts';
import {Workbench} from './workbench.tsx';

/** Leaves the terminal to the shell until the handle's `resume`. */
export type SuspendTerminal = () => Promise<{readonly resume: () => Promise<void>}>;

type Props = {
	readonly program: Program<State, Action>;
	readonly clock: Clock;
	/** Rows to leave free at the bottom: consoles on Windows scroll when the last cell is written (ink#969). */
	readonly spareRows?: number;
	/** Gets Ink's way of giving the terminal back, which only a component can reach. */
	readonly onTerminal?: (suspend: SuspendTerminal) => void;
};

const answeredByPicker = new Set(['up', 'down', 'j', 'k', 'enter']);

/** Size and keys in, the workbench out. */
export const App = ({program, clock, spareRows = 0, onTerminal}: Props) => {
	const state = useSyncExternalStore(program.subscribe, program.getState, program.getState);
	const {columns, rows} = useWindowSize();
	const {suspendTerminal} = useApp();
	const height = Math.max(1, rows - spareRows);

	useLayoutEffect(() => {
		program.dispatch({type: 'resize', viewport: {columns, rows: height}});
	}, [program, columns, height]);

	useLayoutEffect(() => {
		onTerminal?.(suspendTerminal);
	}, [onTerminal, suspendTerminal]);

	useKeys(name => {
		// The list that is drawn answers these itself; by the time it has closed, the same press must not run a command.
		const isPicking = state.overlay !== undefined && state.overlay.type !== 'text';

		if (!(isPicking && (answeredByPicker.has(name) || /^[1-9]$/.test(name)))) {
			program.dispatch({type: 'key', name, now: clock.now()});
		}
	});

	return (
		<ThemeContext value={themeFor(state.environment.colourLevel)}>
			<Workbench
				state={state}
				onPick={value => program.dispatch({type: 'pick', value, now: clock.now()})}
				onHighlight={value => program.dispatch({type: 'highlight', value})}
			/>
		</ThemeContext>
	);
};
