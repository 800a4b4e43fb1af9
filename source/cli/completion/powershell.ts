import type {Completion, Values} from './completion.ts';

/** A text that PowerShell takes as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const list = (words: readonly string[]): string => `@(${words.map(quoted).join(', ')})`;

/** Nothing for files: PowerShell completes them where nothing is offered. */
const offered = (values: Values, profiles: string): string =>
	values === 'files'
		? '@()'
		: values === 'profiles'
			? `@(Get-ChildItem -LiteralPath ${quoted(profiles)} -Directory -ErrorAction SilentlyContinue | ForEach-Object { $_.Name })`
			: list(values.words);

const entries = (pairs: ReadonlyArray<readonly [key: string, value: string]>): string =>
	pairs.map(([key, value]) => `\t\t${quoted(key)} = ${value}`).join('\n');

/** Completion for PowerShell, from 5 on. Only ASCII, as Windows hands the output of a program on in the encoding of the console. */
export const powershellScript = ({profiles, commands, options}: Completion): string => {
	const flags = (wanted: Completion['options']) => wanted.flatMap(({flag, short}) => [flag, ...(short === undefined ? [] : [short])]);

	return `# Completion of optout-tui for PowerShell.
Register-ArgumentCompleter -Native -CommandName 'optout-tui' -ScriptBlock {
	param($wordToComplete, $commandAst, $cursorPosition)

	$values = @{
${entries(options.flatMap(({flag, values}) => (values === undefined ? [] : [[flag, offered(values, profiles)] as const])))}
	}
	$names = @{
		'' = ${list(commands.map(({name}) => name))}
${entries(commands.map(({name, values}) => [name, offered(values, profiles)] as const))}
	}
	$most = @{
		'' = 1
${entries(commands.map(({name, most}) => [name, Number.isFinite(most) ? `${most}` : '[int]::MaxValue'] as const))}
	}
	$own = @{
${entries(commands.map(({name}) => [name, list(flags(options.filter(option => option.commands?.includes(name))))] as const))}
	}
	$command = ''
	$count = 0
	$previous = ''

	foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition }) {
		$text = $element.Extent.Text

		if ($values.ContainsKey($previous)) {
			$previous = ''
			continue
		}

		if (-not $text.StartsWith('-')) {
			if ($command -eq '') { $command = $text } else { $count++ }
		}

		$previous = $text
	}

	$prefix = ''
	$word = "$wordToComplete"

	if ($word -match '^(--[a-z-]+)=(.*)$' -and $values.ContainsKey($Matches[1])) {
		$offered = $values[$Matches[1]]
		$prefix = $Matches[1] + '='
		$word = $Matches[2]
	} elseif ($values.ContainsKey($previous)) {
		$offered = $values[$previous]
	} elseif ($word.StartsWith('-')) {
		$offered = ${list(flags(options.filter(option => option.commands === undefined)))} + $own[$command]
	} elseif ($count -lt $most[$command]) {
		$offered = $names[$command]
	} else {
		$offered = @()
	}

	foreach ($candidate in $offered) {
		if ($candidate -and $candidate.StartsWith($word)) {
			[System.Management.Automation.CompletionResult]::new($prefix + $candidate, $candidate, 'ParameterValue', $candidate)
		}
	}
}
`;
};
