import {groupOf} from '../catalog/catalog.ts';
import {clamp} from './list.ts';
import {foundPlatforms} from './platform-choice.ts';
import {fitSpans, type Row, span, spread} from './rows.ts';
import type {FramedRows} from './framed-rows.ts';
import {glyphsFor, languageOf, layoutFor, messagesFor, type State} from './state.ts';
import {width as widthOf} from './wrap.ts';
import {inLanguage} from '../i18n/in-language.ts';

/** As many of the parts as fit, the first ones first. */
const helpText = (parts: readonly string[], separator: string, columns: number): string =>
	parts.map((_, index) => parts.slice(0, index + 1).join(separator)).findLast(text => widthOf(text) <= columns) ?? '';

/** Where the open choice of platforms stands and what it shows; nothing if it is not open. */
export const platformsBox = (state: State): FramedRows | undefined => {
	const {overlay, viewport, catalog} = state;

	if (overlay?.type !== 'platforms' || layoutFor(state).kind === 'too-small') {
		return undefined;
	}

	const {getStarted} = messagesFor(state);
	const {cursor: sign, marker, ellipsis, check} = glyphsFor(state);
	const language = languageOf(state);
	const {query, isSettled, cursor, chosen} = overlay;
	const width = Math.min(64, viewport.columns - 2);
	const inner = width - 2;
	const frame = 5; // two borders, the title, what is typed, the help
	const height = Math.max(frame + 1, Math.min(viewport.rows - (viewport.rows < 16 ? 1 : 3), catalog.platforms.size + catalog.groups.length + frame));
	const listHeight = height - frame;
	const found = foundPlatforms(state, query);

	const list = found.flatMap((id, index): readonly Row[] => {
		const group = groupOf(catalog, id);
		const isHere = id === cursor;
		const isChosen = chosen.includes(id);
		const style = isHere ? 'selected' : 'normal';

		return [
			...(group && group !== groupOf(catalog, found[index - 1] ?? '')
				? [{key: `group:${group.id}`, spans: [span(` ${inLanguage(group.title, language).toLocaleUpperCase(language)}`, 'muted')]}]
				: []),
			{
				key: id,
				isSelected: isHere,
				spans: [
					span(isHere ? ` ${sign} ` : '   ', isHere ? 'selected' : 'accent'),
					span(isChosen ? `[${check}] ` : '[ ] ', isHere ? 'selected' : isChosen ? 'done' : 'muted'),
					span(catalog.platforms.get(id)?.name ?? id, style),
				],
			},
		];
	});
	const top = clamp(list.findIndex(({key}) => key === cursor) - Math.floor(listHeight / 2), 0, Math.max(0, list.length - listHeight));
	const shown = list.length === 0 ? [{key: 'none', spans: [span(`   ${getStarted.notFound}`, 'warning')]}] : list.slice(top, top + listHeight);
	const blank = Array.from({length: Math.max(0, listHeight - shown.length)}, (_, index): Row => ({key: `blank${index}`, spans: []}));
	const rows: readonly Row[] = [
		{
			key: 'title',
			spans: spread([span(` ${getStarted.pickPlatforms}`, 'strong')], [span(`${getStarted.chosen(chosen.length)} `, 'accent')], inner, ellipsis),
		},
		{
			key: 'query',
			spans: [
				span(` ${sign} `, 'accent'),
				...(query === ''
					? [span(marker, 'accent'), span(` ${getStarted.searchHint}`, 'muted')]
					: [span(query, isSettled ? 'muted' : 'strong'), span(isSettled ? '' : marker, 'accent')]),
			],
		},
		...shown,
		...blank,
		{
			key: 'help',
			spans: [span(` ${helpText(getStarted.chooseHelp, state.environment.hasUnicode ? ' · ' : ', ', inner - 2)}`, 'muted')],
		},
	];

	return {
		width,
		height,
		left: Math.floor((viewport.columns - width) / 2),
		top: Math.max(0, Math.floor((viewport.rows - height) / 2)),
		rows: rows.map(row => ({...row, spans: fitSpans(row.spans, inner, ellipsis)})),
	};
};
