import data from 'virtual:catalog';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {stampOf} from '../../source/catalog/stamp.ts';
import {noteSeen, settingsOnLeaving} from '../../source/app/get-started.ts';
import {shownPlan, startItems} from '../../source/app/get-started-items.ts';
import {editorHeight} from '../../source/app/navigation.ts';
import {pageItems, pageRows} from '../../source/app/pages/page.ts';
import {planOf} from '../../source/app/plan.ts';
import {platformsBox} from '../../source/app/platforms-box.ts';
import {foundPlatforms} from '../../source/app/platform-choice.ts';
import {readerLines} from '../../source/app/reader.ts';
import {spansWidth} from '../../source/app/rows.ts';
import {sideBarRows} from '../../source/app/side-bar-rows.ts';
import {layoutFor, messagesFor, type State} from '../../source/app/state.ts';
import {statusRows} from '../../source/app/status-row.ts';
import {update} from '../../source/app/update.ts';
import {usedPlatforms} from '../../source/app/used-platforms.ts';
import type {Objection} from '../../source/objections/objection.ts';
import type {Entry} from '../../source/progress/progress.ts';
import type {Settings} from '../../source/progress/settings.ts';
import {sizes} from '../helpers/sizes.ts';
import {now, press, start} from '../helpers/start.ts';

const first = (options: Parameters<typeof start>[0] = {}) => start({isAsked: false, language: 'de', ...options});
/** A later run, with what was stored at the end of the one before. */
const later = (settings: Settings, options: Parameters<typeof start>[0] = {}) => first({...options, loaded: {...options?.loaded, settings}});
const done: Entry = {status: 'done', at: '2026-11-20T10:00:00.000Z', revision: 9};
const stamp = stampOf(data, '2026-11-01');

// As wide as one column can be, so that no sentence is broken.
const pageText = (state: State): string =>
	pageRows({...state, viewport: {...state.viewport, columns: 99}}, 99)
		.map(({spans}) => spans.map(({text}) => text).join(''))
		.join('\n');
const statusText = (state: State): string =>
	statusRows({...state, notice: undefined}, state.viewport.columns)
		.flatMap(({spans}) => spans.map(({text}) => text))
		.join('');
const sideBarKeys = (state: State): readonly string[] => sideBarRows(state, 30).map(({key}) => key);
const keysOf = (...words: readonly string[]): readonly string[] =>
	words.flatMap(word => (word.length > 1 && /^[a-z]+$/.test(word) && !named.has(word) ? [...word] : [word]));
const named = new Set(['space', 'enter', 'escape', 'down', 'up', 'backspace', 'home', 'end']);
const choose = (state: State, ...words: readonly string[]) => press(state, 'P', ...keysOf(...words), 'enter');

const overdue: Objection = {
	id: 'linkedin/objection-form@x',
	platform: 'linkedin',
	control: 'objection-form',
	reference: 'LI-2026-001',
	accounts: [],
	sentOn: '2026-09-01',
	channel: 'form',
	language: 'de',
	events: [],
	evidence: [],
	changedAt: '2026-09-01T10:00:00.000Z',
};

test('the first run opens Get Started with the cursor on the question where one lives', () => {
	expect(first().page).toEqual({type: 'getStarted', isFirst: true, cursor: 'home'});
	expect(pageText(first())).toContain('Deutsch (erkannt)');
	expect(pageText(first())).toContain('noch offen');
});

test('it does not open by itself for somebody who has ticked or sent something, or where answers could not be kept', () => {
	expect(first({loaded: {progress: {'instagram/ai-objection/sign-in': done}}}).page.type).toBe('platform');
	expect(first({loaded: {status: 'read-only'}}).page.type).toBe('platform');
	expect(first({loaded: {status: 'newer'}}).page.type).toBe('platform');
});

