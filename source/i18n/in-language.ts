import type {Localised} from '../../data/schema.ts';
import {type Language, languages} from './languages.ts';

/** A text of the catalog in a language; in English where it is not there. */
export const inLanguage = (text: Localised, language: Language): string => text[language] ?? text.en;

const shownFirst: readonly Language[] = ['en', 'de', ...languages];

/** The language in which a text that may lack any language is shown: the wanted one, else English, else German, else whichever there is. */
export const shownLanguage = (text: {readonly [Each in Language]?: string | undefined}, wanted: Language): Language | undefined =>
	[wanted, ...shownFirst].find(language => text[language] !== undefined);
