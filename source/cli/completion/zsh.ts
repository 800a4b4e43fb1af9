import {quoted} from './bash.ts';
import type {Completion, Values} from './completion.ts';

const action = (values: Values): string => (values === 'files' ? '_files' : values === 'profiles' ? '_optout-tui_profiles' : `(${values.words.join(' ')})`);

/** A description inside a specification, where colons and brackets have a meaning. */
const described = (text: string): string => text.replaceAll(/[\\:[\]]/g, '\\$&');

const optionSpecs = ({flag, short, text, values}: Completion['options'][number]): readonly string[] => {
	const value = values === undefined ? '' : `:value:${action(values)}`;
	const names = short === undefined ? [flag] : [flag, short];

	return names.map(name => quoted(`${names.length > 1 ? `(${names.join(' ')})` : ''}${name}${values === undefined ? '' : '='}[${described(text)}]${value}`));
};

const lines = (list: readonly string[], depth: number): string => list.map(line => '\t'.repeat(depth) + line).join('\n');

/** Completion for zsh: to be read with \`.\`, or as \`_optout-tui\` in a folder of \`fpath\`. */
export const zshScript = ({profiles, commands, options}: Completion): string => {
	const branches = commands.map(({name, values, most}) => {
		const own = options.filter(option => option.commands?.includes(name)).flatMap(optionSpecs);
		const place = most === 0 ? [] : [quoted(`${Number.isFinite(most) ? '1' : '*'}:name:${action(values)}`)];

		return `${name}) _arguments $common ${[...own, ...place].join(' ')} ;;`;
	});

	return `#compdef optout-tui
# Completion of optout-tui for zsh.
_optout-tui_profiles() {
	local -a names
	names=(${quoted(profiles)}/*(N/:t))
	compadd -a names
}

_optout-tui() {
	local curcontext=$curcontext state line
	local -a common commands
	typeset -A opt_args
	common=(
${lines(options.filter(option => option.commands === undefined).flatMap(optionSpecs), 2)}
	)
	commands=(
${lines(
	commands.map(({name, text}) => quoted(`${name}:${described(text)}`)),
	2,
)}
	)
	_arguments -C $common '1:command:->command' '*::argument:->argument' && return

	case $state in
		command) _describe -t commands command commands ;;
		argument)
			case $words[1] in
${lines(branches, 4)}
			esac
			;;
	esac
}

if [[ $funcstack[1] == _optout-tui ]]; then
	_optout-tui "$@"
else
	if ((! $+functions[compdef])); then
		autoload -Uz compinit
		compinit
	fi

	compdef _optout-tui optout-tui
fi
`;
};
