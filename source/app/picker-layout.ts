import {justificationsFor} from '../catalog/catalog.ts';
import {skipReasons} from '../progress/progress.ts';
import {languages} from '../progress/settings.ts';
import {layoutFor, languageOf, messagesFor, type State} from './state.ts';
import {truncate, wrap} from './wrap.ts';

/** A short list as it is drawn: sizes in cells, texts already cut to them. */
export type PickerLayout = {
	readonly title: string;
	readonly items: ReadonlyArray<{readonly label: string; readonly value: string}>;
	readonly initialIndex: number;
	/** Items visible at once. */
	readonly limit: number;
	/** The whole text of the highlighted item; the lines visible now. */
	readonly text: readonly string[];
	readonly note: string;
	/** The furthest that the text can be scrolled, in lines. */
	readonly lastTop: number;
	/** A blank line above the help. */
	readonly hasGap: boolean;
	readonly help: string;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
};

/** Where the open list stands and what it shows; `undefined` if none is open. */
export const pickerLayout = (state: State): PickerLayout | undefined => {
	const {overlay, viewport} = state;

	if (!overlay || overlay.type === 'text' || layoutFor(state).kind === 'too-small') {
		return undefined;
	}

	const messages = messagesFor(state);
	const language = languageOf(state);
	const width = Math.min(76, viewport.columns - 2);
	const inner = width - 4;
	const most = viewport.rows - 1;
	const help = truncate(state.environment.hasUnicode ? messages.pickHelp : messages.pickHelpAscii, inner);
	const place = (height: number) => ({
		width,
		height,
		left: Math.floor((viewport.columns - width) / 2),
		top: Math.max(0, Math.floor((viewport.rows - height) / 2)),
	});
	const frame = 4; // two borders, the title, the help

	if (overlay.type !== 'justification') {
		const items =
			overlay.type === 'language'
				? languages.map(value => ({label: messages.languages[value], value}))
				: skipReasons.map(value => ({label: messages.skipReasons[value], value}));

		return {
			title: overlay.type === 'language' ? messages.pickLanguage : messages.pickSkipReason,
			items,
			initialIndex: overlay.type === 'language' ? languages.indexOf(language) : 0,
			limit: items.length,
			text: [],
			note: '',
			lastTop: 0,
			hasGap: false,
			help,
			...place(items.length + frame),
		};
	}

	const platform = state.catalog.platforms.get(overlay.platform);
	const justifications = platform ? justificationsFor(state.catalog, platform) : [];
	const highlighted = justifications.find(({id}) => id === overlay.highlighted);
	const lines = highlighted ? wrap(highlighted.text[language], inner) : [];
	const textLimit = Math.max(...justifications.map(({text}) => wrap(text[language], inner).length), 1);
	// The text of every item fits before the list gets more than four rows; below that both give way.
	const hasGap = viewport.rows >= 14;
	const room = most - frame - (hasGap ? 2 : 1);
	const limit = Math.min(justifications.length, Math.max(Math.min(4, room - 2), room - textLimit, 2));
	const textHeight = Math.min(textLimit, room - limit);
	const lastTop = Math.max(0, lines.length - textHeight);
	const top = Math.min(overlay.top, lastTop);
	const visible = lines.slice(top, top + textHeight);

	return {
		title: messages.pickJustification,
		items: justifications.map(({id, topic}) => ({label: truncate(topic[language], inner - 2), value: id})),
		initialIndex: Math.max(
			0,
			justifications.findIndex(({id}) => id === overlay.highlighted),
		),
		limit,
		text: [...visible, ...Array.from({length: textHeight - visible.length}, () => '')],
		note: truncate([highlighted?.onlyIfTrue && messages.onlyIfTrue, top + textHeight < lines.length && messages.readOn].filter(Boolean).join('. '), inner),
		lastTop,
		hasGap,
		help,
		...place(frame + (hasGap ? 2 : 1) + limit + textHeight),
	};
};
