import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import data from 'virtual:catalog';
import {expect, test} from 'vitest';
import {keyTable} from '../source/app/keybindings/key-texts.ts';
import {messagesOf} from '../source/i18n/messages.ts';

const file = path.resolve('README.md');
const readme = readFileSync(file, 'utf8');
const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {readonly version: string};
const messages = messagesOf('en');

/** A text with a table between the markers of that name. */
const withTable = (text: string, name: string, rows: readonly string[]): string => {
	const [start, end] = [text.indexOf('-->', text.indexOf(`<!-- ${name}:`)) + 3, text.indexOf(`<!-- /${name} -->`)];

	return `${text.slice(0, start)}\n${rows.join('\n')}\n${text.slice(end)}`;
};

const keyRows = () => [
	'| Key | What it does |',
	'| --- | --- |',
	...keyTable(messages, true).map(
		({keys, title}) =>
			`| ${
				keys === messages.keybindings.noKey
					? keys
					: keys
							.split('  ')
							.map(key => `\`${key}\``)
							.join(' ')
			} | ${title} |`,
	),
];

const platformRows = () => [
	'| Platform | Group | What it offers | Newest evidence |',
	'| --- | --- | --- | --- |',
	...data.groups.flatMap(group =>
		group.platforms.map(id => {
			const {name, controls} = data.platforms.find(platform => platform.id === id) ?? {name: id, controls: []};
			const remedies = (Object.keys(messages.remedy) as (keyof typeof messages.remedy)[]).filter(remedy => controls.some(control => control.remedy === remedy));
			const newest =
				controls
					.map(({checkedOn}) => checkedOn)
					.toSorted()
					.at(-1) ?? '';

			return `| [${name}](data/platforms/${id}.json) | ${group.title.en} | ${remedies.map(remedy => messages.remedy[remedy]).join(', ')} | ${newest} |`;
		}),
	),
];

test('the keys and the platforms in the README are those of the program', async () => {
	await expect(withTable(withTable(readme, 'keys', keyRows()), 'platforms', platformRows())).toMatchFileSnapshot(file);
});

test('the README counts the platforms right', () => {
	const counts = [...readme.matchAll(/(\d+) (?:more )?platforms/g)].map(([, count]) => Number(count));

	expect(counts.length).toBeGreaterThan(0);
	expect(counts.filter(count => count !== data.platforms.length)).toEqual([]);
});

test('every file and every heading that the README leads to is there', () => {
	const targets = [...readme.matchAll(/\]\(([^)]+)\)|(?:src|srcset)="([^"]+)"/g)]
		.map(([, link, source]) => link ?? source ?? '')
		.filter(target => !target.startsWith('https://'));
	const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(
		([, heading = '']) =>
			`#${heading
				.toLowerCase()
				.replaceAll(/[^\p{L}\p{N} -]/gu, '')
				.replaceAll(' ', '-')}`,
	);

	expect(targets.length).toBeGreaterThan(70);
	expect(targets.filter(target => (target.startsWith('#') ? !headings.includes(target) : !existsSync(target)))).toEqual([]);
});

test('the pictures show this version; npm run picture draws them anew', () => {
	const pictures = [...readme.matchAll(/(?:src|srcset)="([^"]+\.svg)"/g)].map(([, name = '']) => name);

	expect(pictures).toHaveLength(4);
	expect(pictures.filter(name => !readFileSync(name, 'utf8').includes(`optout-tui ${version} in a terminal`))).toEqual([]);
});
