import type {Claim, Control, Platform, Source} from '../../../data/schema.ts';
import {ageInDays, isStale} from '../../catalog/catalog.ts';
import {fitSpans, type PageRow, type Span, type Style, span} from '../rows.ts';
import {glyphsFor, languageOf, messagesFor, openPlatform, selectedControl, type State} from '../state.ts';
import {chop, wrap} from '../wrap.ts';
import {inLanguage} from '../../i18n/in-language.ts';

type Line = readonly Span[];

const paragraph = (text: string, columns: number, style: Style = 'normal', indent = 0): readonly Line[] =>
	wrap(text, columns - indent).map(part => [span(' '.repeat(indent) + part, style)]);

const heading = (text: string): readonly Line[] => [[], [span(text, 'strong')]];

const addressLines = (url: string, columns: number): readonly Line[] => chop(url, columns - 2).map(part => [span('  '), span(part, 'link', url)]);

const sourceLines = (state: State, {title, kind, date, says, url}: Source, columns: number): readonly Line[] => {
	const messages = messagesFor(state);
	const {bullet, dot} = glyphsFor(state);
	const day = date === 'undated' ? messages.undated : date;

	return [
		[],
		...wrap(title, columns - 2).map((part, index): Line => [span(index === 0 ? `${bullet} ` : '  ', 'accent'), span(part, 'strong')]),
		...paragraph(`${messages.sourceKinds[kind]} ${dot} ${day}`, columns, 'muted', 2),
		...paragraph(says, columns, 'normal', 2),
		...addressLines(url, columns),
	];
};

const claimLines = (state: State, {text, confidence, sources}: Claim, of: Platform, columns: number): readonly Line[] => {
	const messages = messagesFor(state);
	const {bullet} = glyphsFor(state);
	const cited = sources.map(id => of.sources[id]?.title ?? id).join('; ');

	return [
		...wrap(inLanguage(text, languageOf(state)), columns - 2).map((part, index): Line => [span((index === 0 ? `${bullet} ` : '  ') + part)]),
		...paragraph(`${messages.confidence[confidence]}: ${cited}`, columns, 'muted', 2),
	];
};

const regionLines = (state: State, {defaultStates}: Control, columns: number): readonly Line[] => {
	const messages = messagesFor(state);

	return (Object.keys(messages.regions) as ReadonlyArray<keyof typeof messages.regions>).flatMap(region =>
		paragraph(`${messages.regions[region]}: ${messages.defaultStates[defaultStates[region] ?? 'unknown']}`, columns, 'normal', 2),
	);
};

const contactLines = (state: State, {contact}: Platform, columns: number): readonly Line[] => {
	const messages = messagesFor(state);

	return contact
		? [
				...heading(messages.contactTitle),
				...[contact.controller, ...(contact.address ?? []), contact.email]
					.filter(part => part !== undefined)
					.flatMap(part => paragraph(part, columns, 'normal', 2)),
				...(contact.form ? addressLines(contact.form, columns) : []),
				...paragraph(`${messages.confidence[contact.confidence]}, ${messages.asOf(contact.checkedOn)}`, columns, 'muted', 2),
			]
		: [];
};

/** Everything that is known about the selected control, each claim with its sources. */
export const detailsRows = (state: State, columns: number): readonly PageRow[] => {
	const platform = openPlatform(state);
	const control = selectedControl(state);
	const messages = messagesFor(state);
	const language = languageOf(state);
	const inner = columns - 2;

	if (!control) {
		return [];
	}

	const claims = [control.default, ...control.covers, ...control.limits, ...(control.confirmation ? [control.confirmation] : []), ...control.notes];
	const age = ageInDays(control.checkedOn, state.now);
	const lines: readonly Line[] = [
		...paragraph(`${platform.name}: ${inLanguage(control.title, language)}`, inner, 'strong'),
		...(platform.formerNames ? paragraph(messages.formerly(platform.formerNames.join(', ')), inner, 'muted') : []),
		...paragraph(`${messages.confidence[control.confidence]}. ${messages.confidenceMeans[control.confidence]}`, inner),
		...paragraph(messages.evidenceAge(control.checkedOn, age), inner, isStale(control.checkedOn, state.now) ? 'warning' : 'normal'),
		...heading(messages.aboutRegions),
		...paragraph(control.regions.map(region => messages.regions[region]).join(', '), inner, 'normal', 2),
		...paragraph(control.accounts.map(account => messages.accounts[account]).join(', '), inner, 'normal', 2),
		...heading(messages.defaultTitle),
		...regionLines(state, control, inner),
		...heading(messages.claimsTitle),
		...claims.flatMap(claim => claimLines(state, claim, platform, inner)),
		...(control.fields === undefined && control.remedy === 'form' ? paragraph(messages.fieldsUnknown, inner, 'muted') : []),
		...(control.confirmation === undefined ? paragraph(messages.confirmationUnknown, inner, 'muted') : []),
		...contactLines(state, platform, inner),
		...heading(messages.aboutSources),
		...sourcesOf(platform, control).flatMap(source => sourceLines(state, source, inner)),
	];
	const {ellipsis} = glyphsFor(state);

	return lines.map((spans, index) => ({key: `${index}`, spans: fitSpans([span(' '), ...spans], columns - 1, ellipsis)}));
};

const idsIn = (value: unknown): readonly string[] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([name, child]) => (name === 'sources' && Array.isArray(child) ? (child as string[]) : idsIn(child)))
		: [];

/** The sources that a control rests on, in the order of the platform's list. */
export const sourcesOf = ({sources}: Platform, control: Control): readonly Source[] => {
	const cited = new Set(idsIn(control));

	return Object.entries(sources).flatMap(([id, source]) => (cited.has(id) ? [source] : []));
};
