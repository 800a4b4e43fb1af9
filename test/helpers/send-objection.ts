import type {openTerminal} from './terminal.ts';

/** In the German checklist that has just been started: ticks that the objection to Instagram was sent, and leaves. */
export const sendObjection = async (terminal: ReturnType<typeof openTerminal>): Promise<void> => {
	await terminal.see('Bei Instagram anmelden');
	terminal.press('n');
	await terminal.see('contact/');
	terminal.press('n', 'n');
	await terminal.see('absenden');
	terminal.press('space');
	await terminal.see('Als Widerspruch festgehalten');
	terminal.press('q');
	await terminal.exited;
};
