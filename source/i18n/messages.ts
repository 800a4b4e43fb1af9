import type {Messages} from './de.ts';
import {en} from './en.ts';
import {type Language, translations} from './languages.ts';

export type {Messages};

/** Some of the messages, at any depth. */
type Some<Texts> = {
	readonly [Key in keyof Texts]?: Texts[Key] extends string | readonly unknown[] | ((...parameters: never) => unknown) ? Texts[Key] : Some<Texts[Key]>;
};

/** The messages of a further language: what it needs itself, and as many of the texts as are translated. */
export type Translation = Some<Messages> & Pick<Messages, 'language'>;

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the translation has, and for every text that it lacks that of the base. */
const completed = (base: Group, translation: Group): Group => ({
	...translation,
	...Object.fromEntries(
		Object.entries(base).map(([key, text]) => {
			const own = translation[key];

			return [key, isGroup(text) ? completed(text, isGroup(own) ? own : {}) : (own ?? text)];
		}),
	),
});

const known = new Map<Language, Messages>();

/** Every text of the interface in a language; in English where it is not translated. */
export const messagesOf = (language: Language): Messages => {
	const messages = known.get(language) ?? (translations[language] === en ? en : (completed(en, translations[language]) as Messages));
	known.set(language, messages);

	return messages;
};

/** A text of the interface in every language, for what is kept beside the texts of the catalog. */
export const inEveryLanguage = (choose: (messages: Messages) => string) =>
	Object.fromEntries((Object.keys(translations) as readonly Language[]).map(language => [language, choose(messagesOf(language))])) as Readonly<
		Record<Language, string>
	>;

// Making a list of names costs more than drawing a page.
const names = new Map<string, string>();

/** What a language is called in another one, such as `Englisch`. */
export const languageName = (language: Language, {language: {locale}}: Messages): string => {
	const key = `${locale} ${language}`;
	const name = names.get(key) ?? new Intl.DisplayNames(locale, {type: 'language'}).of(language) ?? language;
	names.set(key, name);

	return name;
};
