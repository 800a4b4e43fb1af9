import type {EvidenceState, Fingerprint} from '../objections/evidence.ts';
import type {Objections} from '../objections/record.ts';
import type {Progress} from '../progress/progress.ts';
import type {KeyName} from './keys.ts';
import type {Viewport} from './layout.ts';
import type {CopyResult, EvidenceProblem, OpenResult, StorageStatus} from './ports.ts';

/** Everything that can happen. */
export type Action =
	| {readonly type: 'key'; readonly name: KeyName; readonly now: Date}
	/** Text from the clipboard, which runs no command. */
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'resize'; readonly viewport: Viewport}
	| {readonly type: 'highlight'; readonly value: string}
	| {readonly type: 'pick'; readonly value: string; readonly now: Date}
	| {readonly type: 'opened'; readonly url: string; readonly result: OpenResult}
	| {readonly type: 'drafted'; readonly result: OpenResult; readonly hasBody: boolean}
	| {readonly type: 'copied'; readonly text: string; readonly what: string; readonly isShown: boolean; readonly result: CopyResult}
	/** A QR code is ready: its rows of modules, dark or not, without a quiet zone. */
	| {readonly type: 'qr-made'; readonly url: string; readonly modules: ReadonlyArray<readonly boolean[]>}
	| {
			readonly type: 'evidence-read';
			readonly objection: string;
			readonly path: string;
			readonly file: Fingerprint | {readonly problem: EvidenceProblem};
			readonly now: Date;
	  }
	| {readonly type: 'evidence-checked'; readonly path: string; readonly state: EvidenceState}
	| {readonly type: 'not-suspended'}
	| {readonly type: 'saved'; readonly status: StorageStatus; readonly progress?: Progress}
	| {readonly type: 'was-reset'; readonly status: StorageStatus; readonly keptAt?: string}
	/** `isReset`: another window deleted everything. */
	| {readonly type: 'changed-elsewhere'; readonly progress: Progress; readonly objections: Objections; readonly isReset: boolean};
