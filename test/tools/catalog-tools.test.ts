import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import data from 'virtual:catalog';
import {afterAll, beforeAll, expect, test} from 'vitest';
import shipped from '../../data/shipped-ids.json' with {type: 'json'};
import {shippedIds} from '../../tools/ids.ts';
import {checkLinks, linkReport} from '../../tools/links.ts';
import {report, staleTable} from '../../tools/report.ts';

const requests: {readonly path: string; readonly startedAt: number; endedAt: number}[] = [];
let flaky = 0;

const server = createServer((request, response) => {
	const path = request.url ?? '';
	const entry = {path, startedAt: performance.now(), endedAt: Number.POSITIVE_INFINITY};
	requests.push(entry);
	response.on('finish', () => {
		entry.endedAt = performance.now();
	});

	const answers: Readonly<Record<string, () => void>> = {
		'/ok': () => response.end('fine'),
		'/moved': () => response.writeHead(301, {location: '/ok'}).end(),
		'/wall': () => response.writeHead(302, {location: '/accounts/login'}).end(),
		'/accounts/login': () => response.end('log in'),
		'/forbidden': () => response.writeHead(403).end(),
		'/gone': () => response.writeHead(404).end(),
		'/busy': () => response.writeHead(429).end(),
		'/broken': () => response.writeHead(503).end(),
		'/flaky': () => {
			flaky += 1;
			response.writeHead(flaky < 2 ? 500 : 200).end();
		},
		'/hangs': () => {},
		'/resets': () => request.socket.destroy(),
	};
	answers[path]?.();
});

let base = '';

beforeAll(async () => {
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const paths = ['ok', 'moved', 'wall', 'forbidden', 'gone', 'busy', 'broken', 'flaky', 'hangs', 'resets'];

test('the link check tells fine, moved and gone pages from those that nobody can check from outside', async () => {
	const results = await checkLinks(
		paths.map(path => `${base}/${path}`),
		{pause: 5, timeout: 300, tries: 2},
	);
	expect(Object.fromEntries(results.map(({url, state}) => [url.replace(`${base}/`, ''), state]))).toEqual({
		ok: 'fine',
		moved: 'moved',
		wall: 'unclear',
		forbidden: 'unclear',
		gone: 'gone',
		busy: 'unclear',
		broken: 'unclear',
		flaky: 'fine',
		hangs: 'unclear',
		resets: 'unclear',
	});
	const text = linkReport(results);
	expect(text).toContain(`## Not there any more\n\n- ${base}/gone (404)`);
	expect(text).toContain(`${base}/hangs (no answer in time)`);
	expect(text).not.toContain(`${base}/flaky`);
});

test('a host gets one request at a time', () => {
	const answered = requests.filter(({endedAt}) => Number.isFinite(endedAt));
	const overlaps = answered.filter(one => answered.some(other => other !== one && other.startedAt < one.startedAt && other.endedAt > one.startedAt));
	expect(answered.length).toBeGreaterThan(5);
	expect(overlaps).toEqual([]);
});

test('the catalog keeps its promise of size and evidence', () => {
	const text = report(data, new Date());
	const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1]);
	expect(number(/Platforms: (\d+)/)).toBeGreaterThanOrEqual(60);
	expect(number(/Controls: (\d+)/)).toBeGreaterThanOrEqual(80);
	expect(number(/\((\d+) %\)/)).toBeGreaterThanOrEqual(70);
	expect(text).toContain('Without any source: 0');
});

test('the list of stale controls names the oldest first and marks those over half a year', () => {
	const lines = staleTable(data, new Date('2030-01-01')).trimEnd().split('\n');
	const ages = lines.map(line => Number(/(\d+) days/.exec(line)?.[1]));
	expect(ages).toEqual(ages.toSorted((a, b) => b - a));
	expect(lines.every(line => line.startsWith('!'))).toBe(true);
	expect(staleTable(data, new Date('2019-01-01'))).toBe('');
});

test('no id that was ever published has gone or is missing from the list', () => {
	const now = new Set(shippedIds(data));
	const listed = new Set(shipped);
	expect([...now].filter(id => !listed.has(id))).toEqual([]);
	expect([...listed].filter(id => !now.has(id))).toEqual([]);
});
