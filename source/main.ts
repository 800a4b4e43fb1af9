import process from 'node:process';
import data from 'virtual:catalog';
import packageJson from '../package.json' with {type: 'json'};
import {readEnvironment} from './adapters/environment.ts';
import {createStore} from './adapters/store.ts';
import type {Environment} from './app/environment.ts';
import {catalogFor} from './catalog/catalog.ts';
import {helpText, parseOptions} from './cli/arguments.ts';
import {planText} from './cli/plan.ts';
import {messagesOf} from './i18n/messages.ts';

const found = readEnvironment({
	env: process.env,
	platform: process.platform,
	stdin: process.stdin,
	stdout: process.stdout,
	locale: Intl.DateTimeFormat().resolvedOptions().locale,
	variableNames: data.platforms.flatMap(({controls}) => controls.flatMap(({steps}) => steps.flatMap(({variable}) => variable?.name ?? []))),
});

const run = async (): Promise<void> => {
	const options = parseOptions(process.argv.slice(2), found.language);

	if ('error' in options) {
		process.stderr.write(`${options.error}\n`);
		process.exitCode = 2;

		return;
	}

	if (options.version) {
		process.stdout.write(`${packageJson.version}\n`);

		return;
	}

	const store = createStore({now: () => new Date()});
	const loaded = store.load();
	const settings = options.language ? {...loaded.settings, language: options.language} : loaded.settings;
	const environment: Environment = {...found, colourLevel: options.noColour ? 0 : found.colourLevel, hasUnicode: found.hasUnicode && !options.ascii};
	const language = settings.language ?? environment.language;
	const messages = messagesOf(language);

	if (options.help) {
		process.stdout.write(helpText(messages, environment.hasUnicode, loaded.path));

		return;
	}

	if (!environment.isInteractive) {
		process.stdout.write(planText(catalogFor(data, settings.home), loaded.progress, messages, language));
		process.stderr.write(`${messages.planHint}\n`);

		if (loaded.putAside) {
			process.stderr.write(`${messages.notices.putAside(loaded.putAside)}\n`);
		}

		return;
	}

	const {runTui} = await import('./tui.tsx');
	await runTui({data, environment, store, loaded: {...loaded, settings}, version: packageJson.version});
};

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
	await run();
} catch (error) {
	const {usage} = messagesOf(found.language);
	process.stderr.write(`${usage.crash} ${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
