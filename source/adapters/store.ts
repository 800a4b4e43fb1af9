import fs from 'node:fs';
import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import Conf from 'conf';
import envPaths from 'env-paths';
import type {Loaded, StorageStatus, Store} from '../app/ports.ts';
import {decode, type FileObject, fileVersion, isFileObject} from '../progress/codec.ts';
import type {Objection} from '../objections/objection.ts';
import type {Entry, StepKey} from '../progress/progress.ts';
import type {Settings} from '../progress/settings.ts';
import {isForeign, ownerFor} from './ownership.ts';
import {createSaveLock} from './save-lock.ts';
import {removeLeftovers, writeWhole} from './write-whole.ts';

type StoreOptions = {
	/** Where `config.json` is kept, instead of the system's place for settings. */
	readonly directory?: string;
	/** Name of a separate record beside the usual one. Letters, digits and hyphens only, as it becomes a folder. */
	readonly profile?: string;
	/** Names the file that is put aside. */
	readonly now: () => Date;
	/** How long a save waits for another window that is saving, in milliseconds. The screen stands still meanwhile. */
	readonly patience?: number;
};

/** `missing`: no file, or one without a single key. `broken`: read, and not ours. `unreadable`: could not be read, so it may not be written either. `foreign`: put there by another user. */
type Read = {readonly kind: 'ok' | 'newer'; readonly root: FileObject} | {readonly kind: 'missing' | 'broken' | 'unreadable' | 'foreign'};

/** Bytes. A record of every step and ten thousand objections is a quarter of it; a file as large as the disk would fill the memory. */
const largest = 20_000_000;

// Without a prototype, so that a key called `__proto__` stays a key.
const copy = (value: unknown): Record<string, unknown> => Object.assign(Object.create(null) as Record<string, unknown>, isFileObject(value) ? value : {});

// Some Windows editors begin a file with a byte order mark, which JSON does not allow.
const parse = (text: string): Record<string, unknown> => {
	const root: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);

	// conf takes a list or a string for an empty store and would write over it.
	if (decode(root).kind === 'broken') {
		throw new SyntaxError('The config file is not of a shape this program writes.');
	}

	return root as Record<string, unknown>;
};

/** Says in the file when everything was deleted, so that other windows know that it is not only a step that was opened again. */
const resetKey = 'resetAt';

/** Whether a file holds nothing of the person's. */
const isEmpty = (root: FileObject): boolean =>
	Object.entries(root).every(([key, part]) => key === 'version' || key === resetKey || (isFileObject(part) && Object.keys(part).length === 0));

const timestamp = (date: Date): string => date.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');

const errorCode = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;

