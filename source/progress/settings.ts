import type {Surface} from '../../data/schema.ts';
import type {Language} from '../i18n/languages.ts';
import type {Home} from './home.ts';

export {type Language, languages} from '../i18n/languages.ts';

/** The colours: three of VS Code's kind, and the terminal's own sixteen. */
export const themeIds = ['dark-modern', 'light-modern', 'high-contrast', 'terminal'] as const;

export type ThemeId = (typeof themeIds)[number];

/** What opens at the start. `auto`: the checklist, or Get Started where something is overdue or the catalog has changed. */
export const startPages = ['auto', 'getStarted', 'checklist'] as const;

export type StartPage = (typeof startPages)[number];

/** What the catalog held when the person last looked at Get Started. */
export type Seen = {
	/** `YYYY-MM-DD`, by the person's own clock. */
	readonly on: string;
	/** By platform id: a short sum of its steps with their revisions. */
	readonly platforms: Readonly<Record<string, string>>;
};

/** Where the person was when the program was left. */
export type Last = {
	/** A step's key, or `platform/control`. */
	readonly item: string;
	/** ISO 8601, UTC. */
	readonly at: string;
};

/** How many entries are remembered as taken lately in quick open. */
export const mostRecent = 10;

/** What the program remembers besides progress. Anything missing was never chosen. */
export type Settings = {
	readonly language?: Language;
	readonly surface?: Surface;
	/** Missing means `dark-modern`. */
	readonly theme?: ThemeId;
	readonly home?: Home;
	/** Id of the justification copied last. */
	readonly justification?: string;
	/** Ids of the platforms that the person uses. None means all of them. */
	readonly platforms?: readonly string[];
	/** Whether what is done is left out of the lists. */
	readonly hideDone?: boolean;
	/** Missing means `auto`. */
	readonly startPage?: StartPage;
	/** The person's own keys as they stand in the file, in the format of VS Code; `app/keybindings` reads them. */
	readonly keybindings?: unknown;
	/** What was taken in quick open lately, the newest first. */
	readonly recent?: readonly string[];
	readonly last?: Last;
	readonly seen?: Seen;
};
