import {pickerItems} from './picker-items.ts';
import {glyphsFor, layoutFor, messagesFor, openList, type State} from './state.ts';
import {sanitiseLine, sanitiseText} from './sanitise.ts';
import {truncate, truncateStart, wrap} from './wrap.ts';

/** A short list as it is drawn: sizes in cells, texts already cut to them. */
export type PickerLayout = {
	readonly title: string;
	readonly items: ReadonlyArray<{readonly label: string; readonly value: string}>;
	readonly initialIndex: number;
	/** How often the program itself moved the cursor. */
	readonly moves: number;
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

/** What the open list asks; nothing if none is open. */
export const listTitle = (state: State): string => {
	const overlay = openList(state);
	const messages = messagesFor(state);

	return overlay
		? {
				justification: messages.pickJustification,
				skip: messages.pickSkipReason,
				language: messages.pickLanguage,
				theme: messages.themes.title,
				reset: messages.reset.question,
				breadcrumb: messages.breadcrumbs.title,
				answer: messages.objections.pickAnswer,
				edit: messages.objections.pickField,
				evidence: messages.objections.fields.removeEvidence,
				country: messages.pickCountry,
				land: messages.pickLand,
			}[overlay.type]
		: '';
};

/** Where the open list stands and what it shows; `undefined` if none is open. */
export const pickerLayout = (state: State): PickerLayout | undefined => {
	const {viewport} = state;
	const overlay = openList(state);

	if (!overlay || layoutFor(state).kind === 'too-small') {
		return undefined;
	}

	const messages = messagesFor(state);
	const {ellipsis} = glyphsFor(state);
	const width = Math.min(76, viewport.columns - 2);
	const inner = width - 4;
	const most = viewport.rows - 1;
	const help = truncate(state.environment.hasUnicode ? messages.pickHelp : messages.pickHelpAscii, inner, ellipsis);
	const place = (height: number) => ({
		width,
		height,
		left: Math.floor((viewport.columns - width) / 2),
		top: Math.max(0, Math.floor((viewport.rows - height) / 2)),
	});
	const frame = 4; // two borders, the title, the help

	const offered = pickerItems(state);
	const shorten = overlay.type === 'evidence' ? truncateStart : truncate;
	const items = offered.map(({label, value}) => ({label: shorten(sanitiseLine(label), inner - 2, ellipsis), value}));
	const highlighted = offered.find(({value}) => value === overlay.highlighted);
	const initialIndex = highlighted ? offered.indexOf(highlighted) : 0;

	if (overlay.type !== 'justification') {
		const limit = Math.min(items.length, most - frame);

		return {
			title: listTitle(state),
			items,
			initialIndex,
			moves: overlay.moves,
			limit,
			text: [],
			note: '',
			lastTop: 0,
			hasGap: false,
			help,
			...place(limit + frame),
		};
	}

	const lines = wrap(sanitiseText(highlighted?.text ?? ''), inner);
	const textLimit = Math.max(...offered.map(({text = ''}) => wrap(text, inner).length), 1);
	// The text of every item fits before the list gets more than four rows; below that both give way.
	const hasGap = viewport.rows >= 14;
	const room = most - frame - (hasGap ? 2 : 1);
	const limit = Math.min(items.length, Math.max(Math.min(4, room - 2), room - textLimit, 2));
	const textHeight = Math.min(textLimit, room - limit);
	const lastTop = Math.max(0, lines.length - textHeight);
	const top = Math.min(overlay.top, lastTop);
	const visible = lines.slice(top, top + textHeight);

	return {
		title: listTitle(state),
		items,
		initialIndex,
		moves: overlay.moves,
		limit,
		text: [...visible, ...Array.from({length: textHeight - visible.length}, () => '')],
		note: truncate(
			[highlighted?.onlyIfTrue && messages.onlyIfTrue, top + textHeight < lines.length && messages.readOn].filter(Boolean).join('. '),
			inner,
			ellipsis,
		),
		lastTop,
		hasGap,
		help,
		...place(frame + (hasGap ? 2 : 1) + limit + textHeight),
	};
};
