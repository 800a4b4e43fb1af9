import type {Language} from '../progress/settings.ts';
import {de, type Messages} from './de.ts';
import {en} from './en.ts';

export type {Messages};

const all: Readonly<Record<Language, Messages>> = {de, en};

export const messagesOf = (language: Language): Messages => all[language];
