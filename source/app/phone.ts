import {linkOf} from '../catalog/catalog.ts';
import {routeTexts} from './pages/platform-page.ts';
import {type Result, say} from './result.ts';
import {languageOf, messagesFor, openPlatform, selectedControl, selectedPlace, type State, surfaceOf} from './state.ts';
import {inLanguage} from '../i18n/in-language.ts';

/** Hands the link of the step over to the phone, with the way through the app. */
export const startPhone = (state: State): Result => {
	const control = selectedControl(state);
	const step = selectedPlace(state)?.step;
	const link = control && linkOf(control, step);

	if (!link) {
		return [say(state, messagesFor(state).phone.noLink, 'hint')];
	}

	const surface = surfaceOf(state) === 'web' ? 'ios' : surfaceOf(state);
	const title = `${openPlatform(state).name}: ${inLanguage((step ?? control).title, languageOf(state))}`;

	return [
		{...state, overlay: {type: 'qr', url: link.url, title, way: step ? routeTexts(state, step, surface) : [], modules: undefined, isInverted: false}},
		{type: 'make-qr', url: link.url},
	];
};
