import type {Day} from '../deadline/calendar.ts';
import type {Evidence, Objection} from './objection.ts';

/** What a file is told by: its absolute path, its size in bytes, and its SHA-256 in hexadecimal. */
export type Fingerprint = Pick<Evidence, 'path' | 'size' | 'sha256'>;

/** Whether a file is still what it was when it was added. */
export type EvidenceState = 'unchanged' | 'changed' | 'gone';

/** Compares a file with how it was. `now` is nothing if it cannot be read any more. */
export const evidenceState = (before: Fingerprint, now: Fingerprint | undefined): EvidenceState =>
	now === undefined ? 'gone' : now.size === before.size && now.sha256 === before.sha256 ? 'unchanged' : 'changed';

/** The objection with a file as evidence; a file that is added again takes its former place. */
export const withEvidence = (objection: Objection, file: Fingerprint, addedOn: Day, now: Date): Objection => ({
	...objection,
	evidence: [...objection.evidence.filter(({path}) => path !== file.path), {...file, addedOn}],
	changedAt: now.toISOString(),
});

/** The objection without a file. The file itself stays where it is. */
export const withoutEvidence = (objection: Objection, path: string, now: Date): Objection => ({
	...objection,
	evidence: objection.evidence.filter(file => file.path !== path),
	changedAt: now.toISOString(),
});