const statusFor = (error: unknown): StorageStatus => (['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? '') ? 'full' : 'read-only');

/** The file that a link of the person's leads to, also one that is not there yet: a link stays, what it leads to is replaced. */
const targetOf = (file: string): string => {
	try {
		return fs.realpathSync(file);
	} catch {
		try {
			return path.resolve(path.dirname(file), fs.readlinkSync(file));
		} catch {
			return file;
		}
	}
};

// One level at a time: Node's `recursive` never returns where the system answers ENOENT for a directory whose parent exists, as below /proc.
const makeDirectory = (directory: string): void => {
	if (fs.existsSync(directory)) {
		return;
	}

	makeDirectory(path.dirname(directory));

	try {
		fs.mkdirSync(directory, {mode: 0o700});
		const owner = ownerFor(path.dirname(directory));

		if (owner) {
			fs.chownSync(directory, owner.uid, owner.gid);
		}
	} catch (error) {
		// Another window may have been faster.
		if (!fs.existsSync(directory)) {
			throw error;
		}
	}
};

const defaultDirectory = (): string => envPaths('optout-tui', {suffix: ''}).config;

/** Where the separate records are: a folder each, by their names. */
export const profilesDirectory = (directory = defaultDirectory()): string => path.resolve(directory, 'profiles');

/**
Keeps progress in `config.json`, in the system's place for settings.

Every save reads the file and changes one key, one window at a time, so windows side by side keep each other's ticks, and keys this version does not know stay. What cannot be saved is kept in memory and goes along with the next save that works. A file that makes no sense is renamed, never written over. Nothing here throws.
*/
export const createStore = ({directory = defaultDirectory(), profile, now, patience: usualPatience = 250}: StoreOptions): Store => {
	const file = path.resolve(...(profile === undefined ? [directory] : [profilesDirectory(directory), profile]), 'config.json');
	const options = {
		projectName: 'optout-tui',
		projectSuffix: '',
		cwd: path.dirname(file),
		configFileMode: 0o600,
		accessPropertiesByDotNotation: false,
		clearInvalidConfig: false,
	};

	const lock = createSaveLock();
	let conf: Conf<Record<string, unknown>> | undefined;
	// The whole file as last read or written. It stands in when the file is gone.
	let known: FileObject = copy({});
	// What was changed and is not in the file yet.
	const unsavedSteps = new Map<StepKey, Entry | undefined>();
	const unsavedObjections = new Map<string, Objection>();
	let unsavedSettings: Settings = {};
	let putAside: string | undefined;
	// The last reset that the caller knows of.
	let toldReset: unknown;
	// What the caller was told last. The watcher reports only what differs from it.
	let told: Pick<Loaded, 'progress' | 'objections'> = {progress: {}, objections: {}};

	const openConf = (): Conf<Record<string, unknown>> => {
		// conf makes the directory too, for everyone to read.
		makeDirectory(path.dirname(file));
		conf ??= new Conf<Record<string, unknown>>({...options, deserialize: parse});

		return conf;
	};

	// Reading a pipe would wait for ever. Nothing where there is no file.
	const isHarmless = (): boolean | undefined => {
		const found = fs.statSync(file, {throwIfNoEntry: false});

		return found ? found.isFile() && found.size <= largest : undefined;
	};

	const read = (): Read => {
		try {
			if (isForeign(directory, file)) {
				return {kind: 'foreign'};
			}

			if (isHarmless() === false) {
				return {kind: 'unreadable'};
			}

			const root = openConf().store;

			// conf's watcher in another window writes `{}` where no file is. That says as little as no file.
			if (Object.keys(root).length === 0) {
				return {kind: 'missing'};
			}

			return {kind: decode(root).kind === 'newer' ? 'newer' : 'ok', root};
		} catch (error) {
			if (error instanceof SyntaxError) {
				return {kind: 'broken'};
			}

			return {kind: 'unreadable'};
		}
	};

	/** A free name beside the file. */
	const nameBeside = (what: string): string => {
		const base = path.join(path.dirname(file), `config.${what}-${timestamp(now())}`);
		let target = `${base}.json`;

		for (let count = 2; fs.existsSync(target); count += 1) {
			target = `${base}-${count}.json`;
		}

		return target;
	};

	const moveAside = (): boolean => {
		const target = nameBeside('broken');

		try {
			fs.renameSync(file, target);
			putAside = target;
		} catch (error) {
			// Gone: another window put it aside first.
			return errorCode(error) === 'ENOENT';
		}

		return true;
	};

	const canWrite = (): boolean => {
		try {
			fs.accessSync(path.dirname(file), fs.constants.W_OK);

			return true;
		} catch {
			return false;
		}
	};

	// Brings `known` up to date and says whether saving is possible.
	const refresh = (broken: () => StorageStatus): StorageStatus => {
		const result = read();

		if (result.kind === 'ok' || result.kind === 'newer') {
			known = result.root;
		}

		switch (result.kind) {
			case 'newer':
			case 'foreign': {
				return result.kind;
			}

			case 'unreadable': {
				return 'read-only';
			}

			case 'broken': {
				return broken();
			}

			case 'ok':
			case 'missing': {
				return canWrite() ? 'ok' : 'read-only';
			}
		}
	};

	/** Runs `act` while no other window saves. */
	const alone = (patience: number, act: (isStillAlone: () => boolean) => StorageStatus): StorageStatus => {
		try {
			if (isForeign(directory, file)) {
				return 'foreign';
			}

			makeDirectory(path.dirname(file));

			return lock.hold(targetOf(file), patience, act);
		} catch (error) {
			return statusFor(error);
		}
	};

	// Only alone: what is broken may have been put aside and written anew by another window since it was read.
	const refreshAlone = (): StorageStatus => refresh(() => (moveAside() ? 'ok' : 'read-only'));

	const withUnsaved = (): Record<string, unknown> => {
		const root = copy(known);
		const steps = copy(root.steps);

		for (const [key, entry] of unsavedSteps) {
			if (entry) {
				steps[key] = entry;
			} else {
				delete steps[key];
			}
		}

		const objections = Object.assign(copy(root.objections), Object.fromEntries(unsavedObjections));

		return Object.assign(root, {...(Object.keys(objections).length > 0 && {objections}), settings: Object.assign(copy(root.settings), unsavedSettings), steps});
	};

	const view = (): Pick<Loaded, 'progress' | 'objections' | 'settings'> => {
		const decoded = decode(withUnsaved());
		const {progress, objections, settings} = decoded.kind === 'broken' ? {progress: {}, objections: {}, settings: {}} : decoded;
		told = {progress, objections};

		return {progress, objections, settings};
	};

	const serialise = (): string => {
		const text = () => JSON.stringify(Object.assign(withUnsaved(), {version: fileVersion}), undefined, '\t');

		try {
			return text();
		} catch (error) {
			if (!(error instanceof RangeError) || !moveAside()) {
				throw error;
			}

			// Nested so deeply that it can be read but not written. This program wrote nothing of the kind; what it did write is carried over.
			const decoded = decode(known);
			known = copy(decoded.kind === 'broken' ? {} : {settings: decoded.settings, steps: decoded.progress, objections: decoded.objections});

			return text();
		}
	};

	const save = (patience = usualPatience): StorageStatus =>
		alone(patience, isStillAlone => {
			const status = refreshAlone();

			if (status !== 'ok') {
				return status;
			}

			const text = serialise();
			const target = targetOf(file);
			removeLeftovers(target);

			if (!writeWhole(target, text, isStillAlone)) {
				return 'busy';
			}

			known = withUnsaved();
			unsavedSteps.clear();
			unsavedObjections.clear();
			unsavedSettings = {};

			return 'ok';
		});

	return {
		load: (): Loaded => {
			const status = refresh(() => alone(usualPatience, refreshAlone));
			toldReset = known[resetKey];

			return {...view(), status, path: file, ...(putAside !== undefined && {putAside})};
		},

		apply: ({key, after}) => {
			unsavedSteps.set(key, after);
			const status = save();

			return {status, progress: view().progress};
		},

		saveObjection: objection => {
			unsavedObjections.set(objection.id, objection);
			const status = save();
			// What was saved here is no news for the watcher.
			view();

			return status;
		},

		merge: ({steps, objections}) => {
			for (const [key, entry] of steps) {
				unsavedSteps.set(key, entry);
			}

			for (const objection of objections) {
				unsavedObjections.set(objection.id, objection);
			}

			const status = save();
			view();

			return status;
		},

		saveSettings: settings => {
			unsavedSettings = {...unsavedSettings, ...settings};

			return save();
		},

		retry: save,

		reset: () => {
			// The copy is to hold everything, also what could not be saved before. Where there is no such thing it is the file to the letter.
			const isSaved = unsavedSteps.size + unsavedObjections.size + Object.keys(unsavedSettings).length === 0;
			const saved = isSaved && fs.existsSync(file) ? 'ok' : save();
			let keptAt: string | undefined;

			if (saved !== 'ok') {
				return {status: saved};
			}

			const status = alone(usualPatience, isStillAlone => {
				const read = refreshAlone();

				if (read !== 'ok' || isEmpty(known)) {
					return read;
				}

				const copyAt = nameBeside('before-reset');
				// An empty file would say as little as no file, and another window would write everything into it that it knows.
				const root = Object.assign(copy({}), {version: fileVersion, [resetKey]: now().toISOString(), settings: {}, steps: {}});

				try {
					fs.copyFileSync(file, copyAt, fs.constants.COPYFILE_EXCL);

					if (!writeWhole(targetOf(file), JSON.stringify(root, undefined, '\t'), isStillAlone)) {
						throw new Error('Another window took over');
					}
				} catch (error) {
					fs.rmSync(copyAt, {force: true});
					throw error;
				}

				keptAt = copyAt;
				known = root;
				toldReset = root[resetKey];

				return 'ok';
			});
			view();

			return {status, ...(keptAt !== undefined && {keptAt})};
		},

		watch: listener => {
			// conf watches a regular file only, and would write an empty one where there is none, whoever else is just writing one.
			try {
				const make = () => alone(usualPatience, isStillAlone => (fs.existsSync(file) || writeWhole(targetOf(file), '{}', isStillAlone) ? 'ok' : 'busy'));

				if (!(isHarmless() ?? make() === 'ok')) {
					return () => {};
				}
			} catch {
				// What cannot be looked at, such as a link to itself, cannot be watched.
				return () => {};
			}

			const onChange = () => {
				const before = told;
				const result = read();

				// A missing or broken file is dealt with by the next save, which has everything in memory.
				if (result.kind !== 'ok' && result.kind !== 'newer') {
					return;
				}

				known = result.root;
				const isReset = known[resetKey] !== toldReset;
				const {progress, objections} = view();
				toldReset = known[resetKey];

				if (isReset || !isDeepStrictEqual({progress, objections}, before)) {
					listener(progress, objections, isReset);
				}
			};

			try {
				// Reads nothing by itself, so that a file which breaks meanwhile cannot throw inside conf's events.
				const watcher = new Conf<Record<string, unknown>>({...options, watch: true, deserialize: () => ({})});
				watcher.events.addEventListener('change', onChange);
				// The watcher compares with what it first finds; what came between loading and that look would stay unseen.
				const late = setTimeout(onChange, 1000).unref();

				return () => {
					clearTimeout(late);
					watcher.events.removeEventListener('change', onChange);
					// Its last report would otherwise keep the process alive for a second.
					watcher._closeWatcher();
				};
			} catch {
				// Two windows then show each other's ticks only after the next save.
				return () => {};
			}
		},
	};
};
