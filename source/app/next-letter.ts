import type {Authority} from '../../data/schema.ts';
import {companyLines} from '../catalog/catalog.ts';
import {daysBetween, localDay} from '../deadline/calendar.ts';
import {authorityFor} from '../letters/authority.ts';
import {type FilledLetter, fillLetter} from '../letters/letter.ts';
import type {Objection} from '../objections/objection.ts';
import {lastAnswer, type Standing} from '../objections/record.ts';
import {regionOf} from '../progress/home.ts';
import {languageOf, messagesFor, type State} from './state.ts';

/** What helps on: waiting, reminding the company, or complaining to the authority. */
export type NextStep = 'wait' | 'reminder' | 'complaint';

/** Days that a reminder gives the company. */
const patience = 14;

/** What to do about an objection: a reminder once it is overdue, a complaint after a refusal or when the reminder was not answered for two weeks. */
export const nextStepOf = (state: State, objection: Objection, standing: Standing): NextStep => {
	const reminder = objection.events.findLast(({type}) => type === 'reminder');
	const hasComplained = objection.events.some(({type}) => type === 'complaint');

	if (hasComplained) {
		return 'wait';
	}

	if (lastAnswer(objection) === 'refused') {
		return 'complaint';
	}

	if (standing.state !== 'overdue') {
		return 'wait';
	}

	return reminder === undefined ? 'reminder' : daysBetween(reminder.on, localDay(state.now)) > patience ? 'complaint' : 'wait';
};

export const authorityOf = (state: State): Authority | undefined => authorityFor(state.data.authorities, state.settings.home);

/** The letter of the next step, filled; nothing while waiting. */
export const nextLetter = (state: State, objection: Objection, standing: Standing): FilledLetter | undefined => {
	const step = nextStepOf(state, objection, standing);
	const letter = state.data.letters.find(({id}) => id === step);
	const platform = state.data.platforms.find(({id}) => id === objection.platform);

	if (!letter || !platform) {
		return undefined;
	}

	const language = languageOf(state);
	const {objections: words, dossier} = messagesFor(state);
	const region = state.settings.home ? regionOf(state.settings.home.country) : 'eea';
	const {contact, company, name} = platform;
	const day = (text: string) =>
		new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(`${text}T00:00:00Z`));
	const authority = authorityOf(state);
	const timeline = [
		`${day(objection.sentOn)}: ${words.channel[objection.channel]}`,
		...(standing.due.law === 'none' ? [] : [`${day(standing.due.day)}: ${dossier.dueOn}`]),
		...objection.events.map(event => `${day(event.on)}: ${event.type === 'answer' ? words.answers[event.answer] : words.events[event.type]}`),
	];

	return fillLetter(
		letter,
		{
			platform: name,
			controller: companyLines(platform),
			region: region === 'uk' || region === 'ch' ? region : 'eea',
			person: {...state.person, ...(objection.accounts.length > 0 && {account: objection.accounts.join(', ')})},
			today: state.now,
			more: {
				company: contact?.controller ?? company,
				reference: objection.reference,
				sentOn: day(objection.sentOn),
				dueOn: standing.due.law === 'none' ? '' : day(standing.due.day),
				authority: authority?.name ?? words.authorityUnknown,
				timeline: timeline.map(line => `- ${line}`).join('\n'),
				sentText: objection.text ?? words.textUnknown,
				evidence: objection.evidence.map(({path, sha256}) => `- ${path} (SHA-256 ${sha256})`).join('\n') || words.noEvidence,
			},
		},
		language,
	);
};
