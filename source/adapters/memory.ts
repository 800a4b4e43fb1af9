import process from 'node:process';
import {setFlagsFromString} from 'node:v8';

/** The newest Node for which it was tried that V8 knows the flags. It would complain on the screen about one that it does not know. */
const newestTried = 26;

/**
Lets the heap grow in small steps from now on.

V8 gives a program that draws for a while more and more room for what lives only for a frame: after some hundred keys 150 MB in place of 110. It reads the two flags at each collection.
*/
export const keepHeapSmall = (): void => {
	if (Number.parseInt(process.versions.node, 10) <= newestTried) {
		setFlagsFromString('--semi-space-growth-factor=1');
		setFlagsFromString('--heap-growing-percent=30');
	}
};
