import {localDay} from '../../deadline/calendar.ts';
import {daysBetween} from '../../deadline/calendar.ts';
import type {Move} from '../../deadline/due-day.ts';
import {inLanguage} from '../../i18n/in-language.ts';
import type {Objection} from '../../objections/objection.ts';
import {byUrgency, lastAnswer, type Standing} from '../../objections/record.ts';
import {leadAuthorityFor} from '../../letters/authority.ts';
import {currentStep} from '../../objections/next-steps.ts';
import {authorityOf, eventText, stepsOf} from '../next-letter.ts';
import {fitSpans, type PageRow, type Span, type Style, span} from '../rows.ts';
import {glyphsFor, languageOf, messagesFor, type State} from '../state.ts';
import {chop, hanging, width, wrap} from '../wrap.ts';
import {entry} from './tile.ts';

type Lines = ReadonlyArray<readonly Span[]>;

/** The objections of the page, the most urgent first. */
export const shownObjections = (state: State) => byUrgency(state.objections, state.settings.home, localDay(state.now));

/** A day, `YYYY-MM-DD`, as the person's language writes it. */
export const dayText = (state: State, day: string): string =>
	new Intl.DateTimeFormat(messagesFor(state).language.locale, {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(`${day}T00:00:00Z`));

const text = (content: string, columns: number, style: Style = 'normal'): Lines => wrap(content, columns).map(part => [span(part, style)]);

const listed = (sign: string, content: string, columns: number, style: Style = 'normal'): Lines =>
	hanging(sign, content, columns).map(part => [span(part, style)]);

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

const stepSign = {done: 'done', now: 'open', later: 'open'} as const;

/** Whom to complain to, and why there. */
const authorityLines = (state: State, objection: Objection, columns: number): Lines => {
	const {objections} = messagesFor(state);
	const authority = authorityOf(state);
	const platform = state.data.platforms.find(({id}) => id === objection.platform);
	const lead = platform && leadAuthorityFor(state.data.authorities, platform);

	if (!authority) {
		return text(objections.authorityUnknown, columns);
	}

	const url = authority.complaint ?? authority.website;
	const why = {CH: objections.authorityWhySwiss, GB: objections.authorityWhyUk}[authority.country] ?? objections.authorityWhy;
	const passesOn = lead && lead.id !== authority.id && authority.country !== 'CH' && authority.country !== 'GB';

	return [
		...text(`${authority.name}: ${why}${authority.confidence === 'low' ? ` ${objections.authorityUnsure}` : ''}`, columns),
		...(passesOn ? text(objections.leadAuthority(lead.name), columns) : []),
		...chop(url, columns).map(part => [span(part, 'link', url)]),
	];
};

/** The steps after the objection: what was done, what helps now, what would come later and when. */
const nextLines = (state: State, objection: Objection, standing: Standing, columns: number): Lines => {
	const {objections} = messagesFor(state);
	const {status} = glyphsFor(state);
	const steps = stepsOf(state, objection, standing);
	const now = currentStep(steps);
	const indent = (lines: Lines): Lines => lines.map(spans => [span('     '), ...spans]);

	return steps.length === 0
		? []
		: [
				[span(objections.next, 'strong')],
				...steps.flatMap(({id, status: done, from}, index) => {
					const when =
						done === 'done' ? '' : id === now ? ` (${objections.stepNow})` : from && done === 'later' ? ` (${objections.stepFrom(dayText(state, from))})` : '';
					const isNow = id === now;
					const title = `${index + 1}. ${status[stepSign[done]]} ${objections.steps[id]}${when}`;

					return [
						...wrap(title, columns - 5).map((part, line): readonly Span[] => [span(line === 0 ? part : `     ${part}`, isNow ? 'strong' : 'muted')]),
						// What an authority's silence means is good to know while waiting for it.
						...(isNow || (id === 'court' && from !== undefined)
							? indent([...text(objections.stepTexts[id], columns - 5), ...(id === 'complaint' ? authorityLines(state, objection, columns - 5) : [])])
							: []),
					];
				}),
				[],
			];
};

/** Which public holidays the due day was counted with. */
const holidaysText = (state: State, year: string, isWithoutHolidays: boolean): string => {
	const {objections} = messagesFor(state);
	const {home} = state.settings;

	if (home === undefined) {
		return objections.withoutHolidays;
	}

	if (isWithoutHolidays) {
		return objections.withoutYear(year);
	}

	return home.country === 'DE' && home.land === undefined ? objections.withoutLand : objections.holidaysOfHome;
};

const evidenceLines = (state: State, {evidence}: Objection, columns: number): Lines => {
	const {objections} = messagesFor(state);
	const {bullet} = glyphsFor(state);

	return evidence.length === 0
		? []
		: [
				[],
				[span(objections.evidenceTitle, 'strong')],
				...evidence.flatMap(({path, size, addedOn}) => {
					const found = state.evidence[path];

					return listed(
						`${bullet} `,
						`${path}: ${objections.fileSize(size)}, ${dayText(state, addedOn)}${found ? `, ${objections.evidenceStates[found]}` : ''}`,
						columns,
						found === undefined || found === 'unchanged' ? 'normal' : 'warning',
					);
				}),
			];
};

const details = (state: State, objection: Objection, standing: Standing, columns: number): Lines => {
	const messages = messagesFor(state);
	const {objections} = messages;
	const {bullet} = glyphsFor(state);
	const control = state.data.platforms.find(({id}) => id === objection.platform)?.controls.find(({id}) => id === objection.control);
	const {due} = standing;

	return [
		...text(control ? inLanguage(control.title, languageOf(state)) : objection.control, columns, 'strong'),
		...text(`${objections.reference}: ${objection.reference}`, columns),
		...text(`${objections.account}: ${objection.accounts.join(', ') || objections.accountUnknown}`, columns),
		...text(`${objections.channel[objection.channel]}, ${dayText(state, objection.sentOn)}`, columns),
		[],
		...text(dueText(state, standing), columns, standing.state === 'overdue' ? 'warning' : 'strong'),
		...(due.law === 'none' ? [] : due.moves.flatMap(move => listed(`${bullet} `, moveText(state, move), columns, 'muted'))),
		...(due.law === 'none' ? [] : text(holidaysText(state, due.day.slice(0, 4), due.isWithoutHolidays), columns, 'muted')),
		...(standing.isExtendedTooLate ? text(objections.extendedTooLate, columns, 'warning') : []),
		...(due.law === 'uk' ? text(objections.ukPeriod, columns, 'muted') : []),
		...(objection.events.length > 0 ? [[], [span(objections.timeline, 'strong')]] : []),
		...objection.events.flatMap(event => listed(`${bullet} `, `${dayText(state, event.on)}: ${eventText(messages, event)}`, columns)),
		...(objection.note ? text(`${objections.fields.note}: ${objection.note}`, columns) : []),
		...evidenceLines(state, objection, columns),
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
		...(shown.length === 0 ? text(messages.empty, inner).map((spans, index): PageRow => ({key: `empty#${index}`, spans})) : []),
	];
	const rows = shown.flatMap(({objection, ...standing}) => {
		const name = state.data.platforms.find(({id}) => id === objection.platform)?.name ?? objection.platform;
		const answer = lastAnswer(objection);
		const sign =
			standing.state === 'done' ? status.done : standing.state === 'overdue' || standing.state === 'soon' || standing.state === 'today' ? warning : status.open;
		const right = answer && standing.state === 'done' ? messages.answers[answer] : dueText(state, standing);
		// When an answer is due matters more than the reference, which the details repeat.
		const fits = width(`${sign} ${name}  ${objection.reference} ${right}`) + 6 <= inner;
		const left = [
			span(`${sign} `, standing.state === 'overdue' ? 'warning' : standing.state === 'done' ? 'done' : 'normal'),
			span(`${name}  `),
			...(fits ? [span(objection.reference, 'muted')] : []),
		];
		const isShort = !fits && width(`${sign} ${name} ${right}`) + 6 > inner;

		return entry(
			state,
			{
				item: objection.id,
				isSelected: cursor === objection.id,
				title: left,
				right: [span(isShort ? messages.short[standing.state] : right, standing.state === 'overdue' || standing.state === 'soon' ? 'warning' : 'muted')],
				details: cursor === objection.id ? details(state, objection, standing, inner - 4) : [],
			},
			inner,
		);
	});

	return [...head, ...rows].map(row => ({...row, spans: fitSpans([span(' '), ...row.spans], columns, ellipsis)}));
};
