import type {CatalogData} from '../../data/schema.ts';
import {addDays, type Day} from '../deadline/calendar.ts';
import {inLanguage} from '../i18n/in-language.ts';
import type {Messages} from '../i18n/messages.ts';
import type {Objection} from '../objections/objection.ts';
import {byUrgency, lastAnswer, type Objections, type Standing} from '../objections/record.ts';
import type {Home} from '../progress/home.ts';
import type {Language} from '../progress/settings.ts';

/** One objection as it is handed to somebody: facts by name, texts by title. */
type Section = {
	readonly title: string;
	readonly facts: ReadonlyArray<readonly [name: string, value: string]>;
	readonly texts: ReadonlyArray<readonly [title: string, text: string]>;
};

type Input = {
	readonly objections: Objections;
	readonly data: CatalogData;
	readonly home: Home | undefined;
	readonly today: Day;
	readonly messages: Messages;
	readonly language: Language;
	/** Leaves out what names the person: accounts, texts, notes, paths. */
	readonly isRedacted: boolean;
};

/** An objection with the names that a person reads. */
type Entry = Standing & {readonly objection: Objection; readonly platformName: string; readonly company: string; readonly controlTitle: string};

const named = ({objections, data, home, today, language}: Input): readonly Entry[] =>
	byUrgency(objections, home, today)
		.map(found => {
			const platform = data.platforms.find(({id}) => id === found.objection.platform);
			const control = platform?.controls.find(({id}) => id === found.objection.control);

			return {
				...found,
				platformName: platform?.name ?? found.objection.platform,
				company: platform?.contact?.controller ?? platform?.company ?? '',
				controlTitle: control ? inLanguage(control.title, language) : found.objection.control,
			};
		})
		.toSorted((a, b) => a.objection.sentOn.localeCompare(b.objection.sentOn) || a.objection.id.localeCompare(b.objection.id));

const dueText = ({due}: Standing, messages: Messages): string => (due.law === 'none' ? messages.objections.noPeriod : due.day);

/** The objections as sections, the oldest first. */
const dossierOf = (input: Input): readonly Section[] => {
	const {messages, isRedacted} = input;
	const {objections: words, dossier} = messages;
	const hidden = (text: string): string => (isRedacted && text !== '' ? dossier.redacted : text);

	return named(input).map(entry => {
		const {objection, platformName, company, controlTitle, due} = entry;

		return {
			title: `${objection.reference}: ${platformName}`,
			facts: [
				[dossier.company, company],
				[dossier.subject, controlTitle],
				[words.account, hidden(objection.accounts.join(', ')) || words.accountUnknown],
				[dossier.sentOn, objection.sentOn],
				[dossier.channel, words.channel[objection.channel]],
				[dossier.dueOn, dueText(entry, messages)],
				...(due.law === 'none' ? [] : [[dossier.law, due.law === 'uk' ? 'Art. 12A UK GDPR' : dossier.gdpr] as const]),
				...objection.events.flatMap(event => [
					[event.on, event.type === 'answer' ? words.answers[event.answer] : words.events[event.type]] as const,
					...(event.type === 'answer' && event.from ? [[dossier.theirReference, hidden(event.from)] as const] : []),
					...(event.type === 'answer' && event.note ? [[dossier.reason, hidden(event.note)] as const] : []),
				]),
				...objection.evidence.map(({path, size, sha256}) => [dossier.evidence, `${hidden(path)} (${size} B, SHA-256 ${sha256})`] as const),
			],
			texts: [
				...(objection.text ? [[words.sentText, hidden(objection.text)] as const] : []),
				...(objection.note ? [[dossier.note, hidden(objection.note)] as const] : []),
			],
		};
	});
};

// A fence longer than any run of backticks inside cannot be closed by the text.
const fence = (text: string): string => '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map(run => run.length + 1)));

const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll(/\s+/g, ' ');

/** The dossier as Markdown. */
export const dossierMarkdown = (input: Input): string => {
	const {dossier} = input.messages;

	return [
		`# ${dossier.title}`,
		'',
		dossier.intro(input.today),
		...dossierOf(input).flatMap(({title, facts, texts}) => [
			'',
			`## ${cell(title)}`,
			'',
			`| ${dossier.fact} | |`,
			'|---|---|',
			...facts.map(([name, value]) => `| ${cell(name)} | ${cell(value)} |`),
			...texts.flatMap(([name, text]) => ['', `### ${cell(name)}`, '', fence(text), text, fence(text)]),
		]),
		'',
	].join('\n');
};

