/** Measures each of some things once a round, one after the other, so that what else the machine does hits all alike. The first round warms up and is not counted. */
export const inRounds = async <Name extends string>(
	rounds: number,
	contestants: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
	const names = Object.keys(contestants) as Name[];
	const times = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<Name, number[]>;

	for (let round = 0; round <= rounds; round += 1) {
		for (const name of names) {
			const time = await contestants[name]();

			if (round > 0) {
				times[name].push(time);
			}
		}
	}

	return times;
};
