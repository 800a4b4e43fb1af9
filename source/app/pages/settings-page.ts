import {fitSpans, type PageRow, span} from '../rows.ts';
import {type SettingItem, settingItems, settingValue} from '../setting-values.ts';
import {glyphsFor, messagesFor, type State} from '../state.ts';
import {chop, wrap} from '../wrap.ts';
import {actionRows} from './action-rows.ts';

/** What a setting does, in a sentence; of what cannot be set here, why. */
const aboutText = (state: State, item: SettingItem): string => {
	const {settings, themes} = messagesFor(state);

	return item === 'theme' && state.environment.colourLevel <= 1 ? themes.notHere : settings.items[item].about;
};

/** The page of settings: each with its value, the one under the cursor with what it does; and the file that keeps them. Every row is at most `columns` wide. */
export const settingsRows = (state: State, columns: number): readonly PageRow[] => {
	const {settings} = messagesFor(state);
	const {ellipsis} = glyphsFor(state);
	const inner = columns - 2;
	const cursor = state.page.type === 'settings' ? state.page.cursor : undefined;
	const rows: readonly PageRow[] = [
		...settingItems.flatMap(item =>
			actionRows(
				state,
				item,
				{label: settings.items[item].name, value: settingValue(state, item), ...(cursor === item && {below: aboutText(state, item)})},
				inner,
				true,
			),
		),
		// Belongs to the line above it, so that it is scrolled to in a low window.
		...[
			{key: 'file#space', spans: []},
			...wrap(settings.file, inner).map((part, index) => ({key: `file#${index}`, spans: [span(part, 'muted')]})),
			...chop(state.path, inner).map((part, index) => ({key: `path#${index}`, spans: [span(part)]})),
		].map((row): PageRow => ({...row, item: 'reset'})),
	];

	return rows.map(row => ({...row, spans: fitSpans([span(' '), ...row.spans], columns, ellipsis)}));
};
