import type {Surface} from '../../data/schema.ts';

export const languages = ['de', 'en'] as const;

export type Language = (typeof languages)[number];

/** What the program remembers besides progress. Anything missing was never chosen. */
export type Settings = {
	readonly language?: Language;
	readonly surface?: Surface;
	/** Id of the justification copied last. */
	readonly justification?: string;
};
