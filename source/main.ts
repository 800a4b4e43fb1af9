import process from 'node:process';
import {isatty} from 'node:tty';
import data from 'virtual:catalog';
import packageJson from '../package.json' with {type: 'json'};
import {createBrowser} from './adapters/browser.ts';
import {createClipboard} from './adapters/clipboard.ts';
import {readEnvironment} from './adapters/environment.ts';
import {ask, canAsk} from './adapters/question.ts';
import {createStore, profilesDirectory} from './adapters/store.ts';
import {keybindingsFor} from './app/keybindings/keybindings.ts';
import {messagesWithKeys} from './app/keybindings/messages-with-keys.ts';
import {sanitiseText} from './app/sanitise.ts';
import type {Environment} from './app/environment.ts';
import {catalogFor, createCatalog} from './catalog/catalog.ts';
import {extendCatalog} from './catalog/extend.ts';
import {helpText, parseOptions} from './cli/arguments.ts';
import {planText} from './cli/plan.ts';
import type {Language} from './progress/settings.ts';
import {inEveryLanguage, messagesOf} from './i18n/messages.ts';

const found = readEnvironment({
	env: process.env,
	platform: process.platform,
	// The stream itself loads a good deal that only the interface needs.
	stdin: {isTTY: isatty(0)},
	stdout: process.stdout,
	locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
	variableNames: data.platforms.flatMap(({controls}) => controls.flatMap(({steps}) => steps.flatMap(({variable}) => variable?.name ?? []))),
});

// A file gets what it asked for to the letter; a terminal nothing that it would obey.
const print = (text: string): void => {
	process.stdout.write(process.stdout.isTTY ? sanitiseText(text) : text);
};

const printError = (text: string): void => {
	process.stderr.write(`${sanitiseText(text)}\n`);
};

/** Prints what is wrong with the person's file and returns nothing, or returns its platforms. */
const readOwnCatalog = async (path: string, language: Language) => {
	// Loaded only for such a file: it brings the schema library, which the built-in catalog does not need.
	const {readCatalogFile} = await import('./adapters/catalog-file.ts');
	const result = await readCatalogFile(path, language);

	if ('problems' in result) {
		printError(result.problems.join('\n'));
		process.exitCode = 2;

		return undefined;
	}

	return result.platforms;
};

/** Milliseconds that a command waits for a window that is saving; long enough to be sure that a window which left its lock is dead. */
const longPatience = 5000;

// Without a terminal an escape sequence would end up in a file.
const writeToTerminal =
	({isInteractive}: Environment) =>
	(text: string) => {
		if (!isInteractive) {
			throw new Error('There is no terminal to send it to');
		}

		process.stdout.write(text);
	};

const run = async (): Promise<void> => {
	const options = parseOptions(process.argv.slice(2), found.language);

	if ('error' in options) {
		printError(options.error);
		process.exitCode = 2;

		return;
	}

	if (options.version) {
		print(`${packageJson.version}\n`);

		return;
	}

	const store = createStore({
		now: () => new Date(),
		...(options.profile !== undefined && {profile: options.profile}),
		// A command has no screen that would stand still.
		...(options.command !== undefined && {patience: longPatience}),
	});
	const loaded = store.load();
	const settings = options.language ? {...loaded.settings, language: options.language} : loaded.settings;
	const environment: Environment = {
		...found,
		colourLevel: options.noColour ? 0 : found.colourLevel,
		hasUnicode: found.hasUnicode && !options.ascii,
		isScreenReader: found.isScreenReader || options.screenReader,
		// Also once everything is reset.
		language: options.language ?? found.language,
	};
	const language = settings.language ?? environment.language;
	const keybindings = keybindingsFor(settings);
	const messages = messagesWithKeys(language, keybindings, environment.hasUnicode);

	if (options.help) {
		print(helpText(messages, environment.hasUnicode, loaded.path, keybindings));

		return;
	}

	const platforms = options.catalog === undefined ? [] : await readOwnCatalog(options.catalog, language);

	if (!platforms) {
		return;
	}

	const allData =
		platforms.length === 0
			? data
			: extendCatalog(
					data,
					platforms,
					inEveryLanguage(({ownPlatforms}) => ownPlatforms),
				);
	// The interface makes its own, as the person can move while it is open.
	const catalog = () => (options.region ? createCatalog(allData, options.region) : catalogFor(allData, settings.home));

	if (options.command) {
		const {runCommandLine} = await import('./cli/run.ts');
		const outcome = await runCommandLine(options, {
			catalog: catalog(),
			data: allData,
			records: loaded,
			home: settings.home,
			merge: store.merge,
			messages,
			language,
			today: new Date(),
			browser: () => createBrowser({canOpen: environment.canOpenBrowser}),
			clipboard: () => createClipboard({...environment, writeToTerminal: writeToTerminal(environment)}),
			profiles: profilesDirectory(),
			config: {loaded, environment, reset: store.reset, ask: canAsk() ? ask : undefined},
		});
		print(outcome.out ?? '');

		if (outcome.err !== undefined) {
			printError(outcome.err);
		}

		process.exitCode = outcome.exitCode;

		return;
	}

	if (!environment.isInteractive) {
		print(planText(catalog(), loaded.progress, messages, language));
		printError(messages.planHint);

		if (loaded.putAside) {
			printError(messages.notices.putAside(loaded.putAside));
		}

		return;
	}

	const {runTui} = await import('./tui.tsx');
	await runTui({data: allData, profile: options.profile, environment, store, loaded: {...loaded, settings}, version: packageJson.version});
};

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') {
		process.exit(0);
	}

	printError(messagesOf(found.language).usage.outputFailed);
	process.exit(1);
});
// There is nobody left to tell.
process.stderr.on('error', () => {});

try {
	await run();
} catch (error) {
	const {usage} = messagesOf(found.language);
	printError(`${usage.crash} ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}

// A helper that hangs, such as xsel without an answer from its display, would keep the program; leaving ends it.
process.stdout.write('', error => {
	// Told and ended above.
	if (!error) {
		process.exit();
	}
});
