/** A text as it is compared, and for each of its characters where it stands in the text as it is shown. */
export type Folded = {readonly text: string; readonly at: readonly number[]};

const foldCharacter = (character: string): string => character.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** Without accents and capitals, `ß` as `ss`: so `u` finds `ü`. Positions count UTF-16 units. */
export const fold = (shown: string): Folded => {
	let text = '';
	const at: number[] = [];
	let position = 0;

	for (const character of shown) {
		const folded = foldCharacter(character);
		text += folded;
		at.push(...Array.from({length: folded.length}, () => position));
		position += character.length;
	}

	return {text, at};
};

/** The other way to write umlauts: `fuer` for `für`. */
export const withoutUmlauts = (text: string): string =>
	text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('Ä', 'Ae').replaceAll('Ö', 'Oe').replaceAll('Ü', 'Ue');
