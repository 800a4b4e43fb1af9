import type {Catalog} from '../../catalog/catalog.ts';
import type {Messages} from '../../i18n/messages.ts';
import {type CompletionShell, commandLine, type ValueKind} from '../arguments.ts';
import {bashScript} from './bash.ts';
import {fishScript} from './fish.ts';
import {powershellScript} from './powershell.ts';
import {zshScript} from './zsh.ts';

/** What can stand at a place. */
export type Values = {readonly words: readonly string[]} | 'profiles' | 'files';

/** Everything that a shell needs to know to complete the command line. */
export type Completion = {
	/** The folder in which each separate record has a folder of its name. */
	readonly profiles: string;
	readonly commands: ReadonlyArray<{readonly name: string; readonly text: string; readonly values: Values; readonly most: number}>;
	readonly options: ReadonlyArray<{
		readonly flag: string;
		readonly short: string | undefined;
		readonly text: string;
		/** What it needs behind it; a switch needs nothing. */
		readonly values: Values | undefined;
		/** The commands that have it; none means that all do. */
		readonly commands: readonly string[] | undefined;
	}>;
};

/** Words that mean nothing to any shell: they stand in the scripts as they are. */
const isPlainWord = (word: string): boolean => /^[a-z\d][a-z\d-]*$/.test(word);

/** The command line with the names of the catalog. They stand in the script, so that a press of Tab starts no program. */
const completionOf = (catalog: Catalog, messages: Messages, profiles: string): Completion => {
	const names = {
		platform: [...catalog.platforms.keys()],
		justification: catalog.justifications.map(({id}) => id),
		group: catalog.groups.map(({id}) => id),
	};
	const valuesFor = (kind: ValueKind): Values =>
		kind === 'file' ? 'files' : kind === 'profile' ? 'profiles' : {words: (typeof kind === 'string' ? names[kind] : kind).filter(isPlainWord)};
	const {commands, options} = commandLine(messages);

	return {
		profiles,
		commands: commands.map(({name, text, kind, most}) => ({name, text, most, values: valuesFor(kind)})),
		options: options.map(({kind, ...option}) => ({...option, values: kind && valuesFor(kind)})),
	};
};

/** The script that makes a shell complete the command line. `profiles`: the folder of the separate records. */
export const completionScript = (shell: CompletionShell, catalog: Catalog, messages: Messages, profiles: string): string => {
	const write = {bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript}[shell];

	return write(completionOf(catalog, messages, profiles));
};
