import data from 'virtual:catalog';
import {encode} from 'uqr';
import type {Action} from '../../source/app/action.ts';
import {listAt, type State} from '../../source/app/state.ts';
import {update} from '../../source/app/update.ts';
import {stampOf} from '../../source/catalog/stamp.ts';
import {editableFields} from '../../source/objections/edit.ts';
import type {Objection, ObjectionEvent} from '../../source/objections/objection.ts';
import type {Home} from '../../source/progress/home.ts';
import type {Entry} from '../../source/progress/progress.ts';
import type {Settings} from '../../source/progress/settings.ts';
import {now, press, start} from './start.ts';

/** How a page is opened: the size of the window, the language, and where the program runs. */
type Options = NonNullable<Parameters<typeof start>[0]>;

type Page = (options: Options) => State;

const berlin: Home = {country: 'DE', land: 'BE'};

const done: Entry = {status: 'done', at: '2026-11-20T10:00:00.000Z', revision: 9};
const doneLongAgo: Entry = {...done, revision: 0};
const skipped: Entry = {...done, status: 'skipped', reason: 'form-not-shown'};

/** The checklist with a step or a control under the cursor. */
const at =
	(selected: string, settings: Settings = {}, progress: Readonly<Record<string, Entry>> = {}): Page =>
	options => {
		const state = start({...options, loaded: {...options.loaded, settings, progress}});

		return {...state, platform: selected.split('/')[0] ?? '', selected};
	};

/** Presses keys on another page. */
const then =
	(page: Page, ...keys: readonly string[]): Page =>
	options =>
		press(page(options), ...keys).state;

const acted =
	(page: Page, ...actions: ReadonlyArray<(state: State) => Action>): Page =>
	options =>
		actions.reduce((state, action) => update(state, action(state))[0], page(options));

const picked = (page: Page, ...values: readonly string[]): Page => acted(page, ...values.map(value => () => ({type: 'pick', value, now}) as const));

const checklist: Page = options => start(options);

const sent = (platform: string, control: string, reference: string, sentOn: string, more: Partial<Objection> = {}): Objection => ({
	id: `${platform}/${control}@${reference}`,
	platform,
	control,
	reference,
	accounts: [],
	sentOn,
	channel: 'form',
	language: 'de',
	events: [],
	evidence: [],
	changedAt: `${sentOn}T10:00:00.000Z`,
	...more,
});

const answered = (answer: Extract<ObjectionEvent, {type: 'answer'}>['answer'], on: string, more = {}): ObjectionEvent => ({
	type: 'answer',
	on,
	answer,
	...more,
});

const file = {path: '/home/ada/Dokumente/Widersprüche/LinkedIn/2026-10-01 Antwort.eml', size: 48_213, sha256: 'a'.repeat(64), addedOn: '2026-10-02'};

/** One of each kind, by what is special about it. */
const objections = {
	waiting: sent('instagram', 'ai-objection', 'IN-2026-001', '2026-11-20'),
	soon: sent('facebook', 'ai-objection', 'FA-2026-001', '2026-10-29', {accounts: ['ada@example.org', '@ada.im.verein']}),
	today: sent('facebook', 'third-party', 'FA-2026-002', '2026-10-24'),
	overdue: sent('linkedin', 'objection-form', 'LI-2026-001', '2026-09-30', {text: 'Ich widerspreche der Nutzung meiner Daten.', evidence: [file]}),
	reminded: sent('chatgpt', 'privacy-portal', 'CH-2026-001', '2026-08-30', {events: [{type: 'reminder', on: '2026-10-02'}]}),
	complained: sent('chatgpt', 'objection-letter', 'CH-2026-002', '2026-06-02', {
		channel: 'email',
		events: [
			{type: 'reminder', on: '2026-07-06'},
			{type: 'complaint', on: '2026-07-27', authority: 'de-be'},
		],
	}),
	refused: sent('x', 'objection-letter', 'X-2026-001', '2026-09-01', {
		channel: 'post',
		events: [answered('refused', '2026-09-20', {note: 'Interesse überwiege', from: 'Vorgang 4711'})],
		note: 'Brief liegt im Ordner.',
	}),
	extended: sent('x', 'grok-switch', 'X-2026-002', '2026-09-10', {events: [answered('extended', '2026-10-01')]}),
	extendedTooLate: sent('reddit', 'objection-letter', 'RE-2026-001', '2026-09-10', {channel: 'email', events: [answered('extended', '2026-11-01')]}),
	moreAsked: sent('whatsapp', 'meta-ai-objection', 'WH-2026-001', '2026-11-10', {events: [answered('more-asked', '2026-11-12')]}),
	confirmed: sent('pinterest', 'objection-form', 'PI-2026-001', '2026-09-01', {events: [answered('confirmed', '2026-09-03')]}),
	setting: sent('linkedin', 'ai-switch', 'LI-2026-002', '2026-11-01', {channel: 'setting'}),
} as const;

