import {EventEmitter} from 'node:events';
import {render} from 'ink';
import type {ReactNode} from 'react';
import {Screen} from './screen.ts';

class ScreenStream extends EventEmitter {
	readonly isTTY = true;
	readonly columns: number;
	readonly rows: number;
	readonly #screen: Screen;
	#drawn = Promise.resolve();

	constructor(screen: Screen, columns: number, rows: number) {
		super();
		this.#screen = screen;
		this.columns = columns;
		this.rows = rows;
	}

	// Ink calls a frame written when this callback is called.
	readonly write = (data: string, callback?: () => void): boolean => {
		this.#drawn = this.#drawn.then(() => this.#screen.write(data)).then(callback);

		return true;
	};

	readonly flushed = (): Promise<void> => this.#drawn;
}

class KeyStream extends EventEmitter {
	readonly isTTY = true;
	readonly read = (): null => null;
	readonly setEncoding = (): void => {};
	readonly setRawMode = (): void => {};
	readonly ref = (): void => {};
	readonly unref = (): void => {};
}

/** What Ink draws with the program's own options, read back from an emulated terminal: the text of every line, the look of every cell. */
export const drawn = async (tree: ReactNode, columns: number, rows: number) => {
	const screen = new Screen(columns, rows, {convertEol: true});
	const stdout = new ScreenStream(screen, columns, rows);
	const app = render(tree, {
		stdout: stdout as unknown as NodeJS.WriteStream,
		stdin: new KeyStream() as unknown as NodeJS.ReadStream,
		interactive: true,
		alternateScreen: true,
		incrementalRendering: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	await app.waitUntilRenderFlush();
	await stdout.flushed();
	const result = {lines: screen.lines(), looks: screen.looks()};
	app.unmount();

	return result;
};
