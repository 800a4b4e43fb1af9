import type {StepPlace} from '../catalog/catalog.ts';
import {onceFor} from '../catalog/once-for.ts';
import {localDay} from '../deadline/calendar.ts';
import {activeObjections, byUrgency, countDue} from '../objections/record.ts';
import type {Progress} from '../progress/progress.ts';
import {isOpen, statusOf} from '../progress/summary.ts';
import {planOf, type Planned} from './plan.ts';
import {resumeAt} from './resume.ts';
import type {State} from './state.ts';
import {usedSteps} from './used-platforms.ts';

type Facts = Pick<State, 'catalog' | 'progress' | 'objections' | 'settings' | 'now'>;

/** Platforms of the plan that are shown; the rest is counted. */
const shownPlatforms = 8;

/** The beginning of the plan. */
export const shownPlan = (facts: Facts): readonly Planned[] => planOf(facts).slice(0, shownPlatforms);

/** The item of a platform of the plan. No other item has a colon. */
export const planItem = (platform: string): string => `plan:${platform}`;

/** The first step that changed since it was done. */
export const firstUpdated = (facts: Facts): StepPlace | undefined => firstUpdatedOf(facts.progress, usedSteps(facts));

const firstUpdatedOf = onceFor((progress: Progress, steps: readonly StepPlace[]) => steps.find(place => statusOf(progress, place) === 'updated'));

/** The step that one goes on with: where the person was, else the first open step of the plan. */
export const nextPlace = (facts: Facts): StepPlace | undefined => {
	const resumed = resumeAt(facts);

	if (resumed) {
		return resumed;
	}

	const first = planOf(facts)[0]?.platform.id ?? '';

	return facts.catalog.stepsByPlatform.get(first)?.find(place => isOpen(facts.progress, place));
};

/** The first questions, in the order in which they are asked. */
export const questions = ['language', 'home', 'platforms'] as const;

/** What the cursor of Get Started can stand on, in the order in which it is shown: the questions first where they are asked for the first time, last where they are settings. */
export const startItems = (facts: Facts, isFirst: boolean): readonly string[] => {
	const plan = shownPlan(facts).map(({platform}) => planItem(platform.id));
	const goOn = nextPlace(facts) ? ['continue'] : [];

	return isFirst
		? [...questions, ...goOn, 'checklist', ...plan, 'startPage']
		: [
				...goOn,
				...(firstUpdated(facts) ? ['updated'] : []),
				...(activeObjections(facts.objections).length > 0 ? ['objections'] : []),
				'checklist',
				...plan,
				...questions.toReversed(),
				'startPage',
			];
};

/** Where the cursor stands when Get Started opens: on the first question that only the person can answer, on what is overdue, or on going on. */
export const startCursor = (facts: Facts, isFirst: boolean): string => {
	const {objections, settings, now} = facts;

	if (isFirst) {
		return settings.home ? (settings.platforms?.length ? 'continue' : 'platforms') : 'home';
	}

	return countDue(byUrgency(objections, settings.home, localDay(now))).overdue > 0 ? 'objections' : nextPlace(facts) ? 'continue' : 'checklist';
};
