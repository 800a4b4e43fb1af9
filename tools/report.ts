import type {CatalogData, Control, Platform} from '../data/schema.ts';

const sourcesIn = (value: unknown): readonly string[] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([name, child]) => (name === 'sources' && Array.isArray(child) ? (child as string[]) : sourcesIn(child)))
		: [];

const count = (values: readonly string[]): string =>
	Object.entries(Object.groupBy(values, value => value))
		.map(([name, found]) => [name, found?.length ?? 0] as const)
		.toSorted(([, a], [, b]) => b - a)
		.map(([name, number]) => `${name} ${number}`)
		.join(', ');

const day = 86_400_000;

/** Whole days from the evidence of a control to today. */
const ageOf = ({checkedOn}: Pick<Control, 'checkedOn'>, today: Date): number => Math.floor((today.getTime() - Date.parse(checkedOn)) / day);

const ageGroup = (age: number): string => (age <= 90 ? 'up to 90 days' : age <= 180 ? '91 to 180 days' : age <= 365 ? '181 to 365 days' : 'over a year');

const isFirstParty = (platform: Platform, control: Control): boolean =>
	sourcesIn(control).some(id => ['platform', 'archive'].includes(platform.sources[id]?.kind ?? ''));

/** What the catalog holds and how well it is evidenced, as text for maintainers. */
export const report = ({platforms, justifications, letters}: CatalogData, today: Date): string => {
	const all = platforms.flatMap(platform => platform.controls.map(control => ({platform, control})));
	const firstParty = all.filter(({platform, control}) => isFirstParty(platform, control));
	const without = all.filter(({control}) => sourcesIn(control).length === 0);

	return [
		`Platforms: ${platforms.length}`,
		`Controls: ${all.length} (${count(all.map(({control}) => control.remedy))})`,
		`Confidence: ${count(all.map(({control}) => control.confidence))}`,
		`With a first-party source: ${firstParty.length} of ${all.length} (${Math.floor((firstParty.length / all.length) * 100)} %)`,
		`Without any source: ${without.length}`,
		`Age of the evidence: ${count(all.map(({control}) => ageGroup(ageOf(control, today))))}`,
		`Steps: ${all.flatMap(({control}) => control.steps).length}, links: ${all.flatMap(({control}) => Object.keys(control.links)).length}`,
		`Justifications: ${justifications.length}, letters: ${letters.length}`,
		'',
	].join('\n');
};

/** Controls whose evidence is older than 90 days, the oldest first, as a table; those over 180 days are marked. */
export const staleTable = ({platforms}: CatalogData, today: Date): string => {
	const rows = platforms
		.flatMap(platform => platform.controls.map(control => ({name: `${platform.id}/${control.id}`, checkedOn: control.checkedOn, age: ageOf(control, today)})))
		.filter(({age}) => age > 90)
		.toSorted((a, b) => b.age - a.age);

	return rows.map(({name, checkedOn, age}) => `${age > 180 ? '!' : ' '} ${String(age).padStart(5)} days  ${checkedOn}  ${name}\n`).join('');
};
