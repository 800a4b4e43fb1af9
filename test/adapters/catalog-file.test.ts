import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import data from 'virtual:catalog';
import {expect, test} from 'vitest';
import {readCatalogFile} from '../../source/adapters/catalog-file.ts';
import {extendCatalog} from '../../source/catalog/extend.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'optout-tui-catalog-'));
let count = 0;

const fileWith = (content: unknown): string => {
	count += 1;
	const file = path.join(folder, `${count}.json`);
	writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));

	return file;
};

// biome-ignore lint/suspicious/noExplicitAny: what is tested is data of any shape.
type Anything = any;

const good = () => JSON.parse(readFileSync('data/platforms/linkedin.json', 'utf8')) as Record<string, Anything>;
const problemsOf = async (content: unknown, language: 'de' | 'en' = 'en'): Promise<string> => {
	const result = await readCatalogFile(fileWith(content), language);

	return 'problems' in result ? result.problems.join('\n') : 'none';
};

const changed = (change: (platform: Record<string, Anything>) => void) => {
	const platform = good();
	change(platform);

	return platform;
};

test('a sound platform is taken, alone, in a list and under platforms', async () => {
	for (const content of [good(), [good()], {platforms: [good()]}]) {
		expect(await readCatalogFile(fileWith(content), 'en')).toMatchObject({platforms: [{id: 'linkedin'}]});
	}
});

test('a known platform is replaced, a new one gets a group of its own', async () => {
	const own = {...good(), id: 'my-forum', name: 'My forum'};
	const replaced = {...good(), name: 'LinkedIn, my version'};
	const result = await readCatalogFile(fileWith([own, replaced]), 'en');
	const extended = extendCatalog(data, 'platforms' in result ? result.platforms : [], {de: 'Eigene', en: 'Own'});
	expect(extended.platforms.map(({name}) => name)).toEqual(expect.arrayContaining(['My forum', 'LinkedIn, my version']));
	expect(extended.platforms).toHaveLength(data.platforms.length + 1);
	expect(extended.groups.at(-1)?.platforms).toEqual(['my-forum']);
});

test.for([
	['an escape sequence', changed(platform => (platform.name = '\u001B]0;mine\u0007')), 'name', 'control characters'],
	['a text that turns around', changed(platform => (platform.controls[0].title.en = 'a\u202Eb')), 'controls.0.title.en', 'invisible'],
	['a script as a link', changed(platform => (platform.controls[0].links.setting.url = 'javascript:alert(1)')), 'controls.0.links.setting.url', ''],
	['a file as a link', changed(platform => (platform.controls[0].links.setting.url = 'file:///etc/passwd')), 'controls.0.links.setting.url', ''],
	['a link without encryption', changed(platform => (platform.controls[0].links.setting.url = 'http://linkedin.com/')), 'controls.0.links.setting.url', ''],
	['a link to a foreign host', changed(platform => (platform.controls[0].links.setting.url = 'https://linkedin.com.evil.example/')), 'url', 'hosts'],
	['a megabyte of text', changed(platform => (platform.company = 'x'.repeat(1_000_000))), 'company', '2000'],
	['a wrong type', changed(platform => (platform.controls = 'none')), 'controls', ''],
	['a control twice', changed(platform => platform.controls.push(platform.controls[0])), 'controls', 'twice'],
	['a claim without evidence', changed(platform => (platform.controls[0].covers[0].sources = ['nowhere'])), 'covers.0.sources.0', 'missing'],
	['a claim with an empty list of evidence', changed(platform => (platform.controls[0].covers[0].sources = [])), 'covers.0.sources', ''],
	['a link that is not there', changed(platform => (platform.controls[0].mainLink = 'wat')), 'mainLink', 'links'],
	['two platforms of one id', [good(), good()], 'linkedin', 'twice'],
	['a number', 42, '.', ''],
	['null', null, '.', ''],
] as const)('%s is refused, with file, place and cure', async ([, content, place, cure]) => {
	const problems = await problemsOf(content);
	expect(problems).toContain('.json');
	expect(problems).toContain(place);
	expect(problems).toContain(cure);
	expect(problems.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test('a key of the prototype is an unknown key, not a prototype', async () => {
	expect(await problemsOf(`{"__proto__": {"isAdmin": true}, ${JSON.stringify(good()).slice(1)}`)).toContain('__proto__');
	expect(({} as {readonly isAdmin?: unknown}).isAdmin).toBeUndefined();
});

test('a file that is no JSON, too deep, too large or missing is one sentence', async () => {
	expect(await problemsOf('{"id": ')).toContain('is not valid JSON');
	expect((await problemsOf('['.repeat(200_000) + ']'.repeat(200_000))).split('\n')).toHaveLength(1);
	expect(await problemsOf(`"${'x'.repeat(5_000_001)}"`)).toContain('larger than 5 MB');
	expect(await readCatalogFile('/nowhere/at/all.json', 'de')).toEqual({problems: [expect.stringContaining('lässt sich nicht lesen')]});
});

test('the messages are in the person’s language', async () => {
	expect(
		await problemsOf(
			changed(platform => (platform.controls[0].mainLink = 'wat')),
			'de',
		),
	).toContain('fehlt unter „links“');
	expect(await problemsOf({}, 'de')).toMatch(/Ungültige/);
});