test('Esc skips everything, and it does not ask again', () => {
	const {state, effects} = press(first(), 'escape');
	expect(state.page).toEqual({type: 'platform'});
	expect(state.focus).toBe('editor');
	expect(effects).toEqual([{type: 'save-settings', settings: {seen: stampOf(data, '2026-11-24')}}]);
	expect(later(state.settings).page.type).toBe('platform');
	expect(press(state, 'S', 'escape').effects).toEqual([]);
});

test('the line for skipping does the same', () => {
	const {state, effects} = press(first(), 'down', 'down', 'down', 'enter');
	expect(state.page).toEqual({type: 'platform'});
	expect(effects).toMatchObject([{type: 'save-settings'}]);
});

test('leaving the program while the questions are open keeps them open', () => {
	expect(settingsOnLeaving(first(), now)).toEqual({});
	expect(later(settingsOnLeaving(first(), now)).page).toMatchObject({type: 'getStarted', isFirst: true});
});

test('each answer leads to the next question, and the last one to the first step', () => {
	const country = press(first(), 'enter').state;
	expect(country.overlay).toMatchObject({type: 'country'});
	const [land] = update(country, {type: 'pick', value: 'DE', now});
	expect(land.overlay).toMatchObject({type: 'land'});
	const [home] = update(land, {type: 'pick', value: 'BE', now});
	expect(home.page).toMatchObject({type: 'getStarted', cursor: 'platforms'});
	expect(pageText(home)).toContain('Deutschland, Berlin');
	const platforms = press(home, 'enter', ...'linked', 'space', 'enter').state;
	expect(platforms.page).toMatchObject({cursor: 'continue'});
	expect(platforms.settings.platforms).toEqual(['linkedin']);
	expect(pageText(platforms)).toContain('Anfangen mit LinkedIn');
	const {state} = press(platforms, 'enter');
	expect(state).toMatchObject({page: {type: 'platform'}, platform: 'linkedin', focus: 'editor'});
	expect(state.selected).toBe(state.catalog.stepsByPlatform.get('linkedin')?.[0]?.key);
});

test('a country without Länder leads on at once, and so does the language', () => {
	const [austria] = update(press(first(), 'enter').state, {type: 'pick', value: 'AT', now});
	expect(austria.page).toMatchObject({cursor: 'platforms'});
	const [english] = update(press(first(), 'up', 'enter').state, {type: 'pick', value: 'en', now});
	expect(english.page).toMatchObject({cursor: 'home'});
	expect(messagesFor(english).getStarted.tab).toBe('Get Started');
});

test('what is not chosen is folded into one line, is not counted and is not gone to', () => {
	const {state, effects} = choose(start({language: 'de'}), 'linkedin', 'space', 'xing', 'space');
	expect(effects).toEqual([{type: 'save-settings', settings: {platforms: ['linkedin', 'xing']}}]);
	expect(sideBarKeys(state)).toEqual(['group:social', 'linkedin', 'xing', '#others']);
	expect(
		sideBarRows(state, 40)
			.at(-1)
			?.spans.map(({text}) => text)
			.join(''),
	).toContain(`weitere ${data.platforms.length - 2} Plattformen`);
	const steps = state.catalog.steps.filter(({platform}) => ['linkedin', 'xing'].includes(platform.id));
	expect(statusText(state)).toContain(`0/${steps.length} `);
	expect(state.platform).toBe('linkedin');
	const visited = steps.map((_, index) => press(state, ...Array.from({length: index}, () => 'n')).state);
	expect(visited.map(({selected}) => selected)).toEqual(steps.map(({key}) => key));
	expect(press(visited.at(-1) ?? state, 'n').state.selected).toBe(steps[0]?.key);
});

test('Enter on that line unfolds the others and folds them again, and a platform there can be opened', () => {
	const {state} = choose(start(), 'linkedin', 'space');
	const line = press(state, 'h', 'down').state;
	expect(sideBarRows(line, 40).find(({isSelected}) => isSelected)?.key).toBe('#others');
	const unfolded = press(line, 'enter').state;
	expect(sideBarKeys(unfolded)).toHaveLength(data.platforms.length + 2);
	expect(sideBarKeys(press(unfolded, 'enter').state)).toHaveLength(3);
	const other = press(unfolded, 'down', 'enter').state;
	expect(other).toMatchObject({platform: 'instagram', focus: 'editor', page: {type: 'platform'}});
	expect(press(other, 'h', 'up', 'up').state.platform).toBe('linkedin');
});

