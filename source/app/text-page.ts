import {objectionLetter} from './letter.ts';
import {fitSpans, type Row, span} from './rows.ts';
import {glyphsFor, messagesFor, type State} from './state.ts';
import {wrap} from './wrap.ts';

type Text = {readonly title: string; readonly text: string; readonly hint: string; readonly top: number};

/** A text to read, to copy or to select by hand: no frame and no second pane, so that the mouse selects the text alone. */
export const textPage = (state: State, {title, text, hint, top}: Text) => {
	const messages = messagesFor(state);
	const {columns, rows} = state.viewport;
	const {ellipsis} = glyphsFor(state);
	const lines = wrap(text, columns);
	const hints = wrap(hint, columns);
	const titles = wrap(title, columns);
	const whole = titles.length + hints.length + 1 + lines.length <= rows;
	const head = [
		...titles.map(part => span(part, 'strong')),
		...hints.map(part => span(part, 'muted')),
		...(whole ? [] : wrap(messages.readFurther, columns).map(part => span(part, 'accent'))),
		span(''),
	];
	const height = Math.max(1, rows - head.length);
	const lastTop = Math.max(0, lines.length - height);
	const shown = lines.slice(Math.min(top, lastTop), Math.min(top, lastTop) + height).map(part => span(part));

	return {
		rows: [...head, ...shown].map((piece, index): Row => ({key: `${index}`, spans: fitSpans([piece], columns, ellipsis)})),
		/** Lines of the text that are visible at once. */
		height,
		/** The furthest that it can be scrolled, in lines. */
		lastTop,
	};
};

/** The text that is open over the page, or nothing. */
export const openText = (state: State): Text | undefined => {
	const {overlay} = state;
	const messages = messagesFor(state);

	if (overlay?.type === 'text') {
		return {...overlay, hint: messages.selectText};
	}

	const letter = overlay?.type === 'letter' ? objectionLetter(state, overlay.platform) : undefined;

	return overlay?.type === 'letter' && letter
		? {
				title: letter.subject,
				text: letter.text,
				hint: state.catalog.platforms.get(overlay.platform)?.contact?.email ? messages.letterHintMail : messages.letterHint,
				top: overlay.top,
			}
		: undefined;
};
