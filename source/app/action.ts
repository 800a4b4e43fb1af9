import type {Objections} from '../objections/record.ts';
import type {Progress} from '../progress/progress.ts';
import type {KeyName} from './keys.ts';
import type {Viewport} from './layout.ts';
import type {CopyResult, OpenResult, StorageStatus} from './ports.ts';

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
	| {readonly type: 'copied'; readonly text: string; readonly what: string; readonly result: CopyResult}
	| {readonly type: 'saved'; readonly status: StorageStatus; readonly progress?: Progress}
	| {readonly type: 'changed-elsewhere'; readonly progress: Progress; readonly objections: Objections};
