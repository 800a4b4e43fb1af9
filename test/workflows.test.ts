import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {NoOperationTraceWriter, parseWorkflow} from '@actions/workflow-parser';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {supportedNodes} from './nodes/node-binaries.ts';

type Step = {readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>>};

type Job = {
	readonly uses?: string;
	readonly permissions?: Readonly<Record<string, string>>;
	readonly 'timeout-minutes'?: number;
	readonly steps?: readonly Step[];
	readonly strategy?: {readonly matrix?: {readonly os?: readonly string[]; readonly node?: readonly number[]}};
};

type Workflow = {
	readonly permissions?: unknown;
	readonly concurrency?: unknown;
	readonly jobs: Readonly<Record<string, Job>>;
};

const folder = '.github/workflows';
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const workflows = readdirSync(folder).map(file => [file, parse(read(file)) as Workflow] as const);
const {scripts, engines} = JSON.parse(readFileSync('package.json', 'utf8')) as {
	readonly scripts: Readonly<Record<string, string>>;
	readonly engines: {readonly node: string};
};

test('tests, releases and the check of the links have a workflow each', () => {
	expect(workflows.map(([file]) => file).sort()).toEqual(['links.yml', 'release.yml', 'test.yml']);
});

test('the package is tried on every Node that it promises, on three systems', () => {
	const {os, node} = (parse(read('test.yml')) as Workflow).jobs.package?.strategy?.matrix ?? {};

	expect(node).toEqual(supportedNodes);
	expect(os?.map(name => name.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows']);
	expect(engines.node).toBe(`>=${supportedNodes[0]}`);
	expect(readFileSync('README.md', 'utf8')).toContain(`**Which Node?** ${supportedNodes.slice(0, -1).join(', ')} and ${supportedNodes.at(-1)}:`);
});

describe.for(workflows)('%s', ([file, {permissions, concurrency, jobs}]) => {
	const all = Object.values(jobs);
	const steps = all.flatMap(job => job.steps ?? []);

	test('is a workflow to GitHub’s own parser', () => {
		const {context} = parseWorkflow({name: file, content: read(file)}, new NoOperationTraceWriter());

		expect(context.errors.getErrors().map(String)).toEqual([]);
	});

	test('runs foreign actions at one exact commit only, whose version stands beside it', () => {
		const lines = read(file)
			.split('\n')
			.filter(line => /^\s*(?:- )?uses:/.test(line) && !line.includes('uses: ./'));

		expect(lines.length).toBeGreaterThan(0);
		expect(lines.filter(line => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
	});

	test('may do nothing but what each job asks for, and never runs twice into itself', () => {
		expect(permissions).toEqual({});
		expect(concurrency).toBeDefined();
		expect(all.filter(job => job.permissions === undefined)).toEqual([]);
	});

	test('ends when it hangs', () => {
		// A job that calls another workflow cannot have a limit; the jobs of that workflow have theirs.
		expect(all.filter(job => job.uses === undefined && !((job['timeout-minutes'] ?? 0) > 0))).toEqual([]);
	});

	test('keeps no credentials in the folder it works in, and needs no secret', () => {
		const checkouts = steps.filter(({uses}) => uses?.startsWith('actions/checkout@'));

		expect(checkouts.filter(step => step.with?.['persist-credentials'] !== false)).toEqual([]);
		expect(read(file)).not.toMatch(/secrets\.|_TOKEN: (?!\$\{\{ github\.token \}\}$)/m);
	});

	test('puts no text from outside into a shell', () => {
		expect(steps.filter(({run}) => run?.includes('${{'))).toEqual([]);
	});

	test('calls scripts that are there', () => {
		const called = steps.flatMap(({run = ''}) => [...run.matchAll(/npm (?:run (?:--silent )?)?(test|[a-z]+:[a-z]+)/g)].map(([, name = '']) => name));

		expect(called.filter(name => !(name in scripts))).toEqual([]);
	});
});

describe('a release', () => {
	const jobs = (parse(read('release.yml')) as Workflow).jobs;
	const entries = Object.entries(jobs);

	test('is written by jobs that run nothing of what was installed', () => {
		const powerful = entries.filter(([, job]) => Object.values(job.permissions ?? {}).includes('write'));

		expect(powerful.map(([name, job]) => [name, job.permissions])).toEqual([
			['publish', {'id-token': 'write'}],
			['github-release', {contents: 'write'}],
		]);

		for (const [, {steps = []}] of powerful) {
			expect(steps.filter(({uses = '', run = ''}) => uses.startsWith('actions/checkout@') || /npm (?:ci|install|run|test|exec)|npx/.test(run))).toEqual([]);
		}
	});

	test('restores nothing from a cache that an earlier run could have filled', () => {
		const setups = entries.flatMap(([, job]) => job.steps ?? []).filter(({uses}) => uses?.startsWith('actions/setup-node@'));

		expect(setups.length).toBeGreaterThan(0);
		expect(setups.filter(step => step.with?.['package-manager-cache'] !== false)).toEqual([]);
	});
});
