import type {openTerminal} from './terminal.ts';

type Terminal = ReturnType<typeof openTerminal>;

/** In the English program that has just been started for the first time: answers that one lives in Bavaria. */
export const answerHome = async (terminal: Terminal): Promise<void> => {
	await terminal.see('Where do you live?', 20_000);
	terminal.press('enter');
	await terminal.see('Germany');
	terminal.press('enter');
	await terminal.see('Bayern');
	terminal.press('down', 'enter');
	await terminal.see('Germany, Bayern');
};

/** After that: ticks the platforms whose names are typed, and leaves the list open. */
export const choosePlatforms = async (terminal: Terminal, names: readonly string[]): Promise<void> => {
	terminal.press('enter');
	await terminal.see('none chosen: all');
	// All in one piece, as a fast typist's keys arrive over a slow line.
	terminal.write(names.map(name => `${name} `).join(''));
	await terminal.see(`${names.length} chosen`);
};
