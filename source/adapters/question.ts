import process from 'node:process';

/** Whether a person can be asked: both the question and the answer go through a terminal. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** Asks in the terminal and waits for a line; an empty one where the input ends or the person presses Ctrl+C. */
export const ask = async (question: string): Promise<string> => {
	// Loaded where a person is asked, as the start does without.
	const readline = await import('node:readline');

	return new Promise(resolve => {
		const lines = readline.createInterface({input: process.stdin, output: process.stderr});
		lines.on('close', () => resolve(''));
		lines.question(question, answer => {
			resolve(answer);
			lines.close();
		});
	});
};
