import process from 'node:process';
import chalk from 'chalk';
import {render} from 'ink';
import type {CatalogData} from '../data/schema.ts';
import {createBrowser} from './adapters/browser.ts';
import {createClipboard} from './adapters/clipboard.ts';
import {createEvidenceFiles} from './adapters/evidence-files.ts';
import {createJobControl} from './adapters/job-control.ts';
import {keepHeapSmall} from './adapters/memory.ts';
import {createQrCodes} from './adapters/qr-codes.ts';
import type {Action} from './app/action.ts';
import type {Effect} from './app/effect.ts';
import type {Environment} from './app/environment.ts';
import type {Clock, Loaded, StorageStatus, Store} from './app/ports.ts';
import {settingsOnLeaving} from './app/get-started.ts';
import {createProgram} from './app/program.ts';
import {createEffectRunner} from './app/run-effect.ts';
import {sanitiseText} from './app/sanitise.ts';
import {initialState, messagesFor, type State} from './app/state.ts';
import {usedSummary} from './app/used-platforms.ts';
import {update} from './app/update.ts';
import {App, type InkHandle} from './ui/app.tsx';

type Start = {
	readonly data: CatalogData;
	/** Name of the separate record that is open, if one is. */
	readonly profile: string | undefined;
	readonly environment: Environment;
	readonly store: Store;
	readonly loaded: Loaded;
	readonly version: string;
};

const goodbye = (state: State, status: StorageStatus): string => {
	const messages = messagesFor(state);
	const {done, total} = usedSummary(state);

	return `${messages.goodbye(done, total)}\n${status === 'ok' ? messages.goodbyePath(state.path) : messages.goodbyeNotSaved}\n`;
};

/**
Opens the checklist and waits until the person leaves it.

@throws whatever broke the interface, after the terminal has been given back.
*/
export const runTui = async ({data, profile, environment, store, loaded, version}: Start): Promise<void> => {
	// Ink does this only after its first frame. Until then the terminal would write a key that comes early into that frame, and scroll it.
	process.stdin.setRawMode(true);
	// What was typed before that stands on the line already; the frame begins at its start, wherever the cursor is.
	process.stdout.write('\r');
	// Chalk, and so Ink, does not know NO_COLOR; one place decides about colour.
	chalk.level = environment.colourLevel;

	const clock: Clock = {now: () => new Date()};
	// Consoles on Windows scroll when the last cell is written: https://github.com/vadimdemedes/ink/issues/969
	const spareRows = process.platform === 'win32' ? 1 : 0;
	const viewport = {columns: process.stdout.columns || 80, rows: (process.stdout.rows || 24) - spareRows};
	const start = initialState({data, profile, loaded, environment, viewport, version, now: clock.now()});
	const jobControl = createJobControl(async () => ink?.suspendTerminal());
	const stopListening = jobControl.listen();
	const runEffect = createEffectRunner({
		browser: createBrowser({canOpen: environment.canOpenBrowser}),
		clipboard: createClipboard({
			isSsh: environment.isSsh,
			isTmux: environment.isTmux,
			isScreen: environment.isScreen,
			writeToTerminal: text => {
				process.stdout.write(text);
			},
		}),
		store,
		evidenceFiles: createEvidenceFiles(),
		qrCodes: createQrCodes(),
		clock,
		terminal: {
			quit: () => app.unmount(),
			suspend: async () => jobControl.stop(),
		},
	});
	let ink: InkHandle | undefined;
	const program = createProgram<State, Action, Effect>(start, update, runEffect);
	const app = render(
		<App
			program={program}
			clock={clock}
			spareRows={spareRows}
			onInk={handle => {
				ink = handle;
			}}
		/>,
		{
			// A screen reader goes back through what was said; on the alternate screen there is nothing to go back to.
			alternateScreen: !environment.isScreenReader,
			isScreenReaderEnabled: environment.isScreenReader,
			interactive: true,
			incrementalRendering: true,
			exitOnCtrlC: false,
			kittyKeyboard: {mode: 'auto'},
			maxFps: 60,
		},
	);
	keepHeapSmall();
	const stopWatching = store.watch((progress, objections, isReset) => program.dispatch({type: 'changed-elsewhere', progress, objections, isReset}));

	// Also what no promise leads here must not leave the terminal behind as it is.
	const crash = (error: unknown) => {
		ink?.exit(error instanceof Error ? error : new Error(String(error)));
	};

	process.once('uncaughtException', crash);

	try {
		await app.waitUntilExit();
	} finally {
		process.off('uncaughtException', crash);
		stopListening();
		stopWatching();
	}

	const saved = store.saveSettings(settingsOnLeaving(program.getState(), clock.now()));
	// The screen has been given back; now there is time to wait for another window.
	const status = saved === 'busy' ? store.retry(5000) : saved;
	process.stdout.write(sanitiseText(goodbye(program.getState(), status)));
};
