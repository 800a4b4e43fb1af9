import data from 'virtual:catalog';
import {expect, test} from 'vitest';
import type {CatalogData} from '../../data/schema.ts';
import type {State} from '../../source/app/state.ts';
import {Workbench} from '../../source/ui/workbench.tsx';
import {drawn} from '../helpers/render-app.tsx';
import {press, start} from '../helpers/start.ts';

/** The first three platforms over and over, as many as wanted. */
const withPlatforms = (count: number): CatalogData => {
	const models = data.platforms.slice(0, 3);
	const platforms = Array.from({length: count}, (_, index) => {
		const model = models[index % models.length];

		return model ? [{...model, id: `${model.id}-${index + 1}`}] : [];
	}).flat();
	const [group] = data.groups;

	return {...data, platforms, groups: group ? [{...group, platforms: platforms.map(({id}) => id)}] : []};
};

/** The catalog of a state, which counts what it is asked for. */
const counting = (state: State) => {
	let looks = 0;
	const counted = <Owner extends object>(owner: Owner): Owner =>
		new Proxy(owner, {
			get: (target, name) => {
				looks += 1;
				const value: unknown = Reflect.get(target, name);

				return typeof value === 'function' && target instanceof Map ? value.bind(target) : value;
			},
		});
	const {catalog} = state;

	return {
		state: {
			...state,
			catalog: {
				...catalog,
				steps: counted(catalog.steps),
				platforms: counted(catalog.platforms),
				stepsByPlatform: counted(catalog.stepsByPlatform),
				stepsByKey: counted(catalog.stepsByKey),
			},
		},
		taken: () => {
			const taken = looks;
			looks = 0;

			return taken;
		},
	};
};

const screen = async (state: State) => drawn(<Workbench state={state} onPick={() => {}} onHighlight={() => {}} onDrawn={() => {}} />, 100, 30);

test.for([
	['the next step of the checklist', [], 'down'],
	['the next platform of the side bar', ['tab'], 'down'],
	['the next line of Get Started', ['S'], 'down'],
	['a letter in the palette', [':'], 'e'],
	['the next open step', [], 'n'],
	['the details of a control', [], 'i'],
] as const)('%s takes as much looking with 10,000 platforms as with 100', async ([, before, key]) => {
	const looks = async (count: number) => {
		const {state, taken} = counting(start({data: withPlatforms(count)}));
		// The first key works out what stays for the next ones.
		const warm = press(state, ...before, key).state;
		await screen(warm);
		const ready = press(state, ...before).state;
		await screen(ready);
		taken();
		const pressed = press(ready, key).state;
		await screen(pressed);

		return taken();
	};

	const few = await looks(100);
	expect(few).toBeGreaterThan(0);
	expect(await looks(10_000)).toBe(few);
});
