import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {reportAddress} from '../source/app/report-step.ts';
import {start} from './helpers/start.ts';

type Element = {
	readonly type: string;
	readonly id?: string;
	readonly attributes: {readonly label?: string; readonly value?: string; readonly options?: readonly string[]};
};

type Form = {readonly name: string; readonly description: string; readonly body: readonly Element[]};

const folder = '.github/ISSUE_TEMPLATE';
const read = (file: string): unknown => parse(readFileSync(path.join(folder, file), 'utf8'));
const files = readdirSync(folder).filter(file => file !== 'config.yml');
const repository = new URL(reportAddress(start())).pathname.replace(/\/issues\/new$/, '');

test('there is a form for a wrong step, a missing platform and a fault of the program', () => {
	expect(files.toSorted()).toEqual(['bug.yml', 'new-platform.yml', 'outdated-step.yml']);
});

test('there are only these forms, and a weakness is reported in private', () => {
	expect(read('config.yml')).toMatchObject({
		blank_issues_enabled: false,
		contact_links: [{url: `https://github.com${repository}/security/advisories/new`}],
	});
});

describe.for(files)('%s', file => {
	const {name, description, body} = read(file) as Form;
	const asked = body.filter(({type}) => type !== 'markdown');

	test('has fields that GitHub knows, each with an id of its own', () => {
		expect(body.filter(({type}) => !['markdown', 'input', 'textarea', 'dropdown'].includes(type))).toEqual([]);
		const ids = asked.map(({id}) => id);
		expect(ids.filter(id => id === undefined || !/^[a-z]+$/.test(id))).toEqual([]);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('speaks English and German', () => {
		const texts = [
			name,
			description,
			...asked.flatMap(({attributes: {label = '', options = []}}) =>
				label === 'System' || label === 'Version' ? [] : [label, ...options.filter(option => option.includes(' '))],
			),
		];

		expect(texts.filter(text => !text.includes(' / ') && !text.startsWith('Windows'))).toEqual([]);
	});

	test('asks for nothing personal, and says so first', () => {
		expect(body[0]?.attributes.value).toMatch(/no personal data[\s\S]+keine persönlichen Daten/);
		expect(asked.map(({attributes}) => attributes.label).filter(label => /\b(?:your name|e-?mail address|account)\b/i.test(label ?? ''))).toEqual([]);
	});
});

test('what w fills in goes into fields that the form has', () => {
	const query = new URL(reportAddress(start())).searchParams;
	const {body} = read(query.get('template') ?? '') as Form;
	const filled = [...query.keys()].filter(key => key !== 'template' && key !== 'title');

	expect(filled.length).toBeGreaterThan(0);
	expect(body.map(({id}) => id)).toEqual(expect.arrayContaining(filled));
});
