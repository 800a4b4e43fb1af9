import type {Authority} from '../../data/schema.ts';
import {companyLines} from '../catalog/catalog.ts';
import {localDay} from '../deadline/calendar.ts';
import {authorityFor} from '../letters/authority.ts';
import type {Messages} from '../i18n/messages.ts';
import {type FilledLetter, fillLetter, letterLanguage} from '../letters/letter.ts';
import {currentStep, type NextStep, type NextStepId, nextSteps} from '../objections/next-steps.ts';
import type {Objection, ObjectionEvent} from '../objections/objection.ts';
import type {Standing} from '../objections/record.ts';
import {regionOf} from '../progress/home.ts';
import {keybindingsFor} from './keybindings/keybindings.ts';
import {messagesWithKeys} from './keybindings/messages-with-keys.ts';
import {languageOf, type State} from './state.ts';

/** The steps after an objection, as the person is shown them. */
export const stepsOf = (state: State, objection: Objection, standing: Standing): readonly NextStep[] => nextSteps(objection, standing, localDay(state.now));

/** What to do about an objection now; nothing while waiting. */
export const nextStepOf = (state: State, objection: Objection, standing: Standing): NextStepId | undefined => currentStep(stepsOf(state, objection, standing));

/** What to call an event of an objection, with what the person wrote down about it. */
export const eventText = ({objections: words}: Messages, event: ObjectionEvent): string => {
	if (event.type !== 'answer') {
		return words.events[event.type];
	}

	const more = [event.note && words.reason(event.note), event.from && words.theirReference(event.from)].filter(Boolean).join('; ');

	return words.answers[event.answer] + (more && ` (${more})`);
};

/** The authority to complain to, once the person has said where they live. */
export const authorityOf = (state: State): Authority | undefined => authorityFor(state.data.authorities, state.settings.home);

/** The letter of the next step, filled; nothing while waiting. */
export const nextLetter = (state: State, objection: Objection, standing: Standing): FilledLetter | undefined => {
	const step = nextStepOf(state, objection, standing);
	const letter = state.data.letters.find(({id}) => id === step);
	const platform = state.data.platforms.find(({id}) => id === objection.platform);

	if (!letter || !platform) {
		return undefined;
	}

	const language = letterLanguage(letter, languageOf(state));
	const messages = messagesWithKeys(language, keybindingsFor(state.settings), state.environment.hasUnicode);
	const {objections: words, dossier} = messages;
	const region = state.settings.home ? regionOf(state.settings.home.country) : 'eea';
	const {contact, company, name} = platform;
	const day = (text: string) => new Intl.DateTimeFormat(messages.language.locale, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(`${text}T00:00:00Z`));
	const authority = authorityOf(state);
	const timeline = [
		`${day(objection.sentOn)}: ${words.channel[objection.channel]}`,
		...(standing.due.law === 'none' ? [] : [`${day(standing.due.day)}: ${dossier.dueOn}`]),
		...objection.events.map(event => `${day(event.on)}: ${eventText(messages, event)}`),
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
