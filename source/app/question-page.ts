import {personFields} from './letter.ts';
import {fitSpans, type Row, span} from './rows.ts';
import {glyphsFor, messagesFor, type Overlay, type State} from './state.ts';
import {wrap} from './wrap.ts';

/** The question that is open, with what was typed so far. */
export const questionRows = (state: State, {field, answer, platform}: Extract<Overlay, {type: 'person'}>): readonly Row[] => {
	const messages = messagesFor(state);
	const {columns} = state.viewport;
	const {cursor, ellipsis, marker} = glyphsFor(state);
	const name = personFields[field] ?? 'name';
	// The end of a long answer is where one types.
	const shown = wrap(`${cursor} ${answer}${marker}`, columns - 2);
	const lines = [
		span(messages.letterTo(state.catalog.platforms.get(platform)?.name ?? platform), 'strong'),
		...wrap(messages.personNote, columns - 2).map(part => span(part, 'muted')),
		span(''),
		...wrap(`${messages.questionNumber(field + 1, personFields.length)} ${messages.personFields[name]}`, columns - 2).map(part => span(part, 'strong')),
		...shown.map(part => span(part, 'accent')),
		span(''),
		...wrap(messages.personHelp, columns - 2).map(part => span(part, 'muted')),
	];

	return lines.map((piece, index) => ({key: `${index}`, spans: fitSpans([span(' '), piece], columns, ellipsis)}));
};
