export type Update<State, Action, Effect> = (state: State, action: Action) => readonly [State, ...Effect[]];

export type Dispatch<Action> = (action: Action) => void;

export type Program<State, Action> = {
	readonly getState: () => State;
	readonly subscribe: (listener: () => void) => () => void;
	readonly dispatch: Dispatch<Action>;
};

/**
The whole runtime: one state, one pure update, effects as data.

Actions that arrive while another is handled wait their turn, so that an effect that answers at once never sees a half-applied state.
*/
export const createProgram = <State, Action, Effect>(
	initialState: State,
	update: Update<State, Action, Effect>,
	run: (effect: Effect, dispatch: Dispatch<Action>) => void,
): Program<State, Action> => {
	let state = initialState;
	let isDraining = false;
	const queue: Action[] = [];
	const listeners = new Set<() => void>();

	const dispatch: Dispatch<Action> = action => {
		queue.push(action);

		if (isDraining) {
			return;
		}

		isDraining = true;

		try {
			for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
				const [nextState, ...effects] = update(state, next);
				state = nextState;

				for (const effect of effects) {
					run(effect, dispatch);
				}
			}
		} finally {
			isDraining = false;
		}

		for (const listener of listeners) {
			listener();
		}
	};

	return {
		getState: () => state,
		subscribe(listener) {
			listeners.add(listener);

			return () => {
				listeners.delete(listener);
			};
		},
		dispatch,
	};
};
