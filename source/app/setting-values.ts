import {germanLaender} from '../progress/home.ts';
import type {Language} from '../progress/settings.ts';
import {messagesOf} from '../i18n/messages.ts';
import {languageOf, type State, surfaceOf, themeOf} from './state.ts';
import {otherPlatforms, usedPlatforms} from './used-platforms.ts';

/** What a person can set, in the order in which it is shown. */
export const settingItems = ['language', 'home', 'platforms', 'theme', 'surface', 'hideDone', 'startPage', 'keys', 'reset'] as const;

export type SettingItem = (typeof settingItems)[number];

type Facts = Pick<State, 'catalog' | 'settings' | 'environment'>;

/** Country and Land in words; nothing as long as they are not known. */
const homeText = ({settings: {home}}: Facts, language: Language): string | undefined => {
	const {elsewhere} = messagesOf(language);
	const name = home && (home.country === 'ZZ' ? elsewhere : new Intl.DisplayNames(language, {type: 'region'}).of(home.country));

	return name && [name, home?.land && germanLaender[home.land]].filter(Boolean).join(', ');
};

/** What a setting stands at, in words of a language; empty for what has no value. */
export const settingValue = (facts: Facts, item: SettingItem, language = languageOf(facts)): string => {
	const {settings} = facts;
	const messages = messagesOf(language);
	const {getStarted} = messages;

	switch (item) {
		case 'language': {
			const {name} = messagesOf(languageOf(facts)).language;

			return settings.language ? name : getStarted.detected(name);
		}

		case 'home': {
			return homeText(facts, language) ?? getStarted.unanswered;
		}

		case 'platforms': {
			const used = usedPlatforms(facts).length;
			const others = otherPlatforms(facts).length;

			return others > 0 ? getStarted.used(used, used + others) : getStarted.usedAll(used);
		}

		case 'theme': {
			return messages.themes[themeOf(facts)];
		}

		case 'surface': {
			return messages.surface[surfaceOf(facts)];
		}

		case 'hideDone': {
			return settings.hideDone ? messages.settings.on : messages.settings.off;
		}

		case 'startPage': {
			return getStarted.startPages[settings.startPage ?? 'auto'];
		}

		case 'keys': {
			const {keybindings} = settings;

			return Array.isArray(keybindings) && keybindings.length > 0 ? messages.settings.ownKeys(keybindings.length) : '';
		}

		case 'reset': {
			return '';
		}
	}
};
