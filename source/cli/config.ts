import {existsSync, readFileSync} from 'node:fs';
import type {Environment} from '../app/environment.ts';
import type {Loaded, Store} from '../app/ports.ts';
import {type SettingItem, settingItems, settingValue} from '../app/setting-values.ts';
import type {Catalog} from '../catalog/catalog.ts';
import type {Messages} from '../i18n/messages.ts';
import {fileVersion, isFileObject} from '../progress/codec.ts';
import type {Language} from '../progress/settings.ts';
import type {Options} from './arguments.ts';
import type {Outcome} from './outcome.ts';

export type ConfigContext = {
	readonly loaded: Loaded;
	readonly catalog: Catalog;
	readonly environment: Environment;
	readonly messages: Messages;
	readonly language: Language;
	readonly reset: Store['reset'];
	/** Asks the person and returns what was typed; nothing where nobody can be asked. */
	readonly ask: ((question: string) => Promise<string>) | undefined;
};

/** What the file holds, to the letter; `undefined` as long as there is none. Throws where it cannot be read. */
const readFile = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/u, '') : undefined);

const versionIn = (text: string | undefined): unknown => {
	const root: unknown = JSON.parse(text ?? '{}');

	return (isFileObject(root) ? root.version : undefined) ?? fileVersion;
};

/** Settings that have a value of their own. */
const hasValue = (item: SettingItem): boolean => item !== 'reset';

const showText = (text: string | undefined, {loaded, catalog, environment, messages, language}: ConfigContext): string => {
	const {progress, objections, path, settings} = loaded;
	const {config} = messages.usage;
	const entries = Object.values(progress);
	const done = entries.filter(({status}) => status === 'done').length;
	const lines = [
		`${config.file}: ${path}${text === undefined ? ` (${config.missing})` : ''}`,
		`${config.version}: ${String(versionIn(text))}`,
		`${messages.settings.title}:`,
		...settingItems
			.filter(hasValue)
			.map(item => `  ${messages.settings.items[item].name}: ${settingValue({catalog, settings, environment}, item, language) || config.noOwnKeys}`),
		config.steps(done, entries.length - done),
		config.objections(Object.keys(objections).length),
	];

	return lines.map(line => `${line}\n`).join('');
};

const show = ({json}: Options, context: ConfigContext): Outcome => {
	const {loaded, messages} = context;

	try {
		const text = readFile(loaded.path);

		return {out: json ? `${(text ?? '{}').trimEnd()}\n` : showText(text, context), exitCode: 0};
	} catch {
		return {err: messages.usage.catalogUnreadable(loaded.path), exitCode: 1};
	}
};

const reset = async ({yes}: Options, {loaded, messages, reset, ask}: ConfigContext): Promise<Outcome> => {
	const {usage, reset: texts} = messages;

	if (!existsSync(loaded.path)) {
		return {err: usage.nothingToReset(loaded.path), exitCode: 0};
	}

	if (!yes && !ask) {
		return {err: usage.resetNeedsYes, exitCode: 2};
	}

	const answer = yes ? undefined : await ask?.(`${usage.resetQuestion(loaded.path)} `);

	if (answer !== undefined && !usage.yesAnswers.includes(answer.trim().toLowerCase())) {
		return {err: texts.nothingDone, exitCode: 1};
	}

	const {status, keptAt} = reset();

	return status === 'ok' ? {err: texts.done(keptAt), exitCode: 0} : {err: status === 'newer' ? texts.newer : texts.failed, exitCode: 1};
};

/** `config path`, `config show` and `config reset`. */
export const config = async (options: Options, context: ConfigContext): Promise<Outcome> => {
	const {path, putAside} = context.loaded;
	const [topic] = options.names;
	const outcome = topic === 'path' ? ({out: `${path}\n`, exitCode: 0} as const) : topic === 'show' ? show(options, context) : await reset(options, context);
	const warnings = [putAside === undefined ? undefined : context.messages.notices.putAside(putAside), outcome.err].filter(text => text !== undefined);

	return {...outcome, ...(warnings.length > 0 && {err: warnings.join('\n')})};
};
