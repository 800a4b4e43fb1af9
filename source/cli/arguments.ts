import {parseArgs} from 'node:util';
import {commandTable} from '../app/command-table.ts';
import {padEnd, width} from '../app/wrap.ts';
import {type Messages, messagesOf} from '../i18n/messages.ts';
import {type Language, languages} from '../progress/settings.ts';

export type Options = {
	readonly language?: Language;
	readonly noColour: boolean;
	readonly ascii: boolean;
	readonly help: boolean;
	readonly version: boolean;
};

const spec = {
	lang: {type: 'string'},
	'no-color': {type: 'boolean'},
	ascii: {type: 'boolean'},
	help: {type: 'boolean', short: 'h'},
	version: {type: 'boolean', short: 'v'},
} as const;

/** What was asked for, or one sentence that says what is wrong, in the language found so far. */
export const parseOptions = (argv: readonly string[], detected: Language): Options | {readonly error: string} => {
	const {values, tokens} = parseArgs({args: [...argv], options: spec, strict: false, tokens: true, allowPositionals: true});
	const asked = languages.find(language => language === values.lang);
	const {usage} = messagesOf(asked ?? detected);

	for (const token of tokens) {
		if (token.kind === 'positional') {
			return {error: usage.unknownArgument(token.value)};
		}

		if (token.kind === 'option') {
			if (!Object.hasOwn(spec, token.name)) {
				return {error: usage.unknownArgument(token.rawName)};
			}

			if (token.name === 'lang' && (token.value === undefined || token.value.startsWith('-'))) {
				return {error: usage.missingValue('--lang')};
			}

			if (token.name !== 'lang' && token.value !== undefined) {
				return {error: usage.unknownArgument(`${token.rawName}=${token.value}`)};
			}
		}
	}

	if (values.lang !== undefined && !asked) {
		return {error: usage.unknownLanguage(String(values.lang))};
	}

	return {
		...(asked && {language: asked}),
		noColour: values['no-color'] === true,
		ascii: values.ascii === true,
		help: values.help === true,
		version: values.version === true,
	};
};

/** The text of `--help`; its keys come from the command table. */
export const helpText = (messages: Messages, hasUnicode: boolean, path: string): string => {
	const {usage} = messages;
	const options = [
		['--lang de|en', usage.lang],
		['--no-color', usage.noColor],
		['--ascii', usage.ascii],
		['--help, -h', usage.help],
		['--version, -v', usage.version],
	] as const;
	const keys = commandTable(messages, hasUnicode);
	const keyColumn = Math.max(...keys.map(row => width(row.keys))) + 2;

	return [
		usage.summary,
		'',
		usage.usage,
		'',
		`${usage.options}:`,
		...options.map(([name, text]) => `  ${padEnd(name, 16)}${text}`),
		'',
		`${usage.keys}:`,
		...keys.map(row => `  ${padEnd(row.keys, keyColumn)}${row.title}`),
		'',
		usage.file(path),
		'',
	].join('\n');
};
