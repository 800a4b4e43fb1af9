import type {Letter} from '../../data/schema.ts';
import {inLanguage, shownLanguage} from '../i18n/in-language.ts';
import type {Language} from '../i18n/languages.ts';
import {messagesOf} from '../i18n/messages.ts';

/** What a person may put into a letter. Kept in memory only, for as long as the program runs. */
export type Person = {
	readonly name?: string;
	/** How the company knows the account: user name or e-mail address. */
	readonly account?: string;
	/** On one line. */
	readonly address?: string;
};

type Values = {
	readonly platform: string;
	/** Lines: the company, below it its address. */
	readonly controller: string;
	/** Whose law applies; where it is unknown, that of the EU. */
	readonly region: 'eea' | 'uk' | 'ch';
	readonly person: Person;
	/** Text of a justification, if one was chosen. */
	readonly justification?: string;
	readonly today: Date;
	/** What only some letters ask for, by the names of their placeholders. */
	readonly more?: Readonly<Record<string, string>>;
};

/** A letter ready to be sent, but for the gaps, which stand in square brackets. */
export type FilledLetter = {readonly subject: string; readonly text: string};

// One pass: what was put in is never looked at again, so no value can bring a placeholder with it.
const fill = (text: string, values: Readonly<Record<string, string>>): string =>
	text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : placeholder));

/** The language in which a letter is written for somebody who reads this one: it is one language from end to end. */
export const letterLanguage = ({body}: Letter, wanted: Language): Language => shownLanguage(body, wanted) ?? wanted;

/** Fills a letter in the language it is to be sent in. What the person did not say becomes a gap. */
export const fillLetter = (
	letter: Letter,
	{platform, controller, region, person, justification, today, more = {}}: Values,
	language: Language,
): FilledLetter => {
	const {
		language: {locale},
		letterGaps,
	} = messagesOf(language);
	const day = new Intl.DateTimeFormat(locale, {dateStyle: 'long'}).format(today);
	const said = (key: keyof Person): string => person[key]?.trim() || letterGaps[key];
	const subject = fill(inLanguage(letter.subject, language), {...more, platform});
	const text = fill(inLanguage(letter.body, language), {
		...more,
		platform,
		controller,
		day,
		subject,
		law: inLanguage(letter.law[region], language),
		deadline: fill(inLanguage(letter.deadline[region], language), more),
		justification: justification ?? '',
		name: said('name'),
		account: said('account'),
		address: said('address'),
	});

	// Without a justification its paragraph is empty.
	return {subject, text: text.replaceAll(/\n{3,}/g, '\n\n')};
};
