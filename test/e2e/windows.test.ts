import {readFileSync} from 'node:fs';
import data from 'virtual:catalog';
import {expect, test} from 'vitest';
import {configOf, newHomeWithAnswers} from '../helpers/home.ts';
import {openChecklist} from '../helpers/program.ts';

const platforms = ['facebook', 'linkedin', 'whatsapp', 'x', 'snapchat'].flatMap(id => data.platforms.find(platform => platform.id === id) ?? []);

/** A window that has gone to a platform and is about to tick all of its steps. */
const openAt = async (home: string, {id, name, controls}: (typeof platforms)[number]) => {
	const terminal = openChecklist(home);
	const keys = controls.flatMap(control => control.steps.map(step => `${id}/${control.id}/${step.id}`));
	await terminal.see('Log in', 60_000);
	terminal.press('/');
	await terminal.see('found');
	terminal.write(`${name}\r`);
	await terminal.see(`0 of ${keys.length} done`);

	return {terminal, name, keys};
};

test.for([2, 5])('%i windows that tick at the same time keep all ticks', {timeout: 120_000}, async count => {
	const home = newHomeWithAnswers('optout-tui-windows-');
	const windows = await Promise.all(platforms.slice(0, count).map(platform => openAt(home, platform)));

	// All at once, as fast as they can.
	for (const {terminal, keys} of windows) {
		terminal.write(' n'.repeat(keys.length - 1));
		terminal.write(' ');
	}

	await Promise.all(windows.map(async ({terminal, name, keys}) => terminal.see(new RegExp(`${name} +${keys.length}/${keys.length}`), 60_000)));
	const {steps} = JSON.parse(readFileSync(configOf(home), 'utf8')) as {readonly steps: Readonly<Record<string, {readonly status: string}>>};
	expect(Object.keys(steps).toSorted()).toEqual(windows.flatMap(({keys}) => keys).toSorted());

	for (const {terminal} of windows) {
		terminal.press('q');
	}

	expect(await Promise.all(windows.map(async ({terminal}) => terminal.exited))).toEqual(windows.map(() => expect.objectContaining({exitCode: 0})));
});
