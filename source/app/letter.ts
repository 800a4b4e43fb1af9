import {companyLines, justificationsFor} from '../catalog/catalog.ts';
import {inLanguage} from '../i18n/in-language.ts';
import {type FilledLetter, fillLetter, letterLanguage, type Person} from '../letters/letter.ts';
import {regionOf} from '../progress/home.ts';
import {languageOf, type State} from './state.ts';

/** What a letter asks for, in this order. */
export const personFields = ['name', 'account', 'address'] as const satisfies ReadonlyArray<keyof Person>;

/** The objection to a platform's company, filled with what is known; nothing if the catalog has no such platform. */
export const objectionLetter = (state: State, platformId: string): FilledLetter | undefined => {
	const platform = state.catalog.platforms.get(platformId);
	const letter = state.data.letters.find(({id}) => id === 'objection');

	if (!platform || !letter) {
		return undefined;
	}

	const {name} = platform;
	const region = state.settings.home ? regionOf(state.settings.home.country) : 'eea';
	const language = letterLanguage(letter, languageOf(state));
	const last = justificationsFor(state.catalog, platform).find(({id}) => id === state.settings.justification);

	return fillLetter(
		letter,
		{
			platform: name,
			controller: companyLines(platform),
			region: region === 'uk' || region === 'ch' ? region : 'eea',
			person: state.person,
			today: state.now,
			...(last && {justification: inLanguage(last.text, language)}),
		},
		language,
	);
};
