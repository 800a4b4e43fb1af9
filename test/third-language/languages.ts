import {de} from '../../source/i18n/de.ts';
import {en} from '../../source/i18n/en.ts';
import type {Translation} from '../../source/i18n/messages.ts';
import {fr} from './fr.ts';

/** Stands in for `source/i18n/languages.ts` in the tests of this folder: the same two languages and a third one. */
export const translations = {de, en, fr} satisfies Readonly<Record<string, Translation>>;

export type Language = keyof typeof translations;

export const languages = Object.keys(translations) as readonly Language[];
