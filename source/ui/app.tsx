import {useApp, useWindowSize} from 'ink';
import {useCallback, useLayoutEffect, useRef, useSyncExternalStore} from 'react';
import type {Action} from '../app/action.ts';
import type {Clock} from '../app/ports.ts';
import type {Program} from '../app/program.ts';
import {openList, type State, themeOf} from '../app/state.ts';
import {themeFor} from '../theme/theme.ts';
import {Reader} from './reader.tsx';
import {ThemeContext} from './theme-context.ts';
import {useKeys} from './use-keys.ts';
import {Workbench} from './workbench.tsx';

/** What only a component can reach of Ink. */
export type InkHandle = {
	/** Leaves the terminal to the shell until the handle's `resume`. */
	readonly suspendTerminal: () => Promise<{readonly resume: () => Promise<void>}>;
	/** Gives the terminal back for good; whoever waits for the end gets the error. */
	readonly exit: (error: Error) => void;
};

type Props = {
	readonly program: Program<State, Action>;
	readonly clock: Clock;
	/** Rows to leave free at the bottom: consoles on Windows scroll when the last cell is written (ink#969). */
	readonly spareRows?: number;
	readonly onInk?: (ink: InkHandle) => void;
};

const answeredByList = new Set(['up', 'down', 'j', 'k', 'enter']);

/** Size and keys in, the workbench out. */
export const App = ({program, clock, spareRows = 0, onInk}: Props) => {
	const state = useSyncExternalStore(program.subscribe, program.getState, program.getState);
	const {columns, rows} = useWindowSize();
	const {suspendTerminal, exit} = useApp();
	const height = Math.max(1, rows - spareRows);

	useLayoutEffect(() => {
		program.dispatch({type: 'resize', viewport: {columns, rows: height}});
	}, [program, columns, height]);

	useLayoutEffect(() => {
		onInk?.({suspendTerminal, exit});
	}, [onInk, suspendTerminal, exit]);

	// ink-select-input answers a key by what was drawn last. Keys that come faster than the drawing are answered by the program.
	const isListDrawn = useRef(false);
	const isLeftToList = useRef(false);
	const onDrawn = useCallback((isDrawn: boolean) => {
		isListDrawn.current = isDrawn;
	}, []);

	useKeys(
		names => {
			for (const name of names) {
				const isPicking = openList(program.getState()) !== undefined;
				isLeftToList.current = isPicking && isListDrawn.current && names.length === 1 && (answeredByList.has(name) || /^[1-9]$/.test(name));

				if (isLeftToList.current) {
					isListDrawn.current = false;
				} else {
					program.dispatch({type: 'key', name, now: clock.now()});
				}
			}
		},
		text => program.dispatch({type: 'paste', text}),
	);

	const dispatchFromList = (action: Action) => {
		if (isLeftToList.current) {
			program.dispatch(action);
		}
	};

	return (
		<ThemeContext value={themeFor(state.environment.colourLevel, themeOf(state))}>
			{state.environment.isScreenReader ? (
				<Reader state={state} />
			) : (
				<Workbench
					state={state}
					onPick={value => dispatchFromList({type: 'pick', value, now: clock.now()})}
					onHighlight={value => dispatchFromList({type: 'highlight', value})}
					onDrawn={onDrawn}
				/>
			)}
		</ThemeContext>
	);
};