test('an open platform that is not among the chosen ones is in sight', () => {
	const {state} = choose(start(), 'linkedin', 'space');
	expect(sideBarKeys({...state, platform: 'facebook'})).toContain('facebook');
});

test('nothing chosen and everything chosen both mean all, and one key leads back to the choice', () => {
	const chosen = choose(start(), 'linkedin', 'space').state;
	const again = press(chosen, 'P').state;
	expect(again.overlay).toMatchObject({chosen: ['linkedin'], cursor: 'linkedin'});
	const {state, effects} = press(again, 'space', 'enter');
	expect(effects).toEqual([{type: 'save-settings', settings: {platforms: []}}]);
	expect(usedPlatforms(state)).toHaveLength(data.platforms.length);
	expect(sideBarKeys(state)).not.toContain('#others');
	const all = {...again, overlay: {type: 'platforms', query: '', isSettled: false, cursor: 'x', chosen: data.platforms.map(({id}) => id)} as const};
	expect(press(all, 'enter').state.settings.platforms).toEqual([]);
});

test('Esc leaves the choice as it was', () => {
	const {state, effects} = press(start(), 'P', 'space', 'escape');
	expect(effects).toEqual([]);
	expect(state.overlay).toBeUndefined();
	expect(state.settings.platforms).toBeUndefined();
});

test('a choice of platforms that this catalog does not know is kept for when it does', () => {
	const chosen = start({loaded: {settings: {startPage: 'checklist', platforms: ['linkedin', 'own-forum']}}});
	expect(usedPlatforms(chosen)).toEqual(['linkedin']);
	expect(choose(chosen, 'xing', 'space').state.settings.platforms).toEqual(['linkedin', 'xing', 'own-forum']);
	expect(usedPlatforms(start({loaded: {settings: {platforms: ['own-forum']}}}))).toHaveLength(data.platforms.length);
});

test('what is typed finds names, former names and companies, and the cursor is on the best', () => {
	const cursor = (query: string) => {
		const {overlay} = press(start(), 'P', ...query).state;

		return overlay?.type === 'platforms' ? overlay.cursor : undefined;
	};
	expect(cursor('x')).toBe('x');
	expect(cursor('TWITTER')).toBe('x');
	expect(cursor('insta')).toBe('instagram');
	expect(cursor('zzz')).toBeUndefined();
	expect(foundPlatforms(start(), 'meta')).toEqual(expect.arrayContaining(['facebook', 'threads', 'meta-ai']));
	expect(press(start(), 'P', ...'zzz', 'space', 'backspace', 'ctrl+u').state.overlay).toMatchObject({chosen: [], query: ''});
});

test('after Space the next letter begins a new search, and a pasted name is searched for', () => {
	const {state} = press(start(), 'P', ...'face', 'space', ...'link');
	expect(state.overlay).toMatchObject({query: 'link', cursor: 'linkedin', chosen: ['facebook']});
	const [pasted] = update(press(state, 'space').state, {type: 'paste', text: ' xing\n'});
	expect(pasted.overlay).toMatchObject({query: 'xing', cursor: 'xing', chosen: ['facebook', 'linkedin']});
});

