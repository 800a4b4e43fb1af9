import {z} from 'zod';
import {type Language, languages} from '../source/i18n/languages.ts';

const text = z.string().min(1);

const inAnyLanguage = Object.fromEntries(languages.map(language => [language, text.optional()])) as Readonly<Record<Language, z.ZodOptional<typeof text>>>;

/** A text in German, English, and whichever other languages of the program somebody has translated it into. */
const localised = z.strictObject({...inAnyLanguage, de: text, en: text});

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
const day = z.iso.date();
const url = z.url({protocol: /^https$/});
const sourceIds = z.array(id).min(1);

const confidence = z.enum(['confirmed', 'documented', 'reported', 'disputed', 'unknown']);

/** Where a person lives, as far as rights and settings differ. */
const region = z.enum(['eea', 'uk', 'ch', 'us', 'other']);

/** `personal` is a private account, free or paid; `none` are people without an account. */
const account = z.enum(['personal', 'team', 'education', 'none']);

/** What happens to people who do nothing: trained on, not trained on, trained on only after agreeing, never trained on. */
const defaultState = z.enum(['on', 'off', 'asked', 'never', 'unknown']);

/** Where a person is: the surface decides the way through the menus. */
const surface = z.enum(['web', 'ios', 'android']);

/** One stop on the way: a label as the platform's interface shows it, a place in our words, or both. */
const waypoint = z
	.strictObject({
		where: localised.optional(),
		label: z.strictObject(inAnyLanguage).optional(),
		/** Labels the platform used before, so that a person who still sees one recognises it. */
		formerly: z.array(z.string().min(1)).optional(),
	})
	.refine(stop => stop.where !== undefined || stop.label !== undefined, 'give a label, a place (where), or both');

/** The way through the menus on some surfaces. */
const route = z.strictObject({
	surfaces: z.array(surface).min(1),
	path: z.array(waypoint).min(1),
	confidence,
	sources: sourceIds,
});

/** One statement with its evidence, for everybody or only for some regions and accounts. */
const claim = z.strictObject({
	text: localised,
	regions: z.array(region).min(1).optional(),
	accounts: z.array(account).min(1).optional(),
	confidence,
	sources: sourceIds,
});

const link = z.strictObject({
	url,
	title: localised,
	/** Day of the evidence, not of the typing. */
	checkedOn: day,
	confidence,
	sources: sourceIds,
});

const step = z.strictObject({
	id,
	/** Goes up when somebody who did the step should look again. */
	revision: z.int().min(1),
	/** How long it takes, in minutes. */
	minutes: z.int().min(1).optional(),
	title: localised,
	text: localised,
	/** Key of the control's links. */
	link: id.optional(),
	routes: z.array(route).default([]),
	/** What `c` offers here. */
	copies: z.enum(['justification', 'letter']).optional(),
	/** Ticking this step means that the objection was sent. */
	sends: z.literal(true).optional(),
	/** The environment variable that does this step, as the maker documents it. */
	variable: z.strictObject({name: z.string().regex(/^[A-Z][A-Z0-9_]*$/), value: z.string().regex(/^[A-Za-z0-9._-]+$/)}).optional(),
	sources: z.array(id).default([]),
});

const field = z.strictObject({
	name: z.enum(['country', 'email', 'name', 'reason', 'request-type', 'evidence']),
	optional: z.boolean(),
	/** Some versions of the form ask for it, others do not. */
	sometimes: z.boolean().default(false),
	sources: sourceIds,
});

const control = z.strictObject({
	id,
	remedy: z.enum(['toggle', 'form', 'letter', 'environment', 'none']),
	title: localised,
	/** Where the remedy is offered. */
	regions: z.array(region).min(1),
	/** Accounts for which it is offered. */
	accounts: z.array(account).min(1),
	/** What happens to people who do nothing, in words … */
	default: claim,
	/** … and region by region; a region that is missing is unknown. */
	defaultStates: z.partialRecord(region, defaultState),
	covers: z.array(claim).min(1),
	limits: z.array(claim).min(1),
	login: z.enum(['required', 'not-required', 'unknown']),
	/** What it asks for; left out where nobody documented it. */
	fields: z.array(field).optional(),
	/** What comes after it was done: a mail, a code, nothing. Left out where nobody documented it. */
	confirmation: claim.optional(),
	/** What else is worth knowing: contradictions between sources, several accounts, dates. */
	notes: z.array(claim).default([]),
	links: z.record(id, link),
	/** Key of the link that `o` opens where a step has none of its own. */
	mainLink: id,
	steps: z.array(step).min(1),
	confidence,
	/** Day of the newest evidence. */
	checkedOn: day,
});

