import type {Completion, Values} from './completion.ts';

/** A text that fish takes as it is. */
const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;

const offered = (values: Values): string =>
	values === 'files' ? '-F' : `-a ${quoted(values === 'profiles' ? '(__optout_tui_profiles)' : values.words.join(' '))}`;

/** Completion for fish. */
export const fishScript = ({profiles, commands, options}: Completion): string => {
	const withValue = options.filter(({values}) => values !== undefined).map(({flag}) => flag);
	const commandLines = commands.map(({name, text}) => `complete -c optout-tui -n '__optout_tui_needs_command' -a ${name} -d ${quoted(text)}`);
	const nameLines = commands.flatMap(({name, values, most}) =>
		most === 0 ? [] : [`complete -c optout-tui -n '__optout_tui_needs_name ${name} ${Number.isFinite(most) ? most : ''}' ${offered(values)}`],
	);
	const optionLines = options.map(({flag, short, text, values, commands: own}) =>
		[
			'complete -c optout-tui',
			...(own === undefined ? [] : [`-n '__optout_tui_is ${own.join(' ')}'`]),
			`-l ${flag.slice(2)}`,
			...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
			...(values === undefined ? [] : [values === 'files' ? '-r' : '-x', offered(values)]),
			`-d ${quoted(text)}`,
		].join(' '),
	);

	return `# Completion of optout-tui for fish.

# The words so far that are no options and no values of one.
function __optout_tui_words
	set -l tokens (commandline -opc)
	set -e tokens[1]
	set -l isValue 0

	for token in $tokens
		if test $isValue = 1
			set isValue 0
			continue
		end

		switch $token
			case ${withValue.join(' ')}
				set isValue 1
			case '-*'
			case '*'
				echo -- $token
		end
	end
end

function __optout_tui_needs_command
	test (count (__optout_tui_words)) -eq 0
end

function __optout_tui_is
	set -l words (__optout_tui_words)
	contains -- "$words[1]" $argv
end

function __optout_tui_needs_name --argument-names command most
	set -l words (__optout_tui_words)
	test "$words[1]" = $command
	and begin
		test -z "$most"
		or test (count $words) -le $most
	end
end

function __optout_tui_profiles
	for folder in ${quoted(profiles)}/*/
		string replace -r '.*/([^/]+)/$' '$1' -- $folder
	end
end

complete -c optout-tui -f
${[...commandLines, ...nameLines, ...optionLines].join('\n')}
`;
};
