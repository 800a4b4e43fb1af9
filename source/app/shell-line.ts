import type {Shell} from './environment.ts';

/** An environment variable of the catalog: name and value consist of letters, digits and `_.-` only. */
type Variable = {readonly name: string; readonly value: string};

const files: Readonly<Record<Shell, string>> = {
	bash: '~/.bashrc',
	zsh: '~/.zshrc',
	fish: '~/.config/fish/config.fish',
	powershell: '$PROFILE',
	other: '~/.profile',
};

/** The line that sets a variable for good, and the file it belongs in. The program never writes it there itself. */
export const shellLine = ({name, value}: Variable, shell: Shell): {readonly line: string; readonly file: string} => {
	const line = shell === 'fish' ? `set -gx ${name} ${value}` : shell === 'powershell' ? `$env:${name} = '${value}'` : `export ${name}=${value}`;

	return {line, file: files[shell]};
};
