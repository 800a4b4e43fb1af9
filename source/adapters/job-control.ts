import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';

/** Returns the way back, or nothing when there is no screen to give away. */
type GiveAway = () => Promise<{readonly resume: () => Promise<void>} | undefined>;

// Milliseconds of running in which a process that was told to stop would have stopped.
const stopPatience = 300;

/**
Stops and continues as a shell's job does, with the terminal given back in between: on Ctrl+Z, which the terminal no longer turns into a signal, and when somebody sends the signals.

`stop` says whether the program was stopped. It is not where no shell would continue it, such as in a window or an SSH connection of its own: the system then ignores the signal, and the screen comes back.
*/
export const createJobControl = (giveAway: GiveAway) => {
	let isAway = false;

	const away = async (act: () => Promise<boolean>): Promise<boolean> => {
		if (isAway) {
			return true;
		}

		isAway = true;
		// Ink lets go of the input meanwhile; without a timer Node would find nothing left to do and end.
		const keepAlive = setInterval(() => {}, 2 ** 30);

		try {
			const suspension = await giveAway();

			if (!suspension) {
				return false;
			}

			const result = await act();
			await suspension.resume();

			return result;
		} finally {
			clearInterval(keepAlive);
			isAway = false;
		}
	};

	const stop = async (): Promise<boolean> =>
		away(async () => {
			let wasStopped = false;
			const note = () => {
				wasStopped = true;
			};
			process.off('SIGTSTP', onStop);
			process.once('SIGCONT', note);
			// npx is a parent in the same group; stopping only this process would leave the shell waiting.
			process.kill(0, 'SIGTSTP');
			// After a stop this time is over at once, and the signal that ended it is seen a moment later.
			await delay(stopPatience);
			await delay(wasStopped ? 0 : stopPatience / 3);
			process.off('SIGCONT', note);
			process.on('SIGTSTP', onStop);

			return wasStopped;
		});

	const onStop = () => {
		void stop();
	};

	// After a stop that nobody can catch (SIGSTOP) the shell may have changed the terminal and written on the screen.
	const onContinue = () => {
		void away(async () => true);
	};

	return {
		stop,
		/** Listens for the signals. Returns how to end that. */
		listen: () => {
			process.on('SIGTSTP', onStop);
			process.on('SIGCONT', onContinue);

			return () => {
				process.off('SIGTSTP', onStop);
				process.off('SIGCONT', onContinue);
			};
		},
	};
};
