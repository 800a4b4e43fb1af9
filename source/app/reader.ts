import {inLanguage} from '../i18n/in-language.ts';
import {countDue} from '../objections/record.ts';
import {overallStatus, statusOf, summarise} from '../progress/summary.ts';
import {commands} from './command-table.ts';
import {keyLabel} from './key-labels.ts';
import {keybindingsFor} from './keybindings/keybindings.ts';
import {keysText, problemText} from './keybindings/key-texts.ts';
import {findEntries} from './quick-open/find.ts';
import {pageItems, pageRows, pageTitle} from './pages/page.ts';
import {shownObjections} from './pages/objections-page.ts';
import {listTitle} from './picker-layout.ts';
import {pickerItems} from './picker-items.ts';
import {questionRows} from './question-page.ts';
import {type Choice, foundPlatforms} from './platform-choice.ts';
import type {Row} from './rows.ts';
import {areOthersShown, finishedItem, othersItem, sideBarCursor, sideBarItems} from './side-bar-items.ts';
import {finishedText} from './side-bar-rows.ts';
import {hintTexts} from './status-row.ts';
import {
	cursorOf,
	isOnPlatform,
	languageOf,
	messagesFor,
	noticeText,
	openList,
	openPlatform,
	placesOf,
	selectedPlace,
	type Overlay,
	type State,
} from './state.ts';
import {openText} from './text-page.ts';
import {otherPlatforms} from './used-platforms.ts';

/** Wide enough that no sentence is broken: a screen reader would stop at every break. */
const columns = 2000;

/** How many items have a digit. */
const digits = 9;

// Frames, bars and signs are for the eye: read aloud they are noise. What they mean stands in words.
const decoration = /[╭╮╰╯─│┃█░▌❯▾▸○✓⊘↻•]+/gu;

const spoken = (rows: readonly Row[]): readonly string[] =>
	rows
		.map(({spans}) =>
			spans
				.map(({text}) => text)
				.join('')
				.replaceAll(decoration, ' ')
				// The frame of a button.
				.replaceAll(/\[ | \](?= |$)/gu, '')
				.trim()
				.replaceAll(/\s{2,}/gu, ', '),
		)
		.filter(text => text !== '');

/** The items that digits choose from: the nine around the cursor. */
export const numberedItems = (state: State) => {
	const items = pickerItems(state);
	const at = Math.max(
		0,
		items.findIndex(({value}) => value === openList(state)?.highlighted),
	);
	const from = at - (at % digits);

	return {items: items.slice(from, from + digits), at, total: items.length};
};

const listLines = (state: State): readonly string[] => {
	const {reader} = messagesFor(state);
	const {items, at, total} = numberedItems(state);
	const {text} = pickerItems(state)[at] ?? {};

	return [
		`${listTitle(state)} ${reader.place(at + 1, total)}`,
		...items.map(({label}, index) => (index === at % digits ? reader.chosen(index + 1, label) : `${index + 1} ${label}`)),
		...(text === undefined ? [] : [text]),
		reader.listKeys,
	];
};

const choiceLines = (state: State, {query, cursor, chosen}: Choice): readonly string[] => {
	const {reader, getStarted} = messagesFor(state);
	const found = foundPlatforms(state, query);
	const name = cursor === undefined ? undefined : state.catalog.platforms.get(cursor)?.name;

	return [
		`${getStarted.pickPlatforms} ${getStarted.chosen(chosen.length)}.`,
		query === '' ? `${getStarted.searchHint}.` : `${getStarted.searched(query)}.`,
		cursor === undefined || name === undefined
			? getStarted.notFound
			: `${name}, ${chosen.includes(cursor) ? getStarted.isChosen : getStarted.isNotChosen}, ${reader.place(found.indexOf(cursor) + 1, found.length)}.`,
		`${reader.keys}: ${getStarted.chooseHelp.join(', ')}.`,
	];
};

const sideBarLines = (state: State): readonly string[] => {
	const {reader, platforms, status, countDone, getStarted} = messagesFor(state);
	const items = sideBarItems(state);
	const place = reader.place(items.indexOf(sideBarCursor(state)) + 1, items.length);

	if (sideBarCursor(state) === othersItem) {
		return [`${platforms}: ${getStarted.others(otherPlatforms(state).length)}, ${areOthersShown(state) ? getStarted.unfolded : getStarted.folded}, ${place}.`];
	}

	if (sideBarCursor(state) === finishedItem) {
		return [`${platforms}: ${finishedText(state)}, ${place}.`];
	}

	const summary = summarise(state.progress, placesOf(state, state.platform));

	return [`${platforms}: ${openPlatform(state).name}, ${place}.`, `${status[overallStatus(summary)]}, ${countDone(summary.done, summary.total)}.`];
};

const itemRows = (state: State): readonly string[] => spoken(pageRows(state, columns).filter(({item}) => item !== undefined && item === cursorOf(state)));

