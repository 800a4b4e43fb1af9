import {inLanguage} from '../i18n/in-language.ts';
import {groupOf} from '../catalog/catalog.ts';
import {overallStatus, summarise} from '../progress/summary.ts';
import {fitSpans, type Row, span, spansWidth, spread} from './rows.ts';
import {areOthersShown, finishedItem, groupMembers, hiddenPlatforms, othersItem, sideBarCursor, sideBarKeys} from './side-bar-items.ts';
import {glyphsFor, languageOf, messagesFor, placesOf, type State} from './state.ts';
import {donePlatforms, otherPlatforms} from './used-platforms.ts';
import {nameFor} from './wrap.ts';

const styles = {open: 'normal', done: 'done', skipped: 'muted', updated: 'warning'} as const;

const statusOfPlatform = (state: State, id: string) => {
	const summary = summarise(state.progress, placesOf(state, id));

	return {...summary, status: overallStatus(summary)};
};

const platformRow = (state: State, id: string, columns: number): Row => {
	const glyphs = glyphsFor(state);
	const {status, done, total} = statusOfPlatform(state, id);
	const isSelected = id === sideBarCursor(state);
	const isHere = isSelected && state.focus === 'sideBar';
	const name = state.catalog.platforms.get(id)?.name ?? id;
	const before = [
		span(isHere ? `${glyphs.cursor} ` : '  ', isSelected ? 'selected' : 'accent'),
		span(`${glyphs.status[status]} `, isSelected ? 'selected' : styles[status]),
	];
	const count = [span(total === 0 ? '- ' : `${done}/${total} `, isSelected ? 'selected' : 'muted')];
	const room = columns - spansWidth(before) - spansWidth(count) - 1;

	return {
		key: id,
		isSelected,
		spans: spread([...before, span(nameFor(name, room), isSelected ? 'selected' : 'normal')], count, columns, glyphs.ellipsis),
	};
};

/** A line that stands for several platforms. */
const lineRow = (state: State, item: string, isOpen: boolean, text: string, columns: number): Row => {
	const glyphs = glyphsFor(state);
	const isSelected = sideBarCursor(state) === item;
	const style = isSelected ? 'selected' : 'muted';

	return {
		key: item,
		isSelected,
		spans: fitSpans(
			[span(isSelected ? glyphs.cursor : ' ', style), span(`${isOpen ? glyphs.open : glyphs.closed} `, style), span(text, style)],
			columns,
			glyphs.ellipsis,
		),
	};
};

/** What the line for the hidden platforms says: how many, and which key shows them. */
export const finishedText = (state: State): string => messagesFor(state).settings.hiddenPlatforms(hiddenPlatforms(state).length);

const groupRow = (state: State, groupId: string, columns: number): Row => {
	const glyphs = glyphsFor(state);
	const language = languageOf(state);
	const group = state.catalog.groups.find(({id}) => id === groupId);
	const own = groupMembers(state, groupId);
	const done = donePlatforms(state).filter(id => groupOf(state.catalog, id) === group).length;
	const title = [span(` ${glyphs.open} `, 'muted'), span((group ? inLanguage(group.title, language) : groupId).toLocaleUpperCase(language), 'muted')];
	const count = [span(`${done}/${own.length} `, 'muted')];
	const fits = spansWidth(title) + spansWidth(count) + 1 <= columns;

	// The name matters more than the count, which stands at each platform below.
	return {key: `group:${groupId}`, spans: fits ? spread(title, count, columns, glyphs.ellipsis) : fitSpans(title, columns, glyphs.ellipsis)};
};

/** The list of platforms below its heading, or the part of it that is in the window: those that the person uses by group, the others behind one line; `key` of a platform's row is its id. Every row is at most `columns` wide. */
export const sideBarRows = (state: State, columns: number, {top, height} = {top: 0, height: Infinity}): readonly Row[] =>
	sideBarKeys(state)
		.slice(top, top + height)
		.map(key =>
			key === othersItem
				? lineRow(state, key, areOthersShown(state), messagesFor(state).getStarted.others(otherPlatforms(state).length), columns)
				: key === finishedItem
					? lineRow(state, key, false, finishedText(state), columns)
					: key.startsWith('group:')
						? groupRow(state, key.slice('group:'.length), columns)
						: platformRow(state, key, columns),
		);

/** The heading of the list. */
export const sideBarHead = (state: State, columns: number): Row => ({
	key: 'head',
	spans: fitSpans([span(` ${messagesFor(state).platforms.toLocaleUpperCase(languageOf(state))}`, 'strong')], columns, glyphsFor(state).ellipsis),
});
