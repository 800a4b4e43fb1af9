import {personFields} from './letter.ts';
import {fitSpans, type Row, type Span, span} from './rows.ts';
import {glyphsFor, messagesFor, noticeText, type Overlay, type State} from './state.ts';
import {wrap} from './wrap.ts';

const headOf = (state: State, overlay: Extract<Overlay, {answer: string}>, columns: number): readonly Span[] => {
	const messages = messagesFor(state);

	if (overlay.type === 'field') {
		return [
			span(state.objections[overlay.objection]?.reference ?? '', 'strong'),
			span(''),
			...wrap(messages.objections.questions[overlay.field], columns).map(part => span(part, 'strong')),
			...(state.notice ? wrap(noticeText(state, state.notice), columns).map(part => span(part, 'warning')) : []),
		];
	}

	const {field, platform} = overlay;
	const question = `${messages.questionNumber(field + 1, personFields.length)} ${messages.personFields[personFields[field] ?? 'name']}`;

	return [
		span(messages.letterTo(state.catalog.platforms.get(platform)?.name ?? platform), 'strong'),
		...wrap(messages.personNote, columns).map(part => span(part, 'muted')),
		span(''),
		...wrap(question, columns).map(part => span(part, 'strong')),
	];
};

/** The question that is open, with what was typed so far. */
export const questionRows = (state: State, overlay: Extract<Overlay, {answer: string}>): readonly Row[] => {
	const messages = messagesFor(state);
	const {columns, rows} = state.viewport;
	const {cursor, ellipsis, marker} = glyphsFor(state);
	const {answer} = overlay;
	const head = headOf(state, overlay, columns - 2);
	const help = wrap(messages.personHelp, columns - 2).map(part => span(part, 'muted'));
	const typed = wrap(`${answer}${marker}`, columns - 4).map((part, index) => span(`${index === 0 ? cursor : ' '} ${part}`, 'accent'));
	// The end of a long answer is where one types.
	const shown = typed.slice(-Math.max(1, rows - head.length - 1 - help.length));
	const lines = [...head, ...shown, span(''), ...help];

	return lines.map((piece, index) => ({key: `${index}`, spans: fitSpans([span(' '), piece], columns, ellipsis)}));
};
