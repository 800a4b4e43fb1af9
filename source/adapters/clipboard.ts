import {Buffer} from 'node:buffer';
import type {Clipboard} from '../app/ports.ts';

type ClipboardOptions = {
	readonly isSsh: boolean;
	readonly isTmux: boolean;
	readonly isScreen: boolean;
	/** Sends bytes to the terminal as they are, past the renderer. */
	readonly writeToTerminal: (data: string) => void;
	/** Stands in for clipboardy. */
	readonly loadClipboardy?: () => Promise<{readonly write: (text: string) => Promise<void>}>;
};

// Bytes of base64. Stays well under the 100 000 bytes that some terminals take in one sequence: https://github.com/chromium/hterm/blob/main/etc/osc52.sh
const maximumLength = 74_994;

// Characters. GNU screen drops longer device control strings: https://github.com/chromium/hterm/blob/main/etc/osc52.sh
const screenChunkLength = 76;

// Milliseconds. A helper such as xsel can wait for ever for a display that does not answer: https://github.com/sindresorhus/clipboardy
const helperTimeout = 3000;

const withTimeout = async <Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> => {
	let timer: NodeJS.Timeout | undefined;

	try {
		return await Promise.race([
			promise,
			new Promise<never>((_resolve, reject) => {
				timer = setTimeout(() => reject(new Error('Timed out')), milliseconds);
			}),
		]);
	} finally {
		clearTimeout(timer);
	}
};

/**
Puts text on the clipboard: the computer's own through clipboardy, or the terminal's through OSC 52, an escape sequence that works through SSH and is never answered.

Over SSH only the terminal's is used, because the computer's is that of the wrong machine. A text of more than 74 994 bytes in base64 does not go through a terminal. Never throws.
*/
export const createClipboard = ({
	isSsh,
	isTmux,
	isScreen,
	writeToTerminal,
	// Loaded on the first copy: it costs about 100 ms.
	loadClipboardy = async () => (await import('clipboardy')).default,
}: ClipboardOptions): Clipboard => {
	const wrap = (sequence: string): string => {
		if (isTmux) {
			return `\x1bPtmux;${sequence.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`;
		}

		if (!isScreen) {
			return sequence;
		}

		let wrapped = '';

		for (let start = 0; start < sequence.length; start += screenChunkLength) {
			wrapped += `\x1bP${sequence.slice(start, start + screenChunkLength)}\x1b\\`;
		}

		return wrapped;
	};

	const writeThroughTerminal = (text: string): 'terminal' | 'failed' => {
		const encoded = Buffer.from(text, 'utf8').toString('base64');

		if (encoded.length > maximumLength) {
			return 'failed';
		}

		try {
			writeToTerminal(wrap(`\x1b]52;c;${encoded}\x07`));
			return 'terminal';
		} catch {
			return 'failed';
		}
	};

	const writeToSystem = async (text: string): Promise<void> => {
		const clipboardy = await loadClipboardy();
		await clipboardy.write(text);
	};

	return {
		write: async text => {
			if (isSsh) {
				return writeThroughTerminal(text);
			}

			try {
				await withTimeout(writeToSystem(text), helperTimeout);
				return 'system';
			} catch {
				return writeThroughTerminal(text);
			}
		},
	};
};