const platformLines = (state: State): readonly string[] => {
	const {reader, status, countDone, minutes} = messagesFor(state);
	const {done, total} = summarise(state.progress, placesOf(state, state.platform));
	const items = pageItems(state);
	const place = selectedPlace(state);
	const [title = '', ...details] = itemRows(state);
	const head = `${openPlatform(state).name}, ${countDone(done, total)}. ${reader.place(items.indexOf(state.selected) + 1, items.length)}.`;

	if (!place) {
		return [head, title, ...details];
	}

	const {step, key} = place;
	const reason = state.progress[key]?.reason;
	const facts = [
		status[statusOf(state.progress, place)] + (reason ? ` (${messagesFor(state).skipReasons[reason]})` : ''),
		...(step.minutes ? [minutes(step.minutes).replace('~', reader.about)] : []),
	];

	return [head, `${reader.step(inLanguage(step.title, languageOf(state)))} ${facts.join(', ').replace(/\.$/u, '')}.`, ...details];
};

const keysLines = (state: State, {query, cursor}: Extract<State['page'], {type: 'keys'}>): readonly string[] => {
	const {reader, keybindings, categories, commands: titles} = messagesFor(state);
	// An arrow is no word.
	const inWords = {...state, environment: {...state.environment, hasUnicode: false}};
	const items = pageItems(state);
	const found = commands.find(({id}) => id === cursor);
	const {problems} = keybindingsFor(state.settings);

	return [
		`${pageTitle(state)}. ${query === '' ? keybindings.hint : `${keybindings.searched(query)}, ${keybindings.count(items.length)}`}.`,
		...problems.map(problem => problemText(state, problem)),
		...(found
			? [
					`${categories[found.category]}: ${titles[found.id]}, ${keysText(inWords, found.id).replaceAll('  ', ', ') || keybindings.noKey}, ${reader.place(items.indexOf(found.id) + 1, items.length)}.`,
					`${keybindings.name(found.id)}.`,
				]
			: [keybindings.nothing]),
	];
};

const pageLines = (state: State): readonly string[] => {
	if (state.focus === 'sideBar') {
		return sideBarLines(state);
	}

	if (state.page.type === 'platform') {
		return platformLines(state);
	}

	if (state.page.type === 'getStarted' || state.page.type === 'settings') {
		const {reader, getStarted} = messagesFor(state);
		const items = pageItems(state);

		return [
			`${pageTitle(state)}, ${reader.place(items.indexOf(cursorOf(state) ?? '') + 1, items.length)}.`,
			...(state.page.type === 'getStarted' && state.page.isFirst ? [`${getStarted.questions}.`] : []),
			...itemRows(state),
		];
	}

	if (state.page.type === 'keys') {
		return keysLines(state, state.page);
	}

	// A page that is only read is there as a whole: the screen reader has its own keys to go through it.
	return [pageTitle(state), ...(cursorOf(state) === undefined ? spoken(pageRows(state, columns)) : itemRows(state))];
};

const quickOpenLines = (state: State, {query, cursor}: Extract<Overlay, {type: 'quickOpen'}>): readonly string[] => {
	const {reader, quickOpen} = messagesFor(state);
	const found = findEntries(state, query);
	const {entry} = found[cursor] ?? {};

	return [
		`${quickOpen.hint}: ${query}`,
		entry ? `${reader.place(cursor + 1, found.length)}: ${entry.title}${entry.where && `, ${entry.where}`}` : quickOpen.nothing,
		`${quickOpen.help.join(', ')}.`,
	];
};

const overlayLines = (state: State): readonly string[] | undefined => {
	const text = openText(state);

	if (text) {
		return [text.title, text.hint, ...text.text.split('\n')];
	}

	if (state.overlay && 'answer' in state.overlay) {
		return spoken(questionRows({...state, viewport: {...state.viewport, columns}}, state.overlay));
	}

	if (state.overlay?.type === 'qr') {
		const {title, way, url} = state.overlay;

		// A code is for the eye; the link says the same.
		return [title, ...way, url, messagesFor(state).phone.readerHelp];
	}

	if (state.overlay?.type === 'quickOpen') {
		return quickOpenLines(state, state.overlay);
	}

	if (state.overlay?.type === 'platforms') {
		return choiceLines(state, state.overlay);
	}

	return openList(state) ? listLines(state) : undefined;
};

/** The screen in words, a line a sentence, for a screen reader: what has just happened, what the keys act on now, and which keys there are. */
export const readerLines = (state: State): readonly string[] => {
	const {reader, objections, keybindings} = messagesFor(state);
	const overlay = overlayLines(state);
	const {overdue} = countDue(shownObjections(state));

	if (state.firstKey !== undefined) {
		return [keybindings.waiting(keyLabel(state.firstKey, messagesFor(state), false))];
	}

	return [
		...(state.notice && !(state.overlay && 'answer' in state.overlay) ? [noticeText(state, state.notice)] : []),
		...(overlay ?? [
			...pageLines(state),
			...(overdue > 0 && isOnPlatform(state.page) ? [`${objections.statusDue(overdue)}.`] : []),
			`${reader.keys}: ${hintTexts(state).join(', ')}.`,
		]),
	];
};

/** What of these lines is to be said after others were: which keys there are is not repeated as long as they stay the same. */
export const newLines = (before: readonly string[], lines: readonly string[]): readonly string[] =>
	lines.length > 1 && lines.at(-1) === before.at(-1) ? lines.slice(0, -1) : lines;
