import type {Surface} from '../../data/schema.ts';
import type {Home} from './home.ts';

export const languages = ['de', 'en'] as const;

export type Language = (typeof languages)[number];

/** What the program remembers besides progress. Anything missing was never chosen. */
export type Settings = {
	readonly language?: Language;
	readonly surface?: Surface;
	readonly home?: Home;
	/** Id of the justification copied last. */
	readonly justification?: string;
};