test('the plan takes the groups in their order, in each one switches and forms first and then the quick ones, with the minutes of what is left', () => {
	const state = start();
	const plan = planOf(state);
	const rank = plan.map(({platform, remedy, minutes = 0}) => [
		state.catalog.groups.findIndex(({platforms}) => platforms.includes(platform.id)),
		remedy === 'toggle' || remedy === 'form' ? 0 : 1,
		minutes,
	]);
	expect(rank).toEqual(rank.toSorted(([a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]) => a - d || b - e || c - f));
	expect(plan).toHaveLength(data.platforms.length);

	const [one] = plan;
	const steps = state.catalog.stepsByPlatform.get(one?.platform.id ?? '') ?? [];
	expect(one?.minutes).toBe(steps.reduce((sum, {step}) => sum + (step.minutes ?? 0), 0));
	const ticked = planOf({...state, progress: {[steps[0]?.key ?? '']: done}}).find(({platform}) => platform.id === one?.platform.id);
	expect(ticked?.minutes).toBe((one?.minutes ?? 0) - (steps[0]?.step.minutes ?? 0));
	const finished = planOf({...state, progress: Object.fromEntries(steps.map(({key}) => [key, done]))});
	expect(finished.map(({platform}) => platform.id)).not.toContain(one?.platform.id);
});

test('a platform of the plan opens with its first open step', () => {
	const state = first();
	const second = shownPlan(state)[1]?.platform.id ?? '';
	const there = press({...state, page: {type: 'getStarted', isFirst: true, cursor: `plan:${second}`}}, 'enter').state;
	expect(there).toMatchObject({page: {type: 'platform'}, platform: second});
});

test('a later run goes on where the person was', () => {
	const left = press(start({language: 'de'}), 'n', 'n', 'n', 'n', 'n', 'n').state;
	expect(left.platform).toBe('facebook');
	const settings = settingsOnLeaving(left, now);
	expect(settings.last).toEqual({item: left.selected, at: now.toISOString()});
	const again = later({...settings, startPage: 'getStarted'});
	expect(again.page).toEqual({type: 'getStarted', isFirst: false, cursor: 'continue'});
	expect(pageText(again)).toContain('Weiter, wo du warst: Facebook');
	expect(press(again, 'enter').state).toMatchObject({platform: 'facebook', selected: left.selected});
	expect(later({...settings, startPage: 'checklist'})).toMatchObject({page: {type: 'platform'}, selected: left.selected});
});

test('what was ticked after the place was noted says where the person was, as a closed window notes nothing', () => {
	const [place, next] = start().catalog.stepsByPlatform.get('linkedin') ?? [];
	const again = later({startPage: 'getStarted', last: {item: 'facebook/x', at: '2026-11-19T10:00:00Z'}}, {loaded: {progress: {[place?.key ?? '']: done}}});
	expect(pageText(again)).toContain('Weiter, wo du warst: LinkedIn');
	expect(press(again, 'enter').state.selected).toBe(next?.key);
});

test('new and changed platforms are told once', () => {
	const {linkedin: _new, ...known} = stamp.platforms;
	const old = {on: '2026-11-01', platforms: {...known, xing: 'other'}};
	const again = later({seen: old});
	expect(again.page).toMatchObject({type: 'getStarted', isFirst: false});
	expect(pageText(again)).toMatch(/Neu seit dem 0?1\.11\.2026/);
	expect(pageText(again)).toContain('Hinzugekommen: LinkedIn');
	expect(pageText(again)).toContain('Andere Schritte: XING');
	const {state, effects} = press(again, 'escape');
	expect(effects).toMatchObject([{type: 'save-settings', settings: {seen: {on: '2026-11-24', platforms: stamp.platforms}}}]);
	expect(later(state.settings).page.type).toBe('platform');
	expect(later({...settingsOnLeaving(again, now)}).page.type).toBe('platform');
});

test('news that nobody has looked at wait for the next time', () => {
	const unseen = later({seen: {on: '2026-11-01', platforms: {}}, startPage: 'checklist'});
	expect(settingsOnLeaving(unseen, now)).not.toHaveProperty('seen');
	expect(noteSeen(unseen, press(unseen, 'n').state)).toHaveLength(1);
	expect(pageText(press(unseen, 'S').state)).toContain('Hinzugekommen: Instagram, Facebook, LinkedIn und');
});

