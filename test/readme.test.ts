import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {keyTable} from '../source/app/keybindings/key-texts.ts';
import {messagesOf} from '../source/i18n/messages.ts';

test('the keys in the README are those of the program', async () => {
	const file = path.resolve('README.md');
	const text = readFileSync(file, 'utf8');
	const [start, end] = [text.indexOf('-->', text.indexOf('<!-- keys:')) + 3, text.indexOf('<!-- /keys -->')];
	const rows = keyTable(messagesOf('en'), true).map(
		({keys, title}) =>
			`| ${keys
				.split('  ')
				.map(key => `\`${key}\``)
				.join(' ')} | ${title} |`,
	);
	const expected = `${text.slice(0, start)}\n${['| Key | What it does |', '| --- | --- |', ...rows].join('\n')}\n${text.slice(end)}`;

	await expect(expected).toMatchFileSnapshot(file);
});
