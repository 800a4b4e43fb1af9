import type {Control, Platform} from '../../data/schema.ts';
import {type Day, localDay} from '../deadline/calendar.ts';
import {type DueDay, type DueState, dueDayOf, dueState} from '../deadline/due-day.ts';
import type {Home} from '../progress/home.ts';
import type {Language} from '../progress/settings.ts';
import type {Answer, Channel, Objection} from './objection.ts';

/** All objections of a person by their ids. */
export type Objections = Readonly<Record<string, Objection>>;

type Sent = {
	readonly platform: Platform;
	readonly control: Control;
	readonly now: Date;
	readonly language: Language;
	readonly account: string | undefined;
	/** Exactly what was copied for it last. */
	readonly text: string | undefined;
};

/** Those that were not taken back. */
export const activeObjections = (objections: Objections): readonly Objection[] => Object.values(objections).filter(({isRemoved}) => !isRemoved);

const channelOf = ({remedy}: Control): Channel => (remedy === 'letter' ? 'email' : remedy === 'toggle' ? 'setting' : 'form');

/** `FA-2026-001`: two letters of the platform, the year, and the how-manieth it is. */
const nextReference = (objections: Objections, platform: string, year: number): string => {
	const start = `${platform.replaceAll('-', '').slice(0, 2).toUpperCase()}-${year}-`;
	const used = Object.values(objections).flatMap(({reference}) => (reference.startsWith(start) ? [Number(reference.slice(start.length))] : []));

	return start + String(Math.max(0, ...used.filter(Number.isSafeInteger)) + 1).padStart(3, '0');
};

// Two records of the same moment would be one; the next millisecond is free.
const newId = (objections: Objections, platform: string, control: string, at: number): string => {
	const id = `${platform}/${control}@${new Date(at).toISOString()}`;

	return Object.hasOwn(objections, id) ? newId(objections, platform, control, at + 1) : id;
};

type Begun = Pick<Objection, 'id' | 'platform' | 'control' | 'accounts' | 'channel' | 'language'> & {readonly text: string | undefined};

/** An objection to which nothing has happened yet, with the next free reference. */
const begin = (objections: Objections, {text, ...begun}: Begun, now: Date): Objection => ({
	...begun,
	reference: nextReference(objections, begun.platform, now.getFullYear()),
	sentOn: localDay(now),
	...(text !== undefined && {text}),
	events: [],
	evidence: [],
	changedAt: now.toISOString(),
});

/** A new objection, as it is recorded when a step that sends is ticked. Its id is made of the moment, which no two computers of one person share. */
export const recordObjection = (objections: Objections, {platform, control, now, language, account, text}: Sent): Objection =>
	begin(
		objections,
		{
			id: `${platform.id}/${control.id}@${now.toISOString()}`,
			platform: platform.id,
			control: control.id,
			accounts: account ? [account] : [],
			channel: channelOf(control),
			language,
			text,
		},
		now,
	);

/** The same objection for another account: a record of its own, with its own answer. */
export const recordForAnotherAccount = (objections: Objections, {platform, control, channel, language, text}: Objection, now: Date): Objection =>
	begin(objections, {id: newId(objections, platform, control, now.getTime()), platform, control, accounts: [], channel, language, text}, now);

/** The objection with an answer that came on a day. */
export const withAnswer = (objection: Objection, answer: Answer, on: Day, now: Date): Objection => ({
	...objection,
	events: [...objection.events, {type: 'answer', on, answer}],
	changedAt: now.toISOString(),
});

/** The objection with a letter that went out on a day. */
export const withLetter = (
	objection: Objection,
	letter: {readonly type: 'reminder'} | {readonly type: 'complaint'; readonly authority: string},
	on: Day,
	now: Date,
): Objection => ({
	...objection,
	events: [...objection.events, {...letter, on}],
	changedAt: now.toISOString(),
});

/** The last answer, if one came. */
export const lastAnswer = ({events}: Objection): Answer | undefined => events.findLast(event => event.type === 'answer')?.answer;

/** Where an objection stands: its due day, and how much that presses. `done` once it was confirmed or refused: nothing is awaited any more. */
export type Standing = {
	readonly due: DueDay;
	readonly state: DueState | 'done' | 'no-period';
	/** More time was announced only after the first month, so the due day stays (Art. 12(3) GDPR). */
	readonly isExtendedTooLate: boolean;
};

const standingOf = (objection: Objection, home: Home | undefined, today: Day): Standing => {
	const answer = lastAnswer(objection);
	const first = dueDayOf({sentOn: objection.sentOn, home, isExtended: false});
	const extension = objection.events.find(event => event.type === 'answer' && event.answer === 'extended');
	const isExtendedTooLate = extension !== undefined && first.law !== 'none' && extension.on > first.day;
	const due = extension !== undefined && !isExtendedTooLate ? dueDayOf({sentOn: objection.sentOn, home, isExtended: true}) : first;

	if (answer === 'confirmed' || answer === 'refused' || objection.channel === 'setting') {
		return {due, state: 'done', isExtendedTooLate};
	}

	return {due, state: due.law === 'none' ? 'no-period' : dueState(due.day, today), isExtendedTooLate};
};

const urgency = {overdue: 0, today: 1, soon: 2, open: 3, 'no-period': 4, done: 5} as const;

/** The objections in the order in which something is to be done about them; the older first where that is the same. */
export const byUrgency = (objections: Objections, home: Home | undefined, today: Day): ReadonlyArray<Standing & {readonly objection: Objection}> =>
	activeObjections(objections)
		.map(objection => ({objection, ...standingOf(objection, home, today)}))
		.toSorted(
			(a, b) => urgency[a.state] - urgency[b.state] || a.objection.sentOn.localeCompare(b.objection.sentOn) || a.objection.id.localeCompare(b.objection.id),
		);

/** How many answers are overdue, and how many are due within a week. */
export const countDue = (standings: readonly Standing[]): {readonly overdue: number; readonly soon: number} => ({
	overdue: standings.filter(({state}) => state === 'overdue').length,
	soon: standings.filter(({state}) => state === 'soon' || state === 'today').length,
});
