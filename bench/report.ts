import type {Measurement, Section} from './measurement.ts';

const verdictOf = ({verdict}: Measurement): string => (verdict ? (verdict.isMet ? 'met' : '**missed**') : '');

const sectionText = ({title, how, lines}: Section): string =>
	[
		`## ${title}`,
		'',
		how,
		'',
		'| What | Median | Ratio | Target | |',
		'| --- | ---: | ---: | --- | --- |',
		...lines.map(line => `| ${[line.what, line.value, line.verdict?.is ?? '', line.verdict?.target ?? '', verdictOf(line)].join(' | ')} |`),
	].join('\n');

export type Report = {
	readonly date: string;
	readonly machine: readonly string[];
	readonly rounds: number;
	readonly sections: readonly Section[];
	/** What people wrote about the numbers, in Markdown. */
	readonly notes: string;
};

/** Every target that was missed, in a line each. */
export const missedLines = (sections: readonly Section[]): readonly string[] =>
	sections.flatMap(({title, lines}) =>
		lines.flatMap(({what, verdict}) => (verdict && !verdict.isMet ? [`${title}: ${what}: ${verdict.is}, target ${verdict.target}`] : [])),
	);

/** The page `docs/performance.md`. */
export const reportText = ({date, machine, rounds, sections, notes}: Report): string => {
	const all = sections.flatMap(({lines}) => lines).filter(({verdict}) => verdict);
	const missed = missedLines(sections);

	return [
		'# Performance',
		'',
		'<!-- Written by `npm run bench`; the last part stands in bench/notes.md. -->',
		'',
		`Measured on ${date} with \`npm run bench\`, ${rounds} rounds, on the packed package:`,
		'',
		...machine.map(line => `- ${line}`),
		'',
		`${all.length - missed.length} of ${all.length} targets met.`,
		...(missed.length > 0 ? ['', ...missed.map(line => `- Missed: ${line}`)] : []),
		'',
		...sections.flatMap(section => [sectionText(section), '']),
		notes.trim(),
		'',
	].join('\n');
};
