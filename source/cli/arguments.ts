import {parseArgs} from 'node:util';
import type {Region} from '../../data/schema.ts';
import type {Keybindings} from '../app/keybindings/keybindings.ts';
import {keyTable} from '../app/keybindings/key-texts.ts';
import {padEnd, width} from '../app/wrap.ts';
import {type Messages, messagesOf} from '../i18n/messages.ts';
import {type Language, languages} from '../progress/settings.ts';
import type {StepStatus} from '../progress/summary.ts';

/** What can be asked for instead of the checklist. */
const subcommands = ['list', 'show', 'open', 'copy', 'status', 'export', 'import', 'config', 'completion'] as const;

/** What `config` can do. */
const configTopics = ['path', 'show', 'reset'] as const;

/** The shells that `completion` writes a script for. */
export const completionShells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type CompletionShell = (typeof completionShells)[number];

/** What `export` can write. */
const formats = ['markdown', 'html', 'json', 'csv', 'ics'] as const;

type Format = (typeof formats)[number];

type Subcommand = (typeof subcommands)[number];

export type Options = {
	readonly language?: Language;
	readonly region?: Region;
	readonly noColour: boolean;
	readonly ascii: boolean;
	readonly screenReader: boolean;
	readonly help: boolean;
	readonly version: boolean;
	/** Path of a file with further platforms. */
	readonly catalog?: string;
	/** Name of a separate record. */
	readonly profile?: string;
	readonly command?: Subcommand;
	/** What stands behind the command. */
	readonly names: readonly string[];
	readonly json: boolean;
	readonly group?: string;
	readonly statuses: readonly StepStatus[];
	/** `status`: exit with 3 when something is due. */
	readonly check: boolean;
	readonly format: Format;
	/** `export`: leave out what names the person. */
	readonly redact: boolean;
	/** `import`: only show what would change. */
	readonly dryRun: boolean;
	/** `config reset`: do not ask. */
	readonly yes: boolean;
};

const spec = {
	lang: {type: 'string'},
	region: {type: 'string'},
	catalog: {type: 'string'},
	profile: {type: 'string'},
	'no-color': {type: 'boolean'},
	ascii: {type: 'boolean'},
	'screen-reader': {type: 'boolean'},
	help: {type: 'boolean', short: 'h'},
	version: {type: 'boolean', short: 'v'},
	json: {type: 'boolean'},
	group: {type: 'string'},
	open: {type: 'boolean'},
	done: {type: 'boolean'},
	updated: {type: 'boolean'},
	check: {type: 'boolean'},
	format: {type: 'string'},
	redact: {type: 'boolean'},
	'dry-run': {type: 'boolean'},
	yes: {type: 'boolean'},
} as const;

type Name = keyof typeof spec;

// Not imported as a value: the schema brings in zod, which the start path does without.
const regions: readonly Region[] = ['eea', 'uk', 'ch', 'us', 'other'];
const statuses = ['open', 'done', 'updated'] as const;

/** Options that only some commands have. */
const only: Partial<Record<Name, readonly Subcommand[]>> = {
	check: ['status'],
	format: ['export'],
	redact: ['export'],
	'dry-run': ['import'],
	yes: ['config'],
	json: ['list', 'show', 'copy', 'status', 'config'],
	group: ['list'],
	open: ['list'],
	done: ['list'],
	updated: ['list'],
};

/** What a value is: one of a few words, a name of the catalog, a separate record, a file. */
export type ValueKind = readonly string[] | 'platform' | 'justification' | 'group' | 'profile' | 'file';

/** What stands behind a command, and how often at most. */
const namesAllowed: Readonly<Record<Subcommand, {readonly most: number; readonly kind: ValueKind}>> = {
	list: {most: Number.POSITIVE_INFINITY, kind: 'platform'},
	show: {most: 1, kind: 'platform'},
	open: {most: 1, kind: 'platform'},
	copy: {most: 1, kind: 'justification'},
	status: {most: 0, kind: []},
	export: {most: 0, kind: []},
	import: {most: 1, kind: 'file'},
	config: {most: 1, kind: configTopics},
	completion: {most: 1, kind: completionShells},
};

/** What stands behind an option. */
const valuesOf: Partial<Record<Name, ValueKind>> = {lang: languages, region: regions, catalog: 'file', profile: 'profile', group: 'group', format: formats};

/** Such as “de or en”. */
const languageChoice = ({language: {locale}}: Messages): string => new Intl.ListFormat(locale, {type: 'disjunction'}).format(languages);

const isName = (name: string): name is Name => Object.hasOwn(spec, name);
const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined => values.find(candidate => candidate === value);

