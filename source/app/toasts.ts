import type {FramedRows} from './framed-rows.ts';
import {fitSpans, type Row, type Span, span, spansWidth, spread} from './rows.ts';
import {actionText, glyphsFor, hasRoomForToasts, layoutFor, messagesFor, type Notice, type State} from './state.ts';
import {wrap} from './wrap.ts';

/** Columns of a box, its frame included. */
const boxWidth = 46;

const toastRows = (state: State, notice: Notice): readonly Row[] => {
	const {noticeSign, ellipsis} = glyphsFor(state);
	const {noticeDismiss} = messagesFor(state);
	const inner = boxWidth - 4;
	const isWrong = notice.kind === 'warning' || notice.kind === 'error';
	const lines = wrap(notice.text, inner - 2).map((part, index): readonly Span[] => [
		span(index === 0 ? `${noticeSign[notice.kind]} ` : '  ', isWrong ? 'warning' : 'done'),
		span(part),
	]);
	const action = actionText(state, notice) ?? (notice.kind === 'error' ? noticeDismiss : undefined);
	const right = action === undefined ? [] : [span(action, 'accent')];
	const last = lines.at(-1) ?? [];
	const fits = spansWidth(last) + spansWidth(right) + 2 <= inner;
	const all = fits ? [...lines.slice(0, -1), spread(last, right, inner, ellipsis)] : [...lines, spread([], right, inner, ellipsis)];

	return all.map((spans, index) => ({key: `${index}`, spans: fitSpans([span(' '), ...spans], boxWidth - 2, ellipsis)}));
};

/** The notices as boxes at the bottom right, the newest at the bottom, as many as fit between the tabs and the status bar; none in a small window, where the status bar alone says them. */
export const toastBoxes = (state: State): readonly FramedRows[] => {
	const {titleBar, body, editorHead} = layoutFor(state);
	const boxes: FramedRows[] = [];
	const highest = Number(titleBar) + editorHead;
	let bottom = Number(titleBar) + body;

	for (const notice of hasRoomForToasts(state) ? state.toasts.toReversed() : []) {
		const rows = toastRows(state, notice);
		const height = rows.length + 2;

		if (bottom - height < highest) {
			break;
		}

		bottom -= height;
		boxes.push({left: state.viewport.columns - boxWidth - 1, top: bottom, width: boxWidth, height, rows});
	}

	return boxes;
};
