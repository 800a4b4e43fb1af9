import type {News} from '../catalog/stamp.ts';
import {localDay} from '../deadline/calendar.ts';
import {byUrgency, countDue} from '../objections/record.ts';
import type {Loaded} from './ports.ts';

type Facts = {readonly loaded: Loaded; readonly news: News; readonly now: Date};

/** Nobody has used the program here: nothing is ticked, nothing sent, and the questions were never answered or skipped. Where answers could not be kept they would be asked each time, so there they are not. */
export const isFirstRun = ({progress, objections, settings, status}: Loaded): boolean =>
	status === 'ok' &&
	settings.seen === undefined &&
	settings.startPage === undefined &&
	Object.keys(progress).length === 0 &&
	Object.keys(objections).length === 0;

/** Whether a person who wants the checklist should first see something: an answer is overdue, or platforms came or changed. */
const hasReason = ({loaded: {objections, settings}, news, now}: Facts): boolean =>
	news.added.length + news.changed.length > 0 || countDue(byUrgency(objections, settings.home, localDay(now))).overdue > 0;

/** Which page the program starts with, by the person's setting; without one, Get Started at the first run and later where there is a reason. */
export const startsWithGetStarted = (facts: Facts): boolean => {
	const {startPage = 'auto'} = facts.loaded.settings;

	return startPage === 'auto' ? isFirstRun(facts.loaded) || hasReason(facts) : startPage === 'getStarted';
};
