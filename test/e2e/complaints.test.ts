import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {inDays} from '../helpers/clock.ts';
import {sendObjection} from '../helpers/send-objection.ts';
import {configOf, writeSettings} from '../helpers/home.ts';
import {openTerminal} from '../helpers/terminal.ts';

const program = path.resolve('dist/bin.js');

const newHome = (settings: object) => {
	const home = mkdtempSync(path.join(tmpdir(), 'optout-tui-complaints-'));
	writeSettings(home, {startPage: 'checklist', ...settings});

	return home;
};

/** Over SSH, what is copied goes to the terminal, where it can be read. */
const start = (home: string, more: Readonly<Record<string, string>> = {}) =>
	openTerminal(process.execPath, [program, '--lang', 'de'], {
		columns: 120,
		rows: 50,
		env: {
			HOME: home,
			XDG_CONFIG_HOME: path.join(home, '.config'),
			TZ: 'Europe/Berlin',
			SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22',
			TMPDIR: path.join(home, 'tmp'),
			...more,
		},
	});

const copied = (output: string): string => {
	const all = [...output.matchAll(/\]52;c;([A-Za-z0-9+/=]+)/g)];

	return Buffer.from(all.at(-1)?.[1] ?? '', 'base64').toString('utf8');
};

/** Opens the objections some days later, copies the text of the next step and, if there is one, records it. */
const later = async (home: string, days: number, step: string, record?: 'reminder' | 'complaint') => {
	const terminal = start(home, inDays(home, days));
	await terminal.see('Instagram');
	terminal.press('O');
	await terminal.see(`${step} (jetzt)`);
	const page = terminal.screen.text();
	terminal.press('c');
	await terminal.see('Terminal');
	const text = copied(terminal.output());
	terminal.press('escape');
	await terminal.gone('Unbestätigt');

	if (record) {
		terminal.press('a');
		await terminal.see('Welche Antwort');
		terminal.press(...Array.from({length: record === 'reminder' ? 4 : 5}, () => 'down'), 'enter');
		await terminal.see(record === 'reminder' ? 'Erinnerung geschickt.' : 'Beschwerde eingereicht.');
	}

	terminal.press('q');
	await terminal.exited;

	return {page, text};
};

const people = [
	{
		where: 'Berlin',
		home: {country: 'DE', land: 'BE'},
		authority: 'Berliner Beauftragte',
		articles: ['Art. 77 Abs. 1 DSGVO', 'Art. 21 Abs. 1', 'Art. 12 Abs. 3 DSGVO'],
	},
	{where: 'Bavaria', home: {country: 'DE', land: 'BY'}, authority: 'BayLDA', articles: ['Art. 77 Abs. 1 DSGVO', 'Art. 21 Abs. 1', 'Art. 12 Abs. 3 DSGVO']},
	{
		where: 'Vienna',
		home: {country: 'AT'},
		authority: 'Österreichische Datenschutzbehörde',
		articles: ['Art. 77 Abs. 1 DSGVO', 'Art. 21 Abs. 1', 'Art. 12 Abs. 3 DSGVO'],
	},
	{where: 'Zürich', home: {country: 'CH'}, authority: 'EDÖB', articles: ['DSG', 'Art. 30 Abs. 2 Bst. b DSG']},
] as const;

test.each(people)('a person in $where sends, reminds after a month of silence, and complains to $authority', async ({home: settings, authority, articles}) => {
	const home = newHome({home: settings});
	await sendObjection(start(home));

	const reminder = await later(home, 34, 'Das Unternehmen erinnern', 'reminder');
	expect(reminder.text).toContain('Meta Platforms Ireland Limited');
	expect(reminder.text).toContain('IN-2026-001');
	expect(reminder.text).toMatch(/zwei Wochen/);
	expect(reminder.text).not.toMatch(/[{}]|undefined|am {2}fällig/);

	const complaint = await later(home, 50, 'Bei der Behörde beschweren', 'complaint');
	expect(complaint.page).toContain(authority);
	expect(complaint.text.split('\n')[0]).toContain(authority);
	expect(complaint.text).toContain('Meta Platforms Ireland Limited');
	expect(complaint.text).toContain('Erinnerung geschickt');
	expect(complaint.text).not.toMatch(/[{}]|undefined/);

	for (const article of articles) {
		expect(complaint.text).toContain(article);
	}

	expect(complaint.page.includes('Data Protection Commission')).toBe(settings.country !== 'CH');
});

