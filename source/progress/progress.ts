/** Why a step was skipped. `not-mine` and `not-offered` take it out of the count; the other two leave it undone. */
export const skipReasons = ['not-mine', 'not-offered', 'form-not-shown', 'later'] as const;

export type SkipReason = (typeof skipReasons)[number];

/** What a person did with one step. */
export type Entry = {
	readonly status: 'done' | 'skipped';
	readonly reason?: SkipReason;
	/** ISO 8601, UTC. */
	readonly at: string;
	/** The step's revision at that time. */
	readonly revision: number;
};

/** `platform/control/step`: made of ids that are never reused, so ticks survive updates. */
export type StepKey = string;

/** Everything a person did. Unknown keys stay: a later catalog may bring them back. */
export type Progress = Readonly<Record<StepKey, Entry>>;

/** One change: what was there, what is there now. `undefined` is an open step. */
export type Change = {
	readonly key: StepKey;
	readonly before: Entry | undefined;
	readonly after: Entry | undefined;
};

export const stepKey = (platform: string, control: string, step: string): StepKey => `${platform}/${control}/${step}`;

export const apply = (progress: Progress, {key, after}: Change): Progress => {
	const {[key]: _removed, ...rest} = progress;

	return after ? {...rest, [key]: after} : rest;
};

export const inverse = ({key, before, after}: Change): Change => ({key, before: after, after: before});
