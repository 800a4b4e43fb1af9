import type {Change} from '../progress/progress.ts';
import type {Fingerprint} from '../objections/evidence.ts';
import type {Objection} from '../objections/objection.ts';
import type {Settings} from '../progress/settings.ts';

/** What the outside world is to do, as data. `what` names the text in a message. */
export type Effect =
	| {readonly type: 'open'; readonly url: string}
	/** `isShown`: the text stands on the screen anyway. */
	| {readonly type: 'copy'; readonly text: string; readonly what: string; readonly isShown: boolean}
	/** Opens a draft in the person's mail program. */
	| {readonly type: 'mail'; readonly to: string; readonly subject: string; readonly body: string}
	| {readonly type: 'save'; readonly change: Change}
	| {readonly type: 'save-objection'; readonly objection: Objection}
	/** Makes a QR code of a link. */
	| {readonly type: 'make-qr'; readonly url: string}
	/** Reads a file that is to prove something. */
	| {readonly type: 'add-evidence'; readonly objection: string; readonly path: string}
	/** Looks whether the files of objections are still what they were. */
	| {readonly type: 'check-evidence'; readonly files: readonly Fingerprint[]}
	| {readonly type: 'save-settings'; readonly settings: Settings}
	/** Deletes everything that the person did and chose. */
	| {readonly type: 'reset'}
	| {readonly type: 'suspend'}
	| {readonly type: 'quit'};
