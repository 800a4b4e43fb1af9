import type {Day} from '../deadline/calendar.ts';
import type {Language} from '../progress/settings.ts';

/** How the objection went out. `setting`: a switch was turned off, to which no company has to answer. */
export const channels = ['form', 'email', 'post', 'setting'] as const;

export type Channel = (typeof channels)[number];

/** What a company answered. `extended`: it takes up to two months more (Art. 12(3) GDPR); `more-asked`: it wants to know something first. */
export const answers = ['confirmed', 'refused', 'extended', 'more-asked'] as const;

export type Answer = (typeof answers)[number];

/** What happened after sending, oldest first. */
export type ObjectionEvent =
	| {readonly type: 'answer'; readonly on: Day; readonly answer: Answer; readonly note?: string; readonly from?: string}
	/** A reminder letter went out. */
	| {readonly type: 'reminder'; readonly on: Day; readonly text?: string}
	/** A complaint went to an authority; `authority` is its id in the catalog. */
	| {readonly type: 'complaint'; readonly on: Day; readonly authority: string; readonly text?: string};

/** A file that proves something. It stays where it is; size and checksum show later whether it is still the same. */
export type Evidence = {
	/** Absolute path on the computer where it was added. */
	readonly path: string;
	/** Bytes. */
	readonly size: number;
	/** SHA-256, 64 lower-case hexadecimal digits. */
	readonly sha256: string;
	readonly addedOn: Day;
	readonly note?: string;
};

/** One objection that was sent: for one account, or for several that are linked. */
export type Objection = {
	/** Unique for ever, also across computers. */
	readonly id: string;
	readonly platform: string;
	readonly control: string;
	/** The person's own number for it, `FB-2026-001`. */
	readonly reference: string;
	/** How the person calls the account; several where accounts are linked. */
	readonly accounts: readonly string[];
	readonly sentOn: Day;
	readonly channel: Channel;
	/** Exactly what was sent, if it is known. */
	readonly text?: string;
	readonly language: Language;
	readonly events: readonly ObjectionEvent[];
	readonly evidence: readonly Evidence[];
	readonly note?: string;
	/** ISO 8601, UTC: the newer one counts where two records of the same objection meet. */
	readonly changedAt: string;
	/** Taken back. It stays in the file, so that merging with another computer does not bring it back. */
	readonly isRemoved?: true;
};
