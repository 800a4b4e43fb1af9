import {type Messages, messagesOf} from '../../i18n/messages.ts';
import type {Language} from '../../i18n/languages.ts';
import {commandIdOf} from '../command-table.ts';
import {keyLabel} from '../key-labels.ts';
import type {Keybindings} from './keybindings.ts';

/** How a text of the interface names the key of a command: `{key:undo}`. */
const placeholder = /\{key:(\w+)\}/gu;

type Texts = Readonly<Record<string, unknown>>;

/** Every text in a value, also those that a function will make, changed. */
const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
	if (typeof value === 'string') {
		return change(value);
	}

	if (typeof value === 'function') {
		return (...parameters: readonly unknown[]) => mapTexts((value as (...all: readonly unknown[]) => unknown)(...parameters), change);
	}

	if (Array.isArray(value)) {
		return value.map(item => mapTexts(item, change));
	}

	return Object.prototype.toString.call(value) === '[object Object]'
		? Object.fromEntries(Object.entries(value as Texts).map(([name, child]) => [name, mapTexts(child, change)]))
		: value;
};

const create = (language: Language, {keysOf}: Keybindings, hasUnicode: boolean): Messages => {
	const messages = messagesOf(language);

	return mapTexts(messages, text =>
		text.replaceAll(placeholder, (_whole, name: string) => {
			const id = commandIdOf(name);
			const key = id && keysOf(id)[0];

			// A command without a key is found by its title in the palette.
			return key === undefined ? (id ? messages.language.quote(messages.commands[id]) : name) : keyLabel(key, messages, hasUnicode);
		}),
	) as Messages;
};

const known = new WeakMap<Keybindings, {readonly ascii: Map<Language, Messages>; readonly unicode: Map<Language, Messages>}>();

/** The texts of the interface, with the keys that this person has. */
export const messagesWithKeys = (language: Language, keybindings: Keybindings, hasUnicode: boolean): Messages => {
	const both = known.get(keybindings) ?? {ascii: new Map<Language, Messages>(), unicode: new Map<Language, Messages>()};
	const byLanguage = hasUnicode ? both.unicode : both.ascii;
	// Only the one that is asked for: it is made before the first frame.
	const messages = byLanguage.get(language) ?? create(language, keybindings, hasUnicode);
	known.set(keybindings, both);
	byLanguage.set(language, messages);

	return messages;
};
