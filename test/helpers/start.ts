import data from 'virtual:catalog';
import type {CatalogData} from '../../data/schema.ts';
import type {Effect} from '../../source/app/effect.ts';
import type {Environment} from '../../source/app/environment.ts';
import type {Loaded} from '../../source/app/ports.ts';
import {initialState, type State} from '../../source/app/state.ts';
import {update} from '../../source/app/update.ts';

export const now = new Date('2026-11-24T12:00:00Z');

const environment: Environment = {
	isInteractive: true,
	colourLevel: 0,
	isSsh: false,
	isTmux: false,
	isScreen: false,
	isWsl: false,
	canOpenBrowser: true,
	hasUnicode: true,
	isScreenReader: false,
	language: 'en',
	platform: 'linux',
	shell: 'bash',
	variables: {},
};

type Options = Partial<Environment> & {
	readonly columns?: number;
	readonly rows?: number;
	readonly loaded?: Partial<Loaded>;
	readonly data?: CatalogData;
	/** Whether the person has answered or skipped the first questions; otherwise Get Started may open by itself. */
	readonly isAsked?: boolean;
};

/** The program as it starts with the real catalog, with the checklist. */
export const start = ({columns = 100, rows = 30, loaded, data: withData, isAsked = true, ...facts}: Options = {}): State =>
	initialState({
		data: withData ?? data,
		loaded: {
			progress: {},
			objections: {},
			status: 'ok',
			path: '/home/config.json',
			...loaded,
			settings: {...(isAsked && {startPage: 'checklist'}), ...loaded?.settings},
		},
		environment: {...environment, ...facts},
		viewport: {columns, rows},
		version: '0.0.0',
		now,
	});

/** Presses keys one after the other; the effects are those of all of them. */
export const press = (state: State, ...keys: readonly string[]): {readonly state: State; readonly effects: readonly Effect[]} =>
	keys.reduce<{state: State; effects: readonly Effect[]}>(
		(before, name) => {
			const [next, ...effects] = update(before.state, {type: 'key', name, now});

			return {state: next, effects: [...before.effects, ...effects]};
		},
		{state, effects: []},
	);
