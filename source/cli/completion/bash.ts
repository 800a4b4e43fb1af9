import type {Completion, Values} from './completion.ts';

/** A text that a POSIX shell takes as it is. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const assigned = (values: Values): string => (typeof values === 'string' ? `wanted=${values}` : `words=${quoted(values.words.join(' '))}`);

const indented = (lines: readonly string[], depth: number): string => lines.map(line => '\t'.repeat(depth) + line).join('\n');

/** Completion for bash, from 3.2 on, which macOS has. */
export const bashScript = ({profiles, commands, options}: Completion): string => {
	const withValue = options.filter(({values}) => values !== undefined);
	const flags = (list: Completion['options']) => list.flatMap(({flag, short}) => [flag, ...(short === undefined ? [] : [short])]).join(' ');
	const ownFlags = commands.flatMap(({name}) => {
		const own = flags(options.filter(option => option.commands?.includes(name)));

		return own === '' ? [] : [`${name}) words+=' ${own}' ;;`];
	});
	const names = commands.flatMap(({name, values, most}) =>
		most === 0 ? [] : [`${name}) ${Number.isFinite(most) ? `((count < ${most})) && ` : ''}${assigned(values)} ;;`],
	);

	return `# Completion of optout-tui for bash.
_optout_tui() {
	local IFS=$' \\t\\n' current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command= count=0 index word words= wanted=
	COMPREPLY=()

	# bash takes "--lang=de" apart.
	if [[ $current == = ]]; then
		current=
	elif [[ $previous == = ]]; then
		previous=\${COMP_WORDS[COMP_CWORD - 2]}
	fi

	for ((index = 1; index < COMP_CWORD; index++)); do
		word=\${COMP_WORDS[index]}

		case $word in
			${withValue.map(({flag}) => flag).join(' | ')})
				[[ \${COMP_WORDS[index + 1]} == = ]] && index=$((index + 1))
				index=$((index + 1))
				;;
			-*) ;;
			*)
				if [[ -z $command ]]; then
					command=$word
				else
					count=$((count + 1))
				fi
				;;
		esac
	done

	case $previous in
${indented(
	withValue.map(({flag, values}) => `${flag}) ${assigned(values ?? 'files')} ;;`),
	2,
)}
		*)
			if [[ $current == -* ]]; then
				words=${quoted(flags(options.filter(option => option.commands === undefined)))}

				case $command in
${indented(ownFlags, 5)}
				esac
			else
				case $command in
					'') words=${quoted(commands.map(({name}) => name).join(' '))} ;;
${indented(names, 5)}
				esac
			fi
			;;
	esac

	case $wanted in
		files)
			# Newer versions of bash complete files best by themselves.
			IFS=$'\\n'
			compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$current"))
			;;
		profiles)
			for word in ${quoted(profiles)}/*/; do
				word=\${word%/}
				word=\${word##*/}
				[[ $word =~ ^[[:alnum:]-]+$ && $word == "$current"* ]] && COMPREPLY+=("$word")
			done
			;;
		*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
	esac
}
complete -F _optout_tui optout-tui
`;
};