type Kind = keyof typeof objections;

/** The page of objections with some of them, and the cursor on the first of those named. */
const objectionsPage =
	(kinds: readonly Kind[], home: Home = berlin): Page =>
	options => {
		const loaded = Object.fromEntries(kinds.map(kind => [objections[kind].id, objections[kind]]));
		const {state} = press(start({...options, loaded: {...options.loaded, objections: loaded, settings: {home}}}), 'O');
		const [first] = kinds;

		return first ? {...state, page: {type: 'objections', cursor: objections[first].id}} : state;
	};

const allKinds = Object.keys(objections) as readonly Kind[];

/** A later run after things have changed: something is overdue, some platforms are new, others have other steps. */
const laterRun =
	(more: Partial<Settings> = {}): Page =>
	options => {
		const stamp = stampOf(data, '2026-11-01');
		const seen = {on: '2026-11-01', platforms: {...Object.fromEntries(Object.entries(stamp.platforms).slice(5)), linkedin: 'x', xing: 'y'}};

		return start({
			...options,
			isAsked: false,
			loaded: {
				progress: {'instagram/ai-objection/sign-in': done, 'instagram/ai-objection/open-form': doneLongAgo},
				objections: Object.fromEntries(allKinds.map(kind => [objections[kind].id, objections[kind]])),
				settings: {home: berlin, seen, ...more},
			},
		});
	};

const firstRun: Page = options => start({...options, isAsked: false});

const everythingDone: Page = options => {
	const state = start(options);

	return {...state, progress: Object.fromEntries(state.catalog.steps.map(({key}) => [key, done]))};
};

const letter = at('chatgpt/objection-letter/copy-letter');
const fields = [...editableFields, 'evidence'] as const;

const question =
	(field: (typeof fields)[number], answer = ''): Page =>
	options => ({...objectionsPage(['overdue'])(options), overlay: {type: 'field', objection: objections.overdue.id, field, answer}});

const code = (text: string) => encode(text, {ecc: 'L', boostEcc: false, border: 0}).data;

const qrCode = (url?: string): Page =>
	acted(then(at('instagram/ai-objection/open-form'), 'Q'), ({overlay}) => {
		const shown = overlay?.type === 'qr' ? overlay.url : '';

		return {type: 'qr-made', url: shown, modules: code(url ?? shown)};
	});

const list =
	(overlay: State['overlay'], page: Page = objectionsPage(['overdue'])): Page =>
	options => ({...page(options), overlay});

