import type {Platform} from './schema.ts';

/** What data may break beyond the shape of the schema; the messages say each in words, under `usage.catalogRules`. */
type Rule =
	| 'unknownSource'
	| 'unusedSource'
	| 'undeclaredHost'
	| 'unknownLink'
	| 'repeatedId'
	| 'controlCharacter'
	| 'tooLong'
	| 'noEvidence'
	| 'noContact'
	| 'noVariable';

/** A rule that data breaks: where, and which. */
export type Violation = {readonly path: string; readonly rule: Rule; readonly what: string};

const longest = 2000;

const strings = (value: unknown, path: string): ReadonlyArray<readonly [path: string, text: string]> =>
	typeof value === 'string'
		? [[path, value]]
		: typeof value === 'object' && value !== null
			? Object.entries(value).flatMap(([key, child]) => strings(child, path === '' ? key : `${path}.${key}`))
			: [];

const repeated = (values: readonly string[]): readonly string[] => values.filter((value, index) => values.indexOf(value) !== index);

/** What the data of a platform breaks, in the order of the file. Empty if it is sound. */
export const violationsOf = (platform: Platform): readonly Violation[] => {
	const texts = strings(platform, '');
	const references = texts.filter(([path]) => /(?:^|\.)sources\.\d+$/.test(path));
	const named = new Set(references.map(([, id]) => id));

	return [
		...texts.flatMap(([path, text]): readonly Violation[] =>
			/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u.test(text)
				? [{path, rule: 'controlCharacter', what: ''}]
				: text.length > longest
					? [{path, rule: 'tooLong', what: ''}]
					: [],
		),
		...references.flatMap(([path, id]): readonly Violation[] => (Object.hasOwn(platform.sources, id) ? [] : [{path, rule: 'unknownSource', what: id}])),
		...Object.keys(platform.sources).flatMap((id): readonly Violation[] => (named.has(id) ? [] : [{path: `sources.${id}`, rule: 'unusedSource', what: id}])),
		...repeated(platform.controls.map(({id}) => id)).map((id): Violation => ({path: 'controls', rule: 'repeatedId', what: id})),
		...platform.controls.flatMap((control, index): readonly Violation[] => {
			const path = `controls.${index}`;
			const cited = strings(control, '').flatMap(([where, id]) => (/(?:^|\.)sources\.\d+$/.test(where) ? [id] : []));
			const kinds = cited.map(id => platform.sources[id]?.kind);
			const claims = control.confidence === 'confirmed' || control.confidence === 'documented';
			const links = [
				['mainLink', control.mainLink] as const,
				...control.steps.flatMap(({link}, number) => (link ? [[`steps.${number}.link`, link] as const] : [])),
			];

			return [
				...repeated(control.steps.map(({id}) => id)).map((id): Violation => ({path: `${path}.steps`, rule: 'repeatedId', what: id})),
				...links.flatMap(([where, key]): readonly Violation[] =>
					Object.hasOwn(control.links, key) ? [] : [{path: `${path}.${where}`, rule: 'unknownLink', what: key}],
				),
				...Object.entries(control.links).flatMap(([key, {url}]): readonly Violation[] => {
					const {hostname} = new URL(url);

					return platform.hosts.some(host => hostname === host || hostname.endsWith(`.${host}`))
						? []
						: [{path: `${path}.links.${key}.url`, rule: 'undeclaredHost', what: hostname}];
				}),
				...(claims && !kinds.includes('platform') && !kinds.includes('archive') ? [{path: `${path}.confidence`, rule: 'noEvidence', what: ''} as const] : []),
				...(control.steps.some(({copies}) => copies === 'letter') && !platform.contact ? [{path, rule: 'noContact', what: control.id} as const] : []),
				...(control.remedy === 'environment' && !control.steps.some(({variable}) => variable)
					? [{path: `${path}.steps`, rule: 'noVariable', what: control.id} as const]
					: []),
			];
		}),
	];
};