/** What was asked for, or one sentence that says what is wrong, in the language found so far. */
export const parseOptions = (argv: readonly string[], detected: Language): Options | {readonly error: string} => {
	const {values, tokens, positionals} = parseArgs({args: [...argv], options: spec, strict: false, tokens: true, allowPositionals: true});
	const language = oneOf(languages, values.lang);
	const region = oneOf(regions, values.region);
	const messages = messagesOf(language ?? detected);
	const {usage} = messages;
	const command = oneOf(subcommands, positionals[0]);
	const names = positionals.slice(1);

	if (positionals[0] !== undefined && !command) {
		return {error: usage.unknownArgument(positionals[0])};
	}

	for (const token of tokens) {
		if (token.kind !== 'option') {
			continue;
		}

		if (!isName(token.name)) {
			return {error: usage.unknownArgument(token.rawName)};
		}

		const takesValue = spec[token.name].type === 'string';

		if (takesValue && (token.value === undefined || token.value.startsWith('-'))) {
			return {error: token.name === 'lang' ? usage.missingLanguage('--lang', languageChoice(messages)) : usage.valueMissing(token.rawName)};
		}

		if (!takesValue && token.value !== undefined) {
			return {error: usage.unknownArgument(`${token.rawName}=${token.value}`)};
		}

		const allowed = only[token.name];

		if (allowed && !(command && allowed.includes(command))) {
			return {error: command ? usage.notForCommand(token.rawName, command) : usage.unknownArgument(token.rawName)};
		}
	}

	if (values.lang !== undefined && !language) {
		return {error: usage.unknownLanguage(String(values.lang), languages.join(', '))};
	}

	if (values.region !== undefined && !region) {
		return {error: usage.unknownRegion(String(values.region))};
	}

	if (command && names.length > namesAllowed[command].most) {
		return {error: usage.unknownArgument(names[namesAllowed[command].most] ?? '')};
	}

	if (command === 'completion' && names[0] !== undefined && !oneOf(completionShells, names[0])) {
		return {error: usage.unknownShell(names[0], completionShells.join(', '))};
	}

	// The name becomes a folder.
	if (typeof values.profile === 'string' && !/^[\p{L}\p{N}][\p{L}\p{N}-]{0,31}$/u.test(values.profile)) {
		return {error: usage.badProfile(values.profile)};
	}

	const format = oneOf(formats, values.format);

	if (values.format !== undefined && !format) {
		return {error: usage.unknownFormat(String(values.format))};
	}

	if (command === 'config' && values.help !== true) {
		const topic = oneOf(configTopics, names[0]);

		if (!topic) {
			return {error: usage.configNeeds(names[0])};
		}

		for (const [name, fitting] of [
			['json', 'show'],
			['yes', 'reset'],
		] as const) {
			if (values[name] === true && topic !== fitting) {
				return {error: usage.notForCommand(`--${name}`, `config ${topic}`)};
			}
		}
	}

	if (command === 'import' && names.length === 0 && values.help !== true) {
		return {error: usage.needsFile};
	}

	if ((command === 'show' || command === 'open') && names.length === 0 && values.help !== true) {
		return {error: usage.needsPlatform(command)};
	}

	return {
		...(language && {language}),
		...(region && {region}),
		...(typeof values.catalog === 'string' && {catalog: values.catalog}),
		...(typeof values.profile === 'string' && {profile: values.profile}),
		...(typeof values.group === 'string' && {group: values.group}),
		...(command && {command}),
		names,
		statuses: statuses.filter(status => values[status] === true),
		noColour: values['no-color'] === true,
		ascii: values.ascii === true,
		screenReader: values['screen-reader'] === true,
		help: values.help === true,
		version: values.version === true,
		json: values.json === true,
		check: values.check === true,
		format: format ?? 'markdown',
		redact: values.redact === true,
		dryRun: values['dry-run'] === true,
		yes: values.yes === true,
	};
};

const optionTexts = (messages: Messages): Readonly<Record<Name, string>> => {
	const {usage} = messages;

	return {
		...usage.optionsOfCommands,
		lang: usage.lang(languageChoice(messages)),
		region: usage.region,
		catalog: usage.catalogFile,
		profile: usage.profile,
		'no-color': usage.noColor,
		ascii: usage.ascii,
		'screen-reader': usage.screenReader,
		help: usage.help,
		version: usage.version,
		json: usage.json,
	};
};

/** The command line as data: what a shell completes. */
export const commandLine = (messages: Messages) => {
	const texts = optionTexts(messages);

	return {
		commands: subcommands.map(name => ({
			name,
			...namesAllowed[name],
			// Behind the colon stands how it is written.
			text: messages.usage.command[name].split(':')[0] ?? '',
		})),
		options: (Object.keys(spec) as readonly Name[]).map(name => {
			const option: {readonly type: string; readonly short?: string} = spec[name];

			return {
				flag: `--${name}`,
				short: option.short === undefined ? undefined : `-${option.short}`,
				text: texts[name],
				kind: valuesOf[name],
				/** The commands that have it; none means that all do. */
				commands: only[name],
			};
		}),
	};
};

/** The text of `--help`; its keys come from the command table. */
export const helpText = (messages: Messages, hasUnicode: boolean, path: string, keybindings: Keybindings): string => {
	const {usage} = messages;
	const texts = optionTexts(messages);
	const options = [
		[`--lang ${languages.join('|')}`, texts.lang],
		['--region REGION', texts.region],
		['--catalog FILE', texts.catalog],
		['--profile NAME', texts.profile],
		['--json', texts.json],
		['--no-color', texts['no-color']],
		['--ascii', texts.ascii],
		['--screen-reader', texts['screen-reader']],
		['--help, -h', texts.help],
		['--version, -v', texts.version],
	] as const;
	const keys = keyTable(messages, hasUnicode, keybindings);
	const keyColumn = Math.max(...keys.map(row => width(row.keys))) + 2;

	return [
		usage.summary,
		'',
		usage.usage,
		'',
		`${usage.commands}:`,
		...subcommands.map(name => `  ${padEnd(name, 18)}${usage.command[name]}`),
		'',
		`${usage.options}:`,
		...options.map(([name, text]) => `  ${padEnd(name, 18)}${text}`),
		'',
		`${usage.keys}:`,
		...keys.map(row => `  ${padEnd(row.keys, keyColumn)}${row.title}`),
		'',
		usage.file(path),
		'',
	].join('\n');
};