/** Every page, list, question and text that the program shows, in the states in which it says something else. A new one belongs here: then the tests of whole screens and of cut-off labels see it. */
export const pages = {
	start: checklist,
	form: then(checklist, 'space', 'j'),
	about: then(checklist, 'home'),
	list: then(checklist, 'escape'),
	switch: at('linkedin/ai-switch/switch-off'),
	disputed: at('facebook/ai-objection'),
	letterStep: letter,
	updated: at('instagram/ai-objection/open-form', {}, {'instagram/ai-objection/open-form': doneLongAgo}),
	skipped: at('instagram/ai-objection/open-form', {}, {'instagram/ai-objection/open-form': skipped}),
	folded: then(at('facebook/ai-objection/open-form'), 'enter'),
	notOffered: then(at('linkedin/ai-switch', {home: {country: 'US'}}), 'end'),
	variable: at('claude-code/usage-data/telemetry'),
	variableDiffers: options => at('claude-code/usage-data/telemetry')({...options, variables: {DISABLE_TELEMETRY: '0'}}),
	iphone: at('instagram/ai-objection/open-form', {surface: 'ios'}),
	everythingDone,
	fewChosen: then(at('linkedin/ai-switch', {platforms: ['linkedin', 'xing']}), 'left', 'end'),
	details: then(at('linkedin/objection-form'), 'i'),
	hidden: then(checklist, 'space', 'H', 'down'),
	settings: then(checklist, ',', 'down'),
	settingsEnd: then(checklist, ',', 'end'),
	reset: then(checklist, ',', 'end', 'enter'),
	keys: then(checklist, '?'),
	keysFound: then(checklist, '?', ...'tab'),
	keysNotFound: then(checklist, '?', ...'zzzz'),
	chord: then(checklist, 'ctrl+k'),
	firstRun,
	laterRun: laterRun(),
	laterRunFewChosen: laterRun({platforms: ['instagram', 'linkedin']}),
	laterRunSettings: then(laterRun(), 'end'),
	objectionsEmpty: objectionsPage([]),
	objectionsAll: objectionsPage(allKinds),
	objectionWaiting: objectionsPage(['waiting']),
	objectionSoon: objectionsPage(['soon']),
	objectionToday: objectionsPage(['today']),
	objectionOverdue: objectionsPage(['overdue']),
	objectionReminded: objectionsPage(['reminded']),
	objectionComplained: objectionsPage(['complained']),
	objectionRefused: objectionsPage(['refused']),
	objectionExtended: objectionsPage(['extended']),
	objectionExtendedTooLate: objectionsPage(['extendedTooLate']),
	objectionMoreAsked: objectionsPage(['moreAsked']),
	objectionConfirmed: objectionsPage(['confirmed']),
	objectionUk: objectionsPage(['reminded'], {country: 'GB'}),
	objectionSwiss: objectionsPage(['refused'], {country: 'CH'}),
	objectionUs: objectionsPage(['overdue'], {country: 'US'}),
	objectionWithoutLand: objectionsPage(['overdue'], {country: 'DE'}),
	quickOpen: then(checklist, 'ctrl+p'),
	quickOpenFound: then(checklist, 'ctrl+p', ...'einst'),
	quickOpenNotFound: then(checklist, 'ctrl+p', ...'zzzz'),
	palette: then(checklist, ':'),
	paletteUnavailable: then(checklist, ':', ...'undo'),
	choice: then(checklist, 'P'),
	choiceFound: then(checklist, 'P', ...'link', 'space'),
	choiceNotFound: then(checklist, 'P', ...'zzzz'),
	pickJustification: then(at('instagram/ai-objection/fill-in'), 'c'),
	pickSkipReason: then(checklist, 's'),
	pickLanguage: then(checklist, 'L'),
	pickTheme: options => then(checklist, 'T')({...options, colourLevel: 3}),
	pickCountry: then(checklist, 'R'),
	pickLand: picked(then(checklist, 'R'), 'DE'),
	pickGroup: then(checklist, '.', 'left', 'left', 'left'),
	pickPlatform: then(checklist, '.', 'left', 'left'),
	pickControl: then(at('chatgpt/ai-switch/switch-off'), '.', 'left'),
	pickStep: then(checklist, '.'),
	pickAnswer: then(objectionsPage(['overdue']), 'a'),
	pickField: then(objectionsPage(['overdue']), 'e'),
	pickEvidence: list({type: 'evidence', objection: objections.overdue.id, ...listAt(file.path)}),
	questionName: then(letter, 'c'),
	questionAccount: then(letter, 'c', 'enter'),
	questionAddress: then(letter, 'c', 'enter', 'enter'),
	letter: then(letter, 'c', 'enter', 'enter', 'enter'),
	questionDay: then(question('sentOn', '2026-12-24'), 'enter'),
	questionLong: question('note', 'So lang darf eine Notiz sein. '.repeat(40)),
	questionFile: acted(question('evidence', '/tmp/nichts'), ({overlay, now: at}) => ({
		type: 'evidence-read',
		objection: overlay?.type === 'field' ? overlay.objection : '',
		path: '/tmp/nichts',
		file: {problem: 'missing'},
		now: at,
	})),
	...(Object.fromEntries(fields.map(field => [`question-${field}`, question(field)])) as Readonly<Record<`question-${(typeof fields)[number]}`, Page>>),
	text: acted(checklist, () => ({
		type: 'copied',
		text: data.justifications[0]?.text.de ?? '',
		what: data.justifications[0]?.topic.de ?? '',
		isShown: false,
		result: 'failed',
	})),
	qrCode: qrCode(),
	qrCodeTooLarge: qrCode('https://example.org/'.padEnd(900, 'x')),
	readOnly: options => start({...options, loaded: {...options.loaded, status: 'read-only'}}),
	notice: then(checklist, 'space', 'x', 'space'),
	error: acted(checklist, () => ({type: 'opened', url: 'https://example.org/', isShown: false, result: 'failed'})),
	tabs: then(checklist, '+', '?', 'escape', 'S', 'O'),
	profile: options => ({...start(options), profile: 'Oma-Erna'}),
	tooSmall: options => update(start(options), {type: 'resize', viewport: {columns: 39, rows: 9}})[0],
} as const satisfies Readonly<Record<string, Page>>;

export type PageName = keyof typeof pages;

export const pageNames = Object.keys(pages) as readonly PageName[];
