import {fitSpans, type PageRow, type Span, type Style, span, spansWidth, spread} from '../rows.ts';
import {cursorOf, glyphsFor, type State} from '../state.ts';
import {wrap} from '../wrap.ts';

/** One thing to do: its name, what it stands at, and a line below it. */
export type Action = {readonly label: string; readonly value?: string; readonly below?: string; readonly sign?: string; readonly style?: Style};

/** A thing to do as rows of a page: a line, or more where it is too long for one. `isFilled`: marked over the whole width where the cursor is. */
export const actionRows = (
	state: State,
	item: string,
	{label, value = '', below, sign, style = 'normal'}: Action,
	columns: number,
	isFilled: boolean,
): readonly PageRow[] => {
	const {cursor, ellipsis} = glyphsFor(state);
	const isHere = cursorOf(state) === item;
	const head = [span(isHere ? `${cursor} ` : '  ', 'accent'), ...(sign === undefined ? [] : [span(`${sign} `, style)])];
	const indent = spansWidth(head);
	const labels = wrap(label, columns - indent);
	const labelStyle: Style = isHere ? 'strong' : style === 'normal' || sign === undefined ? style : 'normal';
	const valueStyle: Style = style === 'warning' ? 'warning' : 'muted';
	const values = value === '' ? [] : wrap(value, columns - indent - 2);
	const first: readonly Span[] = [...head, span(labels[0] ?? '', labelStyle)];
	const fits = labels.length === 1 && values.length === 1 && spansWidth(first) + spansWidth([span(values[0] ?? '')]) + 3 <= columns;
	const further = (parts: readonly string[], by: number, partStyle: Style) => parts.map(part => [span(' '.repeat(by)), span(part, partStyle)]);
	const lines: ReadonlyArray<readonly Span[]> = [
		fits ? spread(first, [span(`${values[0]} `, valueStyle)], columns, ellipsis) : first,
		...further(labels.slice(1), indent, labelStyle),
		...(fits ? [] : further(values, indent + 2, valueStyle)),
		...(below === undefined ? [] : further(wrap(below, columns - indent - 2), indent + 2, 'muted')),
	];

	return lines.map((spans, index) => ({
		key: `${item}#${index}`,
		item,
		spans: fitSpans(spans, columns, ellipsis),
		...(isHere && isFilled && {isSelected: true}),
	}));
};