test('a platform of the person’s own file is no news', () => {
	const own = {...data, groups: [...data.groups, {id: 'own', title: {de: 'Eigene', en: 'Own'}, platforms: ['forum']}], platforms: [...data.platforms]};
	const [platform] = data.platforms;
	const withOwn = platform ? {...own, platforms: [...own.platforms, {...platform, id: 'forum'}]} : own;
	expect(later({seen: stamp}, {data: withOwn}).page.type).toBe('platform');
});

test('an answer that is overdue opens Get Started on it, unless the person wants the checklist', () => {
	const loaded = {objections: {[overdue.id]: overdue}};
	const settings = {seen: stamp, home: {country: 'DE', land: 'BE'}};
	const state = later(settings, {loaded});
	expect(state.page).toEqual({type: 'getStarted', isFirst: false, cursor: 'objections'});
	expect(pageText(state)).toContain('1 überfällig');
	expect(pageText(state)).toMatch(/LinkedIn: überfällig seit/);
	expect(press(state, 'enter').state.page.type).toBe('objections');
	expect(later({...settings, startPage: 'checklist'}, {loaded}).page.type).toBe('platform');
	expect(later(settings, {loaded: {objections: {[overdue.id]: {...overdue, sentOn: '2026-11-23'}}}}).page.type).toBe('platform');
});

test('a step that changed since it was done is one key away', () => {
	const place = start().catalog.stepsByPlatform.get('xing')?.[1];
	const state = later({seen: stamp, startPage: 'getStarted'}, {loaded: {progress: {[place?.key ?? '']: {...done, revision: 0}}}});
	expect(pageText(state)).toContain('Ein erledigter Schritt hat sich geändert');
	expect(press({...state, page: {type: 'getStarted', isFirst: false, cursor: 'updated'}}, 'enter').state.selected).toBe(place?.key);
});

test('when the page opens at the start is switched with Enter or Space, and only that is saved', () => {
	const at = press(first(), 'end').state;
	expect(at.page).toMatchObject({cursor: 'startPage'});
	const {state, effects} = press(at, 'enter', 'space', 'enter');
	expect(effects.map(effect => (effect.type === 'save-settings' ? effect.settings : effect))).toEqual([
		{startPage: 'getStarted'},
		{startPage: 'checklist'},
		{startPage: 'auto'},
	]);
	expect(state.page.type).toBe('getStarted');
	expect(later({startPage: 'getStarted', seen: stamp}).page.type).toBe('getStarted');
});

test('S opens it again and closes it, n goes to the first step, and keys for a step say where they belong', () => {
	expect(press(start(), 'S').state.page).toMatchObject({type: 'getStarted', isFirst: false});
	expect(press(start(), 'S', 'S').state.page.type).toBe('platform');
	expect(press(first(), 'n').state).toMatchObject({page: {type: 'platform'}, selected: start().selected});
	const {state, effects} = press(first(), 'o');
	expect(effects).toEqual([]);
	expect(state.notice?.text).toBe(messagesFor(state).getStarted.onStepsOnly);
	expect(press(first(), 'x').state.progress).toEqual({});
});

test('a screen reader is told the question, the choice and what is folded in words', () => {
	const state = first({isScreenReader: true, loaded: {}});
	expect(readerLines(state)).toEqual(expect.arrayContaining(['Drei Fragen, alle freiwillig.', 'Wo wohnst du?, noch offen']));
	expect(readerLines(press(state, 'end', 'home').state)).toContain('Sprache, Deutsch (erkannt)');
	const choice = press(state, 'down', 'enter', ...'linked', 'space').state;
	expect(readerLines(choice)).toEqual(expect.arrayContaining(['Was nutzt du? 1 gewählt.', 'Gesucht: linked.', 'LinkedIn, gewählt, 1 von 1.']));
	const line = press(choice, 'enter', 'escape', 'h', 'down').state;
	expect(readerLines(line).join(' ')).toContain(`weitere ${data.platforms.length - 1} Plattformen, zugeklappt`);
});

