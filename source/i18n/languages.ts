import {de} from './de.ts';
import {en} from './en.ts';
import type {Translation} from './messages.ts';

/** The languages of the program by their codes (ISO 639-1), each with its messages: the one list. German and English are complete; what another one lacks appears in English. */
export const translations = {de, en} satisfies Readonly<Record<string, Translation>>;

export type Language = keyof typeof translations;

export const languages = Object.keys(translations) as readonly Language[];
