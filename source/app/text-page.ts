import {fitSpans, type Row, span} from './rows.ts';
import {glyphsFor, messagesFor, type State} from './state.ts';
import {wrap} from './wrap.ts';

type Text = {readonly title: string; readonly text: string; readonly top: number};

/** A text to select by hand: no frame and no second pane, so that the mouse selects the text alone. */
export const textPage = (state: State, {title, text, top}: Text) => {
	const messages = messagesFor(state);
	const {columns, rows} = state.viewport;
	const {ellipsis} = glyphsFor(state);
	const lines = wrap(text, columns);
	const hint = wrap(messages.selectText, columns);
	const whole = 1 + hint.length + 1 + lines.length <= rows;
	const head = [
		span(title, 'strong'),
		...hint.map(part => span(part, 'muted')),
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
