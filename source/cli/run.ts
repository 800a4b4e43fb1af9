import type {Browser, Clipboard} from '../app/ports.ts';
import {type Catalog, mainLinkOf} from '../catalog/catalog.ts';
import type {Messages} from '../i18n/messages.ts';
import type {Progress} from '../progress/progress.ts';
import type {Language} from '../progress/settings.ts';
import type {Options} from './arguments.ts';
import {jsonVersion, listJson, listText} from './list.ts';
import {showJson, showText} from './show.ts';

type Context = {
	readonly catalog: Catalog;
	readonly progress: Progress;
	readonly messages: Messages;
	readonly language: Language;
	readonly today: Date;
	/** Made only where a command needs them: both load libraries. */
	readonly browser: () => Browser;
	readonly clipboard: () => Clipboard;
};

/** What a command prints and ends with: 0 done, 1 failed, 2 asked for something that is not there. */
export type Outcome = {readonly out?: string; readonly err?: string; readonly exitCode: 0 | 1 | 2};

const nearest = (names: readonly string[], wanted: string): string =>
	names.filter(name => name.startsWith(wanted.slice(0, 3).toLowerCase()) || name.includes(wanted.toLowerCase())).join(', ');

const copy = async ({names, json}: Options, {catalog, messages, language, clipboard}: Context): Promise<Outcome> => {
	const [id] = names;
	const all = catalog.justifications;

	if (id === undefined) {
		const listed = all.map(({id, topic, text, onlyIfTrue}) => ({id, topic: topic[language], text: text[language], onlyIfTrue}));

		return {
			out: json
				? `${JSON.stringify({version: jsonVersion, language, justifications: listed}, undefined, '\t')}\n`
				: listed.map(({id, topic, onlyIfTrue}) => `${id}  ${topic}${onlyIfTrue ? ` (${messages.onlyIfTrue})` : ''}\n`).join(''),
			exitCode: 0,
		};
	}

	const found = all.find(candidate => candidate.id === id);

	if (!found) {
		return {err: messages.usage.unknownJustification(id), exitCode: 2};
	}

	const result = await clipboard().write(found.text[language]);
	const what = found.topic[language];

	return result === 'failed'
		? {out: `${found.text[language]}\n`, err: messages.usage.copyFailed, exitCode: 1}
		: {err: result === 'system' ? messages.notices.copied(what) : messages.notices.copiedToTerminal(what), exitCode: 0};
};

/** Runs a command without the interface. Data goes to standard output, everything else to standard error. */
export const runCommandLine = async (options: Options, context: Context): Promise<Outcome> => {
	const {catalog, progress, messages, language, today} = context;
	const {command, names, json, group} = options;
	const {usage} = messages;
	const ids = [...catalog.platforms.keys()];

	if (command === 'copy') {
		return copy(options, context);
	}

	const unknown = names.find(name => !catalog.platforms.has(name));

	if (unknown !== undefined) {
		return {err: usage.unknownPlatform(unknown, nearest(ids, unknown)), exitCode: 2};
	}

	if (group !== undefined && !catalog.groups.some(({id}) => id === group)) {
		return {err: usage.unknownGroup(group, catalog.groups.map(({id}) => id).join(', ')), exitCode: 2};
	}

	if (command === 'list') {
		const filter = {platforms: names, statuses: options.statuses, ...(group !== undefined && {group})};

		return {out: json ? listJson(catalog, progress, filter, language) : listText(catalog, progress, filter, messages, language), exitCode: 0};
	}

	const platform = catalog.platforms.get(names[0] ?? '');

	if (!platform) {
		return {err: usage.needsPlatform(command ?? 'show'), exitCode: 2};
	}

	if (command === 'show') {
		return {out: json ? showJson(catalog, platform, language) : showText(catalog, platform, messages, language, today), exitCode: 0};
	}

	const link = mainLinkOf(platform);

	if (!link) {
		return {err: messages.notices.noLink, exitCode: 1};
	}

	const result = await context.browser().open(link.url);

	return result === 'starting'
		? {err: messages.notices.opening(new URL(link.url).host), exitCode: 0}
		: {out: `${link.url}\n`, err: usage.openPrinted(link.url), exitCode: 1};
};
