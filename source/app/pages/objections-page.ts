import {localDay} from '../../deadline/calendar.ts';
import {daysBetween} from '../../deadline/calendar.ts';
import type {Move} from '../../deadline/due-day.ts';
import type {Objection} from '../../objections/objection.ts';
import {byUrgency, lastAnswer, type Standing} from '../../objections/record.ts';
import {authorityOf, nextStepOf} from '../next-letter.ts';
import {fitSpans, type PageRow, type Span, type Style, span} from '../rows.ts';
import {glyphsFor, languageOf, messagesFor, type State} from '../state.ts';
import {width, wrap} from '../wrap.ts';
import {entry} from './tile.ts';

type Lines = ReadonlyArray<readonly Span[]>;

/** The objections of the page, the most urgent first. */
export const shownObjections = (state: State) => byUrgency(state.objections, state.settings.home, localDay(state.now));

/** A day, `YYYY-MM-DD`, as the person's language writes it. */
export const dayText = (state: State, day: string): string =>
	new Intl.DateTimeFormat(languageOf(state) === 'de' ? 'de-DE' : 'en-GB', {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(`${day}T00:00:00Z`));

const text = (content: string, columns: number, style: Style = 'normal'): Lines => wrap(content, columns).map(part => [span(part, style)]);

/** When the answer to an objection is due, or that it came. */
export const dueText = (state: State, {due, state: standing}: Standing): string => {
	const messages = messagesFor(state);

	if (due.law === 'none') {
		return messages.objections.noPeriod;
	}

	const left = daysBetween(localDay(state.now), due.day);

	return standing === 'done' ? messages.objections.answered : messages.objections.due(dayText(state, due.day), left);
};

const moveText = (state: State, move: Move): string => {
	const {objections} = messagesFor(state);
	const to = dayText(state, move.to);

	return move.type === 'months'
		? objections.moveMonths(move.count, to, move.isShortMonth)
		: move.type === 'weekend'
			? objections.moveWeekend(to)
			: objections.moveHoliday(move.name, to);
};

const nextLines = (state: State, objection: Objection, standing: Standing, columns: number): Lines => {
	const {objections} = messagesFor(state);
	const step = nextStepOf(state, objection, standing);
	const authority = authorityOf(state);
	const {bullet} = glyphsFor(state);

	if (step === 'wait') {
		return objection.events.some(({type}) => type === 'complaint') ? text(objections.court, columns, 'muted') : [];
	}

	return [
		[span(objections.next, 'strong')],
		...(step === 'reminder' ? text(`${bullet} ${objections.spam}`, columns) : []),
		...text(`${bullet} ${step === 'reminder' ? objections.remind : objections.complain}`, columns),
		...(step === 'complaint'
			? text(
					authority
						? `${bullet} ${authority.name}: ${objections.authorityWhy}${authority.confidence === 'low' ? ` ${objections.authorityUnsure}` : ''}`
						: `${bullet} ${objections.authorityUnknown}`,
					columns,
				)
			: []),
		...(step === 'complaint' && authority
			? [[span('  '), span(authority.complaint ?? authority.website, 'link', authority.complaint ?? authority.website)]]
			: []),
		[],
	];
};

const details = (state: State, objection: Objection, standing: Standing, columns: number): Lines => {
	const messages = messagesFor(state);
	const {objections} = messages;
	const {bullet} = glyphsFor(state);
	const control = state.data.platforms.find(({id}) => id === objection.platform)?.controls.find(({id}) => id === objection.control);
	const {due} = standing;

	return [
		...text(control?.title[languageOf(state)] ?? objection.control, columns, 'strong'),
		...text(`${objections.reference}: ${objection.reference}`, columns),
		...text(`${objections.account}: ${objection.accounts.join(', ') || objections.accountUnknown}`, columns),
		...text(`${objections.channel[objection.channel]}, ${dayText(state, objection.sentOn)}`, columns),
		[],
		...text(dueText(state, standing), columns, standing.state === 'overdue' ? 'warning' : 'strong'),
		...(due.law === 'none' ? [] : due.moves.flatMap(move => text(`${bullet} ${moveText(state, move)}`, columns, 'muted'))),
		...(due.law !== 'none' && due.isWithoutHolidays ? text(objections.withoutHolidays, columns, 'muted') : []),
		...(due.law === 'uk' ? text(objections.ukPeriod, columns, 'muted') : []),
		...(objection.events.length > 0 ? [[], [span(objections.timeline, 'strong')]] : []),
		...objection.events.flatMap(event =>
			text(`${bullet} ${dayText(state, event.on)}: ${event.type === 'answer' ? objections.answers[event.answer] : objections.events[event.type]}`, columns),
		),
		...(objection.note ? text(`${objections.fields.note}: ${objection.note}`, columns) : []),
		...(objection.text ? [[], [span(objections.sentText, 'strong')], ...text(objection.text, columns, 'muted')] : []),
		[],
		...nextLines(state, objection, standing, columns),
		...text(objections.hint, columns, 'accent'),
	];
};

/** The page of objections: what is sent, when an answer is due, what came. Every row is at most `columns` wide. */
export const objectionsRows = (state: State, columns: number): readonly PageRow[] => {
	const {objections: messages} = messagesFor(state);
	const {ellipsis, status, warning} = glyphsFor(state);
	const shown = shownObjections(state);
	const inner = columns - 2;
	const cursor = state.page.type === 'objections' ? state.page.cursor : undefined;
	const head: readonly PageRow[] = [
		{key: 'title', spans: [span(messages.title, 'strong')]},
		{key: 'title#space', spans: []},
		...(shown.length === 0 ? text(messages.empty, inner).map((spans, index): PageRow => ({key: `empty#${index}`, spans})) : []),
	];
	const rows = shown.flatMap(({objection, ...standing}) => {
		const name = state.data.platforms.find(({id}) => id === objection.platform)?.name ?? objection.platform;
		const answer = lastAnswer(objection);
		const sign = standing.state === 'done' ? status.done : standing.state === 'overdue' ? warning : status.open;
		const right = answer && standing.state === 'done' ? messages.answers[answer] : dueText(state, standing);
		const left = [
			span(`${sign} `, standing.state === 'overdue' ? 'warning' : standing.state === 'done' ? 'done' : 'normal'),
			span(`${name}  `),
			span(objection.reference, 'muted'),
		];
		const fits = width(`${sign} ${name}  ${objection.reference} ${right}`) + 6 <= inner;

		return entry(
			state,
			{
				item: objection.id,
				isSelected: cursor === objection.id,
				title: left,
				right: fits ? [span(right, standing.state === 'overdue' || standing.state === 'soon' ? 'warning' : 'muted')] : [],
				details: cursor === objection.id ? details(state, objection, standing, inner - 4) : [],
			},
			inner,
		);
	});

	return [...head, ...rows].map(row => ({...row, spans: fitSpans([span(' '), ...row.spans], columns, ellipsis)}));
};
