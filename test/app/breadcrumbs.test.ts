import {expect, test} from 'vitest';
import {pickerItems} from '../../source/app/picker-items.ts';
import {openPlatform, selectedPlace} from '../../source/app/state.ts';
import {press, start} from '../helpers/start.ts';

test('the breadcrumbs offer the steps beside the one under the cursor, and taking one goes there', () => {
	const state = press(start(), '.').state;
	const place = selectedPlace(state);
	expect(pickerItems(state).map(({value}) => value)).toEqual(place?.control.steps.map(({id}) => `${state.platform}/${place.control.id}/${id}`));

	const second = pickerItems(state)[1]?.value;
	expect(press(state, 'down', 'enter').state.selected).toBe(second);
});

test('to the left stand the controls, the platforms of the group and the groups', () => {
	const platforms = press(start(), '.', 'left', 'left').state;
	expect(pickerItems(platforms).map(({label}) => label)).toContain(openPlatform(platforms).name);

	const groups = press(platforms, 'left').state;
	expect(pickerItems(groups)).toHaveLength(groups.catalog.groups.length);
	expect(press(groups, 'left').state.overlay).toEqual(groups.overlay);

	const there = press(groups, 'down', 'enter').state;
	expect(there.platform).toBe(groups.catalog.groups[1]?.platforms[0]);
	expect(there.overlay).toBeUndefined();
});

test('away from the platforms there are no breadcrumbs to walk, and that is said', () => {
	const {state} = press(start(), 'O', '.');

	expect(state.overlay).toBeUndefined();
	expect(state.notice?.text).toContain('platforms’ pages');
});
