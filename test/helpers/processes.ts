import {readFileSync} from 'node:fs';
import process from 'node:process';

/** Whether a process is there and not merely waiting for its parent to notice its end. */
export const isRunning = (pid: number): boolean => {
	try {
		process.kill(pid, 0);

		return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
	} catch {
		return false;
	}
};
