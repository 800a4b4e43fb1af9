import {type Language, languages} from '../progress/settings.ts';
import {answers, channels, type Evidence, type Objection, type ObjectionEvent} from './objection.ts';
import type {Objections} from './record.ts';

type FileObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is FileObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isText = (value: unknown): value is string => typeof value === 'string';
const includes = <Value>(values: readonly Value[], value: unknown): value is Value => (values as readonly unknown[]).includes(value);
const optional = <Key extends string>(key: Key, value: unknown) => (isText(value) ? ({[key]: value} as Readonly<Record<Key, string>>) : {});

const decodeEvent = (value: unknown): readonly ObjectionEvent[] => {
	if (!isObject(value) || !isDay(value.on)) {
		return [];
	}

	const {type, on, answer, authority, note, from, text} = value as FileObject & {readonly on: string};

	switch (type) {
		case 'answer': {
			return includes(answers, answer) ? [{type, on, answer, ...optional('note', note), ...optional('from', from)}] : [];
		}

		case 'reminder': {
			return [{type, on, ...optional('text', text)}];
		}

		case 'complaint': {
			return isText(authority) ? [{type, on, authority, ...optional('text', text)}] : [];
		}

		default: {
			return [];
		}
	}
};

const decodeEvidence = (value: unknown): readonly Evidence[] => {
	if (!isObject(value)) {
		return [];
	}

	const {path, size, sha256, addedOn, note} = value;

	return isText(path) && Number.isSafeInteger(size) && isText(sha256) && /^[0-9a-f]{64}$/.test(sha256) && isDay(addedOn)
		? [{path, size: size as number, sha256, addedOn, ...optional('note', note)}]
		: [];
};

const listOf = <Item>(value: unknown, decode: (item: unknown) => readonly Item[]): readonly Item[] => (Array.isArray(value) ? value.flatMap(decode) : []);

/** One objection from a file; nothing if it makes no sense. Events and evidence that make none are left out. Never throws. */
const decodeObjection = (value: unknown): Objection | undefined => {
	if (!isObject(value)) {
		return undefined;
	}

	const {id, platform, control, reference, accounts, sentOn, channel, text, language, events, evidence, note, changedAt, isRemoved} = value;

	if (
		!isText(id) ||
		!isText(platform) ||
		!isText(control) ||
		!isText(reference) ||
		!isDay(sentOn) ||
		!includes(channels, channel) ||
		!includes<Language>(languages, language) ||
		!isText(changedAt) ||
		Number.isNaN(Date.parse(changedAt))
	) {
		return undefined;
	}

	return {
		id,
		platform,
		control,
		reference,
		accounts: listOf(accounts, account => (isText(account) ? [account] : [])),
		sentOn,
		channel,
		...optional('text', text),
		language,
		events: listOf(events, decodeEvent),
		evidence: listOf(evidence, decodeEvidence),
		...optional('note', note),
		changedAt,
		...(isRemoved === true && {isRemoved}),
	};
};

/** All objections of a file by their ids. What makes no sense is left out here, and kept by the store. Never throws. */
export const decodeObjections = (value: unknown): Objections => {
	// Without a prototype, `__proto__` is a key like any other.
	const objections = Object.create(null) as Record<string, Objection>;

	for (const item of Object.values(isObject(value) ? value : {})) {
		const objection = decodeObjection(item);

		if (objection) {
			objections[objection.id] = objection;
		}
	}

	return objections;
};
