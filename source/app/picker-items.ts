import {justificationsFor} from '../catalog/catalog.ts';
import {answers} from '../objections/objection.ts';
import {skipReasons} from '../progress/progress.ts';
import {elsewhere, firstCountries, germanLaender, otherCountries} from '../progress/home.ts';
import {type Language, languages, themeIds} from '../progress/settings.ts';
import {inLanguage} from '../i18n/in-language.ts';
import {messagesOf} from '../i18n/messages.ts';
import {breadcrumbItems} from './breadcrumbs.ts';
import {editItems} from './objections.ts';
import {languageOf, messagesFor, type State} from './state.ts';

/** One item of a short list; `text` is what is read in full before taking it. */
export type PickerItem = {readonly value: string; readonly label: string; readonly text?: string; readonly onlyIfTrue?: boolean};

const countryItems = (language: Language, elsewhereLabel: string): readonly PickerItem[] => {
	const names = new Intl.DisplayNames(language, {type: 'region'});
	const item = (value: string) => ({value, label: names.of(value) ?? value});
	const rest = otherCountries.map(item).sort((a, b) => a.label.localeCompare(b.label, language));

	return [...firstCountries.map(item), ...rest, {value: elsewhere, label: elsewhereLabel}];
};

/** What the open list offers, from top to bottom; nothing if none is open. */
export const pickerItems = (state: State): readonly PickerItem[] => {
	const messages = messagesFor(state);
	const {overlay} = state;

	switch (overlay?.type) {
		case 'justification': {
			const platform = state.catalog.platforms.get(overlay.platform);
			const language = languageOf(state);

			return (platform ? justificationsFor(state.catalog, platform) : []).map(({id, topic, text, onlyIfTrue}) => ({
				value: id,
				label: inLanguage(topic, language),
				text: inLanguage(text, language),
				onlyIfTrue,
			}));
		}

		case 'skip': {
			return skipReasons.map(value => ({value, label: messages.skipReasons[value]}));
		}

		case 'breadcrumb': {
			return breadcrumbItems(state, overlay.level);
		}

		case 'reset': {
			return [
				{value: 'no', label: messages.reset.no},
				{value: 'yes', label: messages.reset.yes},
			];
		}

		case 'theme': {
			return themeIds.map(value => ({value, label: messages.themes[value]}));
		}

		case 'language': {
			return languages.map(value => ({value, label: messagesOf(value).language.name}));
		}

		case 'answer': {
			return [
				...answers.map(value => ({value, label: messages.objections.answers[value]})),
				...(['reminder', 'complaint'] as const).map(value => ({value, label: messages.objections.events[value]})),
			];
		}

		case 'edit': {
			const objection = state.objections[overlay.objection];

			return objection ? editItems(objection).map(value => ({value, label: messages.objections.fields[value]})) : [];
		}

		case 'evidence': {
			return (state.objections[overlay.objection]?.evidence ?? []).map(({path}) => ({value: path, label: path}));
		}

		case 'country': {
			return countryItems(languageOf(state), messages.elsewhere);
		}

		case 'land': {
			return Object.entries(germanLaender).map(([value, label]) => ({value, label}));
		}

		default: {
			return [];
		}
	}
};