test('everything done leaves no plan and no going on, but the checklist', () => {
	const progress = Object.fromEntries(start().catalog.steps.map(({key}) => [key, done]));
	const state = later({seen: stamp, startPage: 'getStarted'}, {loaded: {progress}});
	expect(startItems(state, false)).toEqual(['checklist', 'platforms', 'home', 'language', 'startPage']);
	expect(state.page).toMatchObject({cursor: 'checklist'});
	expect(pageText(state)).toContain('100 %');
});

const variants = sizes.flatMap(([columns, rows]) =>
	(['de', 'en'] as const).flatMap(language =>
		[true, false].flatMap(hasUnicode => [true, false].map(isFirst => ({columns, rows, language, hasUnicode, isFirst}))),
	),
);

const shown = (state: State): readonly string[] =>
	pageRows(state, layoutFor(state).editor)
		.slice(state.editorTop, state.editorTop + editorHeight(state))
		.map(({key}) => key);

test.for(variants)(
	'at $columns x $rows in $language (Unicode $hasUnicode, first $isFirst) every row fits and can be reached with ↓',
	({isFirst, ...options}) => {
		const settings = {seen: {on: '2026-11-01', platforms: {}}, home: {country: 'DE', land: 'MV'}};
		let state = isFirst ? first(options) : later(settings, {...options, loaded: {objections: {[overdue.id]: overdue}}});
		state = press(state, 'home', 'home').state;
		const seen = new Set<string>(shown(state));

		for (let count = 0; count < 60; count += 1) {
			state = press(state, 'down').state;
			shown(state).forEach(key => {
				seen.add(key);
			});
			expect(pageItems(state)).toContain(state.page.type === 'getStarted' ? state.page.cursor : '');
		}

		const {editor} = layoutFor(state);
		const rows = pageRows(state, editor);
		expect(rows.filter(({spans}) => spansWidth(spans) > editor)).toEqual([]);
		expect(rows.map(({key}) => key).filter(key => !seen.has(key))).toEqual([]);
		expect(new Set(rows.map(({key}) => key)).size).toBe(rows.length);
	},
);

test('the choice has nothing cut off in the smallest window', () => {
	for (const language of ['de', 'en'] as const) {
		for (const hasUnicode of [true, false]) {
			const box = platformsBox(press(start({language, hasUnicode, columns: 40, rows: 10}), 'P').state);
			const lines = box?.rows.map(({spans}) => spans.map(({text}) => text).join('')) ?? [];
			expect(lines.filter(line => line.includes(hasUnicode ? '…' : '~'))).toEqual([]);
			expect(lines.at(-1)).toContain('Enter');
		}
	}
});

test('whatever is typed, the choice fits the window and its cursor is on something that was found', () => {
	const key = fc.constantFrom(...'abeimnstxß', 'space', 'backspace', 'up', 'down', 'pagedown', 'pageup', 'home', 'end', 'ctrl+u', 'tab');

	fc.assert(
		fc.property(fc.array(key, {maxLength: 20}), fc.integer({min: 40, max: 140}), fc.integer({min: 10, max: 90}), (pressed, columns, rows) => {
			const {state} = press(start({columns, rows}), 'P', ...pressed);
			const box = platformsBox(state);
			expect(box && box.left + box.width <= columns && box.top + box.height <= rows).toBe(true);
			expect(box?.rows).toHaveLength((box?.height ?? 0) - 2);
			expect(box?.rows.filter(({spans}) => spansWidth(spans) > box.width - 2)).toEqual([]);

			if (state.overlay?.type === 'platforms') {
				const found = foundPlatforms(state, state.overlay.query);
				expect(found.length === 0 ? state.overlay.cursor === undefined : found.includes(state.overlay.cursor ?? '')).toBe(true);
				expect(box?.rows.some(({isSelected}) => isSelected)).toBe(found.length > 0);
			}
		}),
		{numRuns: 100},
	);
});
