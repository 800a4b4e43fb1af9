import {readFileSync, statSync} from 'node:fs';
import type {CatalogData} from '../../data/schema.ts';
import type {Browser, Clipboard, StorageStatus} from '../app/ports.ts';
import {type Catalog, mainLinkOf} from '../catalog/catalog.ts';
import {inLanguage} from '../i18n/in-language.ts';
import type {Messages} from '../i18n/messages.ts';
import {daysBetween, localDay} from '../deadline/calendar.ts';
import {dossierCsv, dossierHtml, dossierIcs, dossierMarkdown} from '../dossier/dossier.ts';
import type {Merged, Records} from '../objections/merge.ts';
import {byUrgency} from '../objections/record.ts';
import type {Home} from '../progress/home.ts';
import {summarise} from '../progress/summary.ts';
import type {Language} from '../progress/settings.ts';
import {completionShells, type Options} from './arguments.ts';
import type {ConfigContext} from './config.ts';
import type {Outcome} from './outcome.ts';
import {jsonVersion, listJson, listText} from './list.ts';
import {readRecords, recordsJson} from './records.ts';
import {showJson, showText} from './show.ts';

type Context = {
	readonly catalog: Catalog;
	readonly data: CatalogData;
	readonly records: Records;
	readonly home: Home | undefined;
	/** Saves what an import brings, at once. */
	readonly merge: (merged: Merged) => StorageStatus;
	readonly messages: Messages;
	readonly language: Language;
	readonly today: Date;
	/** Made only where a command needs them: both load libraries. */
	readonly browser: () => Browser;
	readonly clipboard: () => Clipboard;
	/** The folder of the separate records. */
	readonly profiles: string;
	/** What is needed for the file itself. */
	readonly config: Omit<ConfigContext, 'catalog' | 'messages' | 'language'>;
};

const nearest = (names: readonly string[], wanted: string): string =>
	names.filter(name => name.startsWith(wanted.slice(0, 3).toLowerCase()) || name.includes(wanted.toLowerCase())).join(', ');

const copy = async ({names, json}: Options, {catalog, messages, language, clipboard}: Context): Promise<Outcome> => {
	const [id] = names;
	const all = catalog.justifications;

	if (id === undefined) {
		const listed = all.map(({id, topic, text, onlyIfTrue}) => ({id, topic: inLanguage(topic, language), text: inLanguage(text, language), onlyIfTrue}));

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

	const result = await clipboard().write(inLanguage(found.text, language));
	const what = inLanguage(found.topic, language);

	return result === 'failed'
		? {out: `${inLanguage(found.text, language)}\n`, err: messages.usage.copyFailed, exitCode: 1}
		: {err: result === 'system' ? messages.notices.copied(what) : messages.notices.copiedToTerminal(what), exitCode: 0};
};

/** Bytes. A record of every step and a thousand objections is a tenth of it. */
const largestImport = 20_000_000;

const status = ({check, json}: Options, {catalog, records, messages, language, home, today}: Context): Outcome => {
	const {done, total} = summarise(records.progress, catalog.steps);
	const shown = byUrgency(records.objections, home, localDay(today));
	const overdue = shown.filter(({state}) => state === 'overdue' || state === 'today');
	const groups = catalog.groups.map(group => {
		const own = summarise(
			records.progress,
			group.platforms.flatMap(id => catalog.stepsByPlatform.get(id) ?? []),
		);

		return {id: group.id, title: inLanguage(group.title, language), done: own.done, total: own.total};
	});
	const exitCode = check && overdue.length > 0 ? 3 : 0;

	if (json) {
		const objections = shown.map(({objection, due, state}) => ({
			id: objection.id,
			reference: objection.reference,
			platform: objection.platform,
			sentOn: objection.sentOn,
			...(due.law !== 'none' && {dueOn: due.day}),
			state,
		}));

		return {out: `${JSON.stringify({version: jsonVersion, language, done, total, groups, objections}, undefined, '\t')}\n`, exitCode};
	}

	const lines = [
		...groups.map(group => `${group.title}: ${messages.countDone(group.done, group.total)}`),
		`${messages.total}: ${messages.countDone(done, total)}`,
		...shown.map(({objection, due, state}) =>
			[
				objection.reference,
				due.law === 'none'
					? messages.objections.noPeriod
					: state === 'done'
						? messages.objections.answered
						: messages.objections.due(due.day, daysBetween(localDay(today), due.day)),
			].join(': '),
		),
	];

	return {out: lines.map(line => `${line}\n`).join(''), exitCode};
};

const exported = ({format, redact}: Options, {data, records, messages, language, home, today}: Context): string => {
	const input = {objections: records.objections, data, home, today: localDay(today), messages, language, isRedacted: redact};

	switch (format) {
		case 'markdown': {
			return dossierMarkdown(input);
		}

		case 'html': {
			return dossierHtml(input);
		}

		case 'csv': {
			return dossierCsv(input);
		}

		case 'ics': {
			return dossierIcs(input);
		}

		case 'json': {
			return recordsJson(records);
		}
	}
};

const imported = ({names, dryRun}: Options, {records, messages, merge}: Context): Outcome => {
	const [file = ''] = names;
	const {usage} = messages;
	let text: string;

	try {
		if (statSync(file).size > largestImport) {
			return {err: usage.importForeign(file), exitCode: 2};
		}

		text = readFileSync(file, 'utf8');
	} catch {
		return {err: usage.catalogUnreadable(file), exitCode: 2};
	}

	const result = readRecords(text, records);

	if ('refused' in result) {
		const sentences = {'not-json': usage.catalogNotJson(file), foreign: usage.importForeign(file), newer: usage.importNewer(file)};

		return {err: sentences[result.refused], exitCode: 2};
	}

	const lines = [
		...result.steps.map(([key, {status: is}]) => `${key}: ${messages.status[is]}`),
		...result.objections.map(({reference, platform}) => `${reference}: ${platform}`),
	];
	const out = lines.map(line => `${line}\n`).join('');

	if (dryRun) {
		return {out, err: usage.importWould(result.steps.length, result.objections.length), exitCode: 0};
	}

	const saved = merge(result);

	return saved === 'ok'
		? {out, err: usage.importDone(result.steps.length, result.objections.length), exitCode: 0}
		: {err: messages.notices.notSaved[saved], exitCode: 1};
};

/** Runs a command without the interface. Data goes to standard output, everything else to standard error. */
export const runCommandLine = async (options: Options, context: Context): Promise<Outcome> => {
	const {catalog, records, messages, language, today} = context;
	const {progress} = records;
	const {command, names, json, group} = options;
	const {usage} = messages;
	const ids = [...catalog.platforms.keys()];

	if (command === 'copy') {
		return copy(options, context);
	}

	if (command === 'status') {
		return status(options, context);
	}

	if (command === 'export') {
		return {out: exported(options, context), exitCode: 0};
	}

	if (command === 'import') {
		return imported(options, context);
	}

	if (command === 'config') {
		// What knows the settings in words comes with half of the interface.
		const {config} = await import('./config.ts');

		return config(options, {...context, ...context.config});
	}

	if (command === 'completion') {
		const shell = completionShells.find(name => name === names[0]);

		if (!shell) {
			return {out: usage.completionHelp.map(line => `${line}\n`).join(''), exitCode: 0};
		}

		const {completionScript} = await import('./completion/completion.ts');

		return {out: completionScript(shell, catalog, messages, context.profiles), exitCode: 0};
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
