import {expect, test} from 'vitest';
import type {Objection, ObjectionEvent} from '../../source/objections/objection.ts';
import {currentStep, nextSteps} from '../../source/objections/next-steps.ts';
import {byUrgency} from '../../source/objections/record.ts';
import type {Home} from '../../source/progress/home.ts';

const berlin: Home = {country: 'DE', land: 'BE'};

const sentOn = (day: string, ...events: readonly ObjectionEvent[]): Objection => ({
	id: 'facebook/objection@2026-01-01T00:00:00.000Z',
	platform: 'facebook',
	control: 'objection',
	reference: 'FA-2026-001',
	accounts: [],
	sentOn: day,
	channel: 'form',
	language: 'de',
	events,
	evidence: [],
	changedAt: '2026-01-01T00:00:00.000Z',
});

const stepsOn = (objection: Objection, today: string, home: Home = berlin) => {
	const [found] = byUrgency({[objection.id]: objection}, home, today);

	return found ? nextSteps(objection, found, today) : [];
};
const nowOn = (objection: Objection, today: string, home?: Home) => currentStep(stepsOn(objection, today, home));

test('on the day of sending there is nothing to do, a day later it helps to look and to send again', () => {
	expect(nowOn(sentOn('2026-03-02'), '2026-03-02')).toBeUndefined();
	expect(nowOn(sentOn('2026-03-02'), '2026-03-03')).toBe('check');
	expect(nowOn(sentOn('2026-03-02'), '2026-04-02')).toBe('check');
});

test('the day after the due day a reminder helps, and two weeks after it a complaint', () => {
	expect(nowOn(sentOn('2026-03-02'), '2026-04-03')).toBe('reminder');

	const reminded = sentOn('2026-03-02', {type: 'reminder', on: '2026-04-03'});
	expect(nowOn(reminded, '2026-04-17')).toBeUndefined();
	expect(stepsOn(reminded, '2026-04-17').find(({id}) => id === 'complaint')).toEqual({id: 'complaint', status: 'later', from: '2026-04-18'});
	expect(nowOn(reminded, '2026-04-18')).toBe('complaint');
});

test('a refusal leads to a complaint at once, a confirmation to nothing', () => {
	expect(nowOn(sentOn('2026-03-02', {type: 'answer', on: '2026-03-09', answer: 'refused'}), '2026-03-09')).toBe('complaint');
	expect(stepsOn(sentOn('2026-03-02', {type: 'answer', on: '2026-03-09', answer: 'confirmed'}), '2026-09-09')).toEqual([]);
});

test('three months after a complaint the way to court is named, where the GDPR gives it', () => {
	const complained = sentOn('2026-03-02', {type: 'reminder', on: '2026-04-03'}, {type: 'complaint', on: '2026-04-20', authority: 'de-be'});

	expect(nowOn(complained, '2026-07-20')).toBeUndefined();
	expect(nowOn(complained, '2026-07-21')).toBe('court');
	expect(stepsOn(complained, '2026-07-21', {country: 'CH'}).map(({id}) => id)).not.toContain('court');
});

test('where no period is known, a reminder helps after the thirty days that the letter asked for', () => {
	expect(nowOn(sentOn('2026-03-02'), '2026-03-31', {country: 'CH'})).toBe('check');
	expect(nowOn(sentOn('2026-03-02'), '2026-04-01', {country: 'CH'})).toBe('reminder');
});

test('an extension counts only if it was announced by the first due day', () => {
	const extended = (on: string) => {
		const objection = sentOn('2026-03-02', {type: 'answer', on, answer: 'extended'});

		return byUrgency({[objection.id]: objection}, berlin, '2026-04-10')[0];
	};

	expect(extended('2026-04-02')).toMatchObject({state: 'open', isExtendedTooLate: false, due: {day: '2026-06-02'}});
	expect(extended('2026-04-03')).toMatchObject({state: 'overdue', isExtendedTooLate: true, due: {day: '2026-04-02'}});
});
