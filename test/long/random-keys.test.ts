import {test} from 'vitest';
import {newHomeWithAnswers} from '../helpers/home.ts';
import {openChecklist} from '../helpers/program.ts';
import {pressAtRandom} from '../helpers/random-keys.ts';

const pressed = 100_000;
const terminals = 4;

test('a hundred thousand random keys, pastes, mouse reports and sizes never end the program or leave the terminal changed', async () => {
	const open = async () => {
		const terminal = openChecklist(newHomeWithAnswers('optout-tui-keys-'), {env: {SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22'}});
		await terminal.see('Log in', 60_000);

		return terminal;
	};

	const seed = Math.floor(Math.random() * 1_000_000);
	await Promise.all(Array.from({length: terminals}, async (_, index) => pressAtRandom(open, pressed / terminals, seed + index)));
});