/** Where the controller takes letters about privacy, as the sources give it. */
const contact = z
	.strictObject({
		/** The company that answers, as it stands on a letter. */
		controller: z.string().min(1),
		email: z.email().optional(),
		form: url.optional(),
		/** Lines of the postal address below the controller's name. */
		address: z.array(z.string().min(1)).min(1).optional(),
		confidence,
		/** Day of the evidence. */
		checkedOn: day,
		sources: sourceIds,
	})
	.refine(({email, form, address}) => email ?? form ?? address, 'give an e-mail address, a form, or a postal address');

const source = z.strictObject({
	url,
	title: z.string().min(1),
	/** The source's own date: a day, a month or a year; `undated` says that it has none. */
	date: z.union([z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), z.literal('undated')]),
	kind: z.enum(['platform', 'authority', 'court', 'press', 'archive', 'consumer', 'other']),
	/** In our own words. */
	says: z.string().min(1),
});

export const platform = z.strictObject({
	$schema: z.string().optional(),
	id,
	name: z.string().min(1),
	/** Names it had before, so that a search finds it. */
	formerNames: z.array(z.string().min(1)).optional(),
	company: z.string().min(1),
	contact: contact.optional(),
	/** Where this platform's links may lead; subdomains included. */
	hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1),
	controls: z.array(control).min(1),
	sources: z.record(id, source),
});

export const group = z.strictObject({id, title: localised, platforms: z.array(id).min(1)});

export const justification = z.strictObject({
	id,
	topic: localised,
	text: localised,
	/** Platform ids, `any`, or `group:ID`. */
	platforms: z.array(z.union([z.literal('any'), id, z.string().regex(/^group:[a-z-]+$/)])).min(1),
	/** Only for people for whom it is true. */
	onlyIfTrue: z.boolean(),
	sources: z.array(z.strictObject({url: url.optional(), title: z.string().min(1), date: z.string().min(1)})).min(1),
});

const byRegion = z.strictObject({eea: localised, uk: localised, ch: localised});

/** A letter to a company. Placeholders stand in braces and are the same in every language. */
const letter = z.strictObject({
	id,
	subject: localised,
	body: localised,
	/** The article that the objection rests on. */
	law: byRegion,
	/** The sentence on the time for an answer. */
	deadline: byRegion,
});

/** A supervisory authority for data protection. */
const authority = z.strictObject({
	id,
	/** ISO 3166-1 alpha-2. */
	country: z.string().regex(/^[A-Z]{2}$/),
	/** ISO 3166-2 without the country. */
	land: z
		.string()
		.regex(/^[A-Z]{2}$/)
		.optional(),
	/** Whom it watches over, where that is not companies. */
	for: z.enum(['federal bodies', 'public bodies']).optional(),
	name: z.string().min(1),
	website: url,
	/** Page on which one complains. */
	complaint: url.optional(),
	email: z.email().optional(),
	/** Language to write in, where only one is taken. */
	language: z.string().optional(),
	confidence: z.enum(['high', 'medium', 'low']),
	source: url,
	asOf: z.string().regex(/^\d{4}(-\d{2})?$/),
});

export const catalog = z.strictObject({
	groups: z.array(group),
	platforms: z.array(platform),
	justifications: z.array(justification),
	letters: z.array(letter),
	authorities: z.array(authority),
});

export type Localised = z.infer<typeof localised>;
export type Region = z.infer<typeof region>;
export type Source = z.infer<typeof source>;
export type Surface = z.infer<typeof surface>;
export type Waypoint = z.infer<typeof waypoint>;
export type Route = z.infer<typeof route>;
export type Claim = z.infer<typeof claim>;
export type Link = z.infer<typeof link>;
export type Step = z.infer<typeof step>;
export type Control = z.infer<typeof control>;
export type Platform = z.infer<typeof platform>;
export type Group = z.infer<typeof group>;
export type Justification = z.infer<typeof justification>;
export type Authority = z.infer<typeof authority>;
export type Letter = z.infer<typeof letter>;
export type CatalogData = z.infer<typeof catalog>;
