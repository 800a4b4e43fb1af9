import data from 'virtual:catalog';
import {expect, test} from 'vitest';
import {pageRows} from '../../source/app/pages/page.ts';
import {pickerItems} from '../../source/app/picker-items.ts';
import {pickerLayout} from '../../source/app/picker-layout.ts';
import type {State} from '../../source/app/state.ts';
import {update} from '../../source/app/update.ts';
import {isCountry, regionOf} from '../../source/progress/home.ts';
import {now, press, start} from '../helpers/start.ts';

const shown = (state: State): string =>
	pageRows(state, 66)
		.map(({spans}) => spans.map(({text}) => text).join(''))
		.join('\n');

const lives = (country: string, options = {}) => start({...options, loaded: {settings: {home: {country}}}});

test('without a country everything is shown', () => {
	expect(start().catalog.steps.length).toBe(data.platforms.flatMap(({controls}) => controls.flatMap(({steps}) => steps)).length);
});

test('what is not offered where the person lives is folded, counted and left out of the total', () => {
	const state = {...lives('US'), platform: 'linkedin', selected: 'linkedin/ai-switch'};
	expect(shown(state)).toContain('Not offered in your country: 1');
	expect(shown(state)).not.toContain('Objection for everything else');
	const {state: unfolded} = press(state, 'end', 'up');
	expect(shown(unfolded)).toContain('Objection for everything else');
	expect(state.catalog.steps.length).toBeLessThan(start().catalog.steps.length);
});

test('R asks for the country, and for the Land in Germany, and remembers both', () => {
	const asked = press(start({language: 'de'}), 'R').state;
	expect(
		pickerItems(asked)
			.slice(0, 3)
			.map(({label}) => label),
	).toEqual(['Deutschland', 'Österreich', 'Schweiz']);
	const [land] = update(asked, {type: 'pick', value: 'DE', now});
	expect(pickerItems(land)).toHaveLength(16);
	const [home, ...effects] = update(land, {type: 'pick', value: 'BY', now});
	expect(home.settings.home).toEqual({country: 'DE', land: 'BY'});
	expect(effects).toEqual([{type: 'save-settings', settings: {home: {country: 'DE', land: 'BY'}}}]);
});

test('the list of countries fits in the smallest window', () => {
	const layout = pickerLayout(press(start({columns: 40, rows: 10}), 'R').state);
	expect(layout && layout.top + layout.height).toBeLessThanOrEqual(9);
	expect(layout?.limit).toBeGreaterThan(1);
});

test('every country that can be chosen belongs to a region', () => {
	for (const {value} of pickerItems(press(start(), 'R').state)) {
		expect(isCountry(value)).toBe(true);
	}

	expect(['DE', 'NO', 'GB', 'CH', 'US', 'JP', 'ZZ'].map(regionOf)).toEqual(['eea', 'eea', 'uk', 'ch', 'us', 'other', 'other']);
});

test('i shows each source of a control with kind, date, what it says and its address', () => {
	const {state} = press(start(), 'i');
	const text = shown(state).replaceAll(/\s+/g, '');
	const instagram = data.platforms[0];

	for (const {title, url, says} of Object.values(instagram?.sources ?? {}).slice(0, 3)) {
		for (const part of [title, url, says]) {
			expect(text).toContain(part.replaceAll(/\s+/g, ''));
		}
	}

	expect(press(state, 'escape').state.page).toEqual({type: 'platform'});
});

test('a step with an environment variable says whether it is set here and gives the line for the shell', () => {
	const key = 'hugging-face/telemetry';
	const place = start().catalog.steps.find(({step}) => step.variable?.name === 'HF_HUB_DISABLE_TELEMETRY');
	const at = (options: Parameters<typeof start>[0]) => ({...start(options), platform: 'hugging-face', selected: place?.key ?? key});
	expect(shown(at({}))).toContain('HF_HUB_DISABLE_TELEMETRY is not set');
	expect(shown(at({variables: {HF_HUB_DISABLE_TELEMETRY: '1'}}))).toContain('is set here: 1');
	expect(shown(at({variables: {HF_HUB_DISABLE_TELEMETRY: '0'}}))).toContain('not to “1”');
	expect(shown(at({shell: 'fish'}))).toContain('set -gx HF_HUB_DISABLE_TELEMETRY 1');
	expect(press(at({}), 'c').effects).toMatchObject([{type: 'copy', text: 'export HF_HUB_DISABLE_TELEMETRY=1'}]);
});
