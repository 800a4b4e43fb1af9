import {addDays, addMonths, type Day} from '../deadline/calendar.ts';
import type {Objection} from './objection.ts';
import {lastAnswer, type Standing} from './record.ts';

/** What helps on after sending: looking where an answer may lie, reminding the company, complaining to the authority, going to court. */
export type NextStepId = 'check' | 'reminder' | 'complaint' | 'court';

/** One of them. `from`: the day from which it makes sense, where that is known. */
export type NextStep = {readonly id: NextStepId; readonly status: 'done' | 'now' | 'later'; readonly from?: Day};

/** Days that a reminder gives the company. */
const patience = 14;

/** Days after which a reminder makes sense where no statutory period is known: those that the letter asks for. */
const withoutPeriod = 30;

/** Months of silence after which Art. 78(2) GDPR opens the way to court. */
const silence = 3;

/**
The steps that may follow an objection, in their order; none once it was confirmed, or where no company has to answer.

A day without an answer: look and send again. Overdue: a reminder, which no law asks for, but authorities expect. Two weeks later, or at once after a refusal: a complaint (Art. 77 GDPR). Three months of silence of the authority: court is possible (Art. 78(2) GDPR).
*/
export const nextSteps = (objection: Objection, {due, state}: Standing, today: Day): readonly NextStep[] => {
	const answer = lastAnswer(objection);
	const isRefused = answer === 'refused';

	if (state === 'done' && !isRefused) {
		return [];
	}

	const {events, sentOn} = objection;
	const refusedOn = isRefused ? events.findLast(({type}) => type === 'answer')?.on : undefined;
	const reminder = events.findLast(({type}) => type === 'reminder');
	const complaint = events.findLast(({type}) => type === 'complaint');
	const step = (id: NextStepId, isDone: boolean, from: Day | undefined): NextStep => ({
		id,
		status: isDone ? 'done' : from !== undefined && from <= today ? 'now' : 'later',
		...(from !== undefined && {from}),
	});

	return [
		step('check', events.length > 0, addDays(sentOn, 1)),
		step('reminder', reminder !== undefined || isRefused || complaint !== undefined, due.law === 'none' ? addDays(sentOn, withoutPeriod) : addDays(due.day, 1)),
		step('complaint', complaint !== undefined, refusedOn ?? (reminder && addDays(reminder.on, patience + 1))),
		// Only the GDPR is known to give this.
		...(due.law === 'gdpr' ? [step('court', false, complaint && addDays(addMonths(complaint.on, silence), 1))] : []),
	];
};

/** The one to take now: the last that is. */
export const currentStep = (steps: readonly NextStep[]): NextStepId | undefined => steps.findLast(({status}) => status === 'now')?.id;
