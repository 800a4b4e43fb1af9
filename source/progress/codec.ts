import type {Surface} from '../../data/schema.ts';
import {decodeObjections} from '../objections/codec.ts';
import type {Objections} from '../objections/record.ts';
import {skipReasons, type Entry, type Progress, type SkipReason} from './progress.ts';
import {germanLaender, type Home, isCountry} from './home.ts';
import {mostRecent, languages, type Language, type Last, type Seen, type Settings, type StartPage, startPages, type ThemeId, themeIds} from './settings.ts';

/** Version of the file's shape that this program writes. It reads a higher one as far as it can, and never writes over it. */
export const fileVersion = 1;

/** `ok`: ours to write. `newer`: of a newer version, to be read only. `broken`: not our file, or damaged. */
export type Decoded =
	| {readonly kind: 'ok' | 'newer'; readonly progress: Progress; readonly objections: Objections; readonly settings: Settings}
	| {readonly kind: 'broken'};

/** An object of the file, with whatever keys it has. */
export type FileObject = Readonly<Record<string, unknown>>;

// Not imported as a value: the schema brings in zod, which the start path does without.
const surfaces: readonly Surface[] = ['web', 'ios', 'android'];

const includes = <Value>(values: readonly Value[], value: unknown): value is Value => (values as readonly unknown[]).includes(value);

/** Whether a value from JSON is an object, and neither `null` nor a list. */
export const isFileObject = (value: unknown): value is FileObject => typeof value === 'object' && value !== null && !Array.isArray(value);

// Own keys only: a file without `steps` must not find one on a prototype.
const own = (object: FileObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const decodeEntry = (value: unknown): Entry | undefined => {
	if (!isFileObject(value)) {
		return undefined;
	}

	const status = own(value, 'status');
	const reason = own(value, 'reason');
	const at = own(value, 'at');
	const revision = own(value, 'revision');

	if ((status !== 'done' && status !== 'skipped') || typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isCount(revision)) {
		return undefined;
	}

	if (reason === undefined) {
		return {status, at, revision};
	}

	return includes<SkipReason>(skipReasons, reason) ? {status, reason, at, revision} : undefined;
};

const decodeSteps = (value: unknown): Progress => {
	// Without a prototype, `__proto__` is a key like any other and `constructor` is not found.
	const progress = Object.create(null) as Record<string, Entry>;

	for (const [key, item] of Object.entries(isFileObject(value) ? value : {})) {
		const entry = decodeEntry(item);

		if (entry) {
			progress[key] = entry;
		}
	}

	return progress;
};

const decodeHome = (value: unknown): Home | undefined => {
	const file = isFileObject(value) ? value : {};
	const country = own(file, 'country');
	const land = own(file, 'land');

	if (!isCountry(country)) {
		return undefined;
	}

	return {country, ...(country === 'DE' && typeof land === 'string' && Object.hasOwn(germanLaender, land) && {land})};
};

const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const isText = (value: unknown): value is string => typeof value === 'string';

const decodeLast = (value: unknown): Last | undefined => {
	const file = isFileObject(value) ? value : {};
	const item = own(file, 'item');
	const at = own(file, 'at');

	return isText(item) && isTime(at) ? {item, at} : undefined;
};

const decodeSeen = (value: unknown): Seen | undefined => {
	const file = isFileObject(value) ? value : {};
	const on = own(file, 'on');
	const platforms = own(file, 'platforms');

	return isText(on) && /^\d{4}-\d{2}-\d{2}$/.test(on) && isTime(on) && isFileObject(platforms)
		? {on, platforms: Object.fromEntries(Object.entries(platforms).filter((pair): pair is [string, string] => isText(pair[1])))}
		: undefined;
};

const decodeSettings = (value: unknown): Settings => {
	const file = isFileObject(value) ? value : {};
	const language = own(file, 'language');
	const surface = own(file, 'surface');
	const justification = own(file, 'justification');
	const home = decodeHome(own(file, 'home'));
	const platforms = own(file, 'platforms');
	const hideDone = own(file, 'hideDone');
	const startPage = own(file, 'startPage');
	const theme = own(file, 'theme');
	const recent = own(file, 'recent');
	const keybindings = own(file, 'keybindings');
	const last = decodeLast(own(file, 'last'));
	const seen = decodeSeen(own(file, 'seen'));

	return {
		...(includes<Language>(languages, language) && {language}),
		...(includes<Surface>(surfaces, surface) && {surface}),
		...(includes<ThemeId>(themeIds, theme) && {theme}),
		...(home && {home}),
		...(typeof justification === 'string' && {justification}),
		...(Array.isArray(platforms) && {platforms: [...new Set(platforms.filter(isText))]}),
		...(typeof hideDone === 'boolean' && {hideDone}),
		...(includes<StartPage>(startPages, startPage) && {startPage}),
		...(keybindings !== undefined && {keybindings}),
		...(Array.isArray(recent) && {recent: recent.filter(isText).slice(0, mostRecent)}),
		...(last && {last}),
		...(seen && {seen}),
	};
};

/**
Reads what the config file holds, as parsed JSON.

Unknown keys and single entries that make no sense are left out of what is returned. They are not lost: the store changes the file key by key and keeps the rest. An empty object is a fresh file. Never throws.
*/
export const decode = (file: unknown): Decoded => {
	if (!isFileObject(file)) {
		return {kind: 'broken'};
	}

	const version = own(file, 'version') ?? (Object.hasOwn(file, 'version') ? Number.NaN : fileVersion);
	const steps = own(file, 'steps');
	const objections = own(file, 'objections');

	if (!isCount(version) || version === 0) {
		return {kind: 'broken'};
	}

	const isNewer = version > fileVersion;

	// Saving would replace such a value and lose what it was. In a newer file it may be right, and nothing is saved there.
	if (!isNewer && [steps, objections].some(part => part !== undefined && !isFileObject(part))) {
		return {kind: 'broken'};
	}

	return {
		kind: isNewer ? 'newer' : 'ok',
		progress: decodeSteps(steps),
		objections: decodeObjections(own(file, 'objections')),
		settings: decodeSettings(own(file, 'settings')),
	};
};