test('what a person types stays out of the list of processes, temporary files and any other file, and the config is theirs alone', async () => {
	const home = newHome({home: {country: 'DE', land: 'BE'}});
	mkdirSync(path.join(home, 'tmp'));
	await sendObjection(start(home));
	const terminal = start(home);
	await terminal.see('Instagram');
	terminal.press('O');
	await terminal.see('IN-');
	terminal.press('e');
	await terminal.see('Was willst du ändern?');
	terminal.press('enter');
	await terminal.see('Für welches Konto?');
	terminal.write('geheim@example.org');
	await terminal.see('geheim@example.org');

	const processes = existsSync('/proc')
		? readdirSync('/proc').flatMap(id => {
				try {
					return /^\d+$/.test(id) && id !== String(process.pid)
						? [readFileSync(`/proc/${id}/cmdline`, 'utf8'), readFileSync(`/proc/${id}/environ`, 'utf8')]
						: [];
				} catch {
					return [];
				}
			})
		: [];
	expect(processes.filter(text => text.includes('geheim@example'))).toEqual([]);
	terminal.press('enter');
	await terminal.see('Konto: geheim@example.org');
	terminal.press('q');
	await terminal.exited;

	const files = readdirSync(home, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
	const holding = files.map(entry => path.join(entry.parentPath, entry.name)).filter(file => readFileSync(file, 'utf8').includes('geheim@example'));
	expect(holding).toEqual([configOf(home)]);
	expect(readdirSync(path.join(home, 'tmp')).filter(name => name !== 'node-compile-cache')).toEqual([]);

	if (process.platform !== 'win32') {
		expect(statSync(configOf(home)).mode & 0o777).toBe(0o600);
	}
});

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(name => spawnSync(name, ['--version']).status === 0);

// Needs a browser; the text of the page is tested without one elsewhere.
test.skipIf(!chromium)(
	'a browser shows the HTML dossier, and the redacted one without what names the person (skipped without Chromium)',
	async () => {
		const home = newHome({home: {country: 'DE', land: 'BE'}});
		await sendObjection(start(home));
		const config = JSON.parse(readFileSync(configOf(home), 'utf8')) as {objections: Record<string, {accounts: string[]; changedAt: string}>};

		for (const objection of Object.values(config.objections)) {
			objection.accounts = ['<b>geheim@example.org</b>'];
		}

		writeFileSync(configOf(home), JSON.stringify(config));

		const dom = (...options: readonly string[]) => {
			const page = path.join(home, 'dossier.html');
			const {stdout} = spawnSync(process.execPath, [program, 'export', '--format', 'html', '--lang', 'de', ...options], {
				encoding: 'utf8',
				env: {...process.env, HOME: home, XDG_CONFIG_HOME: path.join(home, '.config')},
			});
			writeFileSync(page, stdout);

			return spawnSync(
				chromium ?? '',
				['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', `--user-data-dir=${path.join(home, 'chromium')}`, `file://${page}`],
				{
					encoding: 'utf8',
					timeout: 60_000,
				},
			).stdout;
		};

		const whole = dom();
		expect(whole).toContain('<h2>IN-2026-001: Instagram</h2>');
		expect(whole).toContain('&lt;b&gt;geheim@example.org');
		const redacted = dom('--redact');
		expect(redacted).toContain('<h2>IN-2026-001: Instagram</h2>');
		expect(redacted).toContain('[geschwärzt]');
		expect(redacted).not.toContain('geheim');
	},
	120_000,
);