const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h2{border-top:1px solid #999;padding-top:1rem}table{border-collapse:collapse}th{text-align:left;font-weight:600;padding:.1rem 1.5rem .1rem 0;vertical-align:top}
td{padding:.1rem 0;overflow-wrap:anywhere}pre{white-space:pre-wrap;border-left:3px solid #999;padding-left:1rem;font:inherit}
@media print{section{break-inside:avoid}body{margin:0;max-width:none}}`;

/** The dossier as one HTML page without anything from outside, to be printed. */
export const dossierHtml = (input: Input): string => {
	const {dossier} = input.messages;
	const sections = dossierOf(input).map(
		({title, facts, texts}) => `<section>
<h2>${escapeHtml(title)}</h2>
<table>
${facts.map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`).join('\n')}
</table>
${texts.map(([name, text]) => `<h3>${escapeHtml(name)}</h3>\n<pre>${escapeHtml(text)}</pre>`).join('\n')}
</section>`,
	);

	return `<!doctype html>
<html lang="${input.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(dossier.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(dossier.title)}</h1>
<p>${escapeHtml(dossier.intro(input.today))}</p>
${sections.join('\n')}
</body>
</html>
`;
};

// Spreadsheets run what begins like a formula: https://owasp.org/www-community/attacks/CSV_Injection
const csvCell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The objections as a table for spreadsheets (RFC 4180, with a byte order mark, which Excel needs for umlauts). */
export const dossierCsv = (input: Input): string => {
	const {objections: words, dossier} = input.messages;
	const head = [words.reference, dossier.platform, dossier.subject, words.account, dossier.sentOn, dossier.channel, dossier.dueOn, dossier.answer];
	const rows = named(input).map(entry => {
		const {objection, platformName, controlTitle} = entry;
		const answer = lastAnswer(objection);
		const accounts = objection.accounts.join(', ');

		return [
			objection.reference,
			platformName,
			controlTitle,
			input.isRedacted && accounts ? dossier.redacted : accounts,
			objection.sentOn,
			words.channel[objection.channel],
			entry.due.law === 'none' ? '' : entry.due.day,
			answer ? words.answers[answer] : '',
		];
	});

	return `\uFEFF${[head, ...rows].map(row => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
};

const encoder = new TextEncoder();

/** Lines of at most 75 bytes, as RFC 5545 §3.1 asks; what is broken off goes on behind a space. */
const folded = (line: string): string => {
	let result = '';
	let used = 0;

	for (const character of line) {
		const size = encoder.encode(character).length;

		if (used + size > 75) {
			result += '\r\n ';
			used = 1;
		}

		result += character;
		used += size;
	}

	return `${result}\r\n`;
};

const icsText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n');

/** One event a due day that is still awaited, with an alarm a week before (RFC 5545). */
export const dossierIcs = (input: Input): string => {
	const {dossier} = input.messages;
	const compact = (day: Day) => day.replaceAll('-', '');
	const events = named(input).flatMap(({objection, due, state, platformName}) =>
		due.law === 'none' || state === 'done'
			? []
			: [
					'BEGIN:VEVENT',
					`UID:${icsText(objection.id)}@optout-tui`,
					`DTSTAMP:${objection.changedAt.replaceAll(/[-:]|\.\d+/g, '')}`,
					`DTSTART;VALUE=DATE:${compact(due.day)}`,
					`DTEND;VALUE=DATE:${compact(addDays(due.day, 1))}`,
					`SUMMARY:${icsText(dossier.event(platformName, objection.reference))}`,
					'TRANSP:TRANSPARENT',
					'BEGIN:VALARM',
					'ACTION:DISPLAY',
					'TRIGGER:-P7D',
					`DESCRIPTION:${icsText(dossier.event(platformName, objection.reference))}`,
					'END:VALARM',
					'END:VEVENT',
				],
	);

	return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//optout-tui//optout-tui//EN', ...events, 'END:VCALENDAR'].map(folded).join('');
};
