import {overallStatus, summarise} from '../progress/summary.ts';
import {fitSpans, type Row, span, spread} from './rows.ts';
import {glyphsFor, languageOf, messagesFor, placesOf, type State} from './state.ts';

const styles = {open: 'normal', done: 'done', skipped: 'muted', updated: 'warning'} as const;

/** The list of platforms below its heading; `key` of a platform's row is its id. Every row is at most `columns` wide. */
export const sideBarRows = (state: State, columns: number): readonly Row[] => {
	const glyphs = glyphsFor(state);
	const language = languageOf(state);

	return state.catalog.groups.flatMap(group => {
		const rows = group.platforms.map((id): Row & {readonly status: string} => {
			const summary = summarise(state.progress, placesOf(state, id));
			const status = overallStatus(summary);
			const isSelected = id === state.platform;
			const isHere = isSelected && state.focus === 'sideBar';

			return {
				key: id,
				isSelected,
				status,
				spans: spread(
					[
						span(isHere ? `${glyphs.cursor} ` : '  ', isSelected ? 'selected' : 'accent'),
						span(`${glyphs.status[status]} `, isSelected ? 'selected' : styles[status]),
						span(state.catalog.platforms.get(id)?.name ?? id, isSelected ? 'selected' : 'normal'),
					],
					[span(summary.total === 0 ? '- ' : `${summary.done}/${summary.total} `, isSelected ? 'selected' : 'muted')],
					columns,
					glyphs.ellipsis,
				),
			};
		});
		const done = rows.filter(({status}) => status === 'done').length;

		return [
			{
				key: `group:${group.id}`,
				spans: spread(
					[span(` ${glyphs.open} `, 'muted'), span(group.title[language].toLocaleUpperCase(language), 'muted')],
					[span(`${done}/${rows.length} `, 'muted')],
					columns,
					glyphs.ellipsis,
				),
			},
			...rows.map(({status: _status, ...row}) => row),
		];
	});
};

/** The heading of the list. */
export const sideBarHead = (state: State, columns: number): Row => ({
	key: 'head',
	spans: fitSpans([span(` ${messagesFor(state).platforms.toLocaleUpperCase(languageOf(state))}`, 'strong')], columns),
});
