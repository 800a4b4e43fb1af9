import type {Change, Progress} from '../progress/progress.ts';
import type {Fingerprint} from '../objections/evidence.ts';
import type {Merged} from '../objections/merge.ts';
import type {Objection} from '../objections/objection.ts';
import type {Objections} from '../objections/record.ts';
import type {Settings} from '../progress/settings.ts';

/** `unavailable`: nothing here can show a page (SSH, no display); `failed`: starting the browser failed. `starting` never means that the page was seen. */
export type OpenResult = 'starting' | 'unavailable' | 'failed' | 'refused';

export type Browser = {
	/** Hands a page to the person's browser. `refused`: not an `https` address. Never throws. */
	readonly open: (url: string) => Promise<OpenResult>;
	/** Hands a draft to the person's mail program. `hasBody`: short enough for its text to go along. `refused`: not an e-mail address. Never throws. */
	readonly draft: (draft: {
		readonly to: string;
		readonly subject: string;
		readonly body: string;
	}) => Promise<{readonly result: OpenResult; readonly hasBody: boolean}>;
};

/** `system`: the computer's clipboard; `terminal`: sent to the terminal (OSC 52), which does not answer; `failed`: neither. */
export type CopyResult = 'system' | 'terminal' | 'failed';

export type Clipboard = {
	/** Never throws. */
	readonly write: (text: string) => Promise<CopyResult>;
};

/**
`ok`: changes are saved. `busy`: another window is saving for longer than one may wait; to be tried again. `read-only`: the place cannot be read or written. `full`: the disk is full. `newer`: the file is of a newer version and is only read. `foreign`: another user put the file or its folder there; it is neither read nor written.
*/
export type StorageStatus = 'ok' | 'busy' | 'read-only' | 'full' | 'newer' | 'foreign';

export type Loaded = {
	readonly progress: Progress;
	readonly objections: Objections;
	readonly settings: Settings;
	readonly status: StorageStatus;
	/** Absolute path of the config file. */
	readonly path: string;
	/** Where a file that could not be read was put aside. */
	readonly putAside?: string;
};

export type Store = {
	readonly load: () => Loaded;
	/** Saves one change by read-modify-write, so that other windows' changes stay. Returns what is known afterwards; never throws. */
	readonly apply: (change: Change) => {readonly status: StorageStatus; readonly progress: Progress};
	/** Saves one objection in the same way. Never throws. */
	readonly saveObjection: (objection: Objection) => StorageStatus;
	/** Saves several entries and objections at once. Never throws. */
	readonly merge: (merged: Merged) => StorageStatus;
	/** Never throws. */
	readonly saveSettings: (settings: Settings) => StorageStatus;
	/** Tries again to save what could not be saved, waiting for other windows for `patience` milliseconds. Never throws. */
	readonly retry: (patience?: number) => StorageStatus;
	/** Deletes everything that is in the file, and keeps a copy of the file beside it; without one nothing is deleted. `keptAt`: the copy; none where there was nothing to delete. Never throws. */
	readonly reset: () => {readonly status: StorageStatus; readonly keptAt?: string};
	/** Calls the listener when another window changed the file; `isReset`: it deleted everything that was there before. Returns how to stop. */
	readonly watch: (listener: (progress: Progress, objections: Objections, isReset: boolean) => void) => () => void;
};

/** Why a file cannot serve as evidence. */
export type EvidenceProblem = 'missing' | 'not-a-file' | 'unreadable';

export type EvidenceFiles = {
	/** Size and checksum of a file, named as a person types or drops it. Never throws. */
	readonly fingerprint: (path: string) => Promise<Fingerprint | {readonly problem: EvidenceProblem}>;
};

export type QrCodes = {
	/** The rows of a QR code, dark modules `true`, without a quiet zone. */
	readonly make: (text: string) => Promise<ReadonlyArray<readonly boolean[]>>;
};

export type Clock = {readonly now: () => Date};

type Terminal = {
	/** Gives the terminal back to the shell until `fg`. Says whether there was a shell to stop for. */
	readonly suspend: () => Promise<boolean>;
	readonly quit: () => void;
};

export type Ports = {
	readonly browser: Browser;
	readonly clipboard: Clipboard;
	readonly store: Store;
	readonly evidenceFiles: EvidenceFiles;
	readonly qrCodes: QrCodes;
	readonly clock: Clock;
	readonly terminal: Terminal;
};
