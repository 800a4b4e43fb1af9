import {languageOf, openPlatform, selectedControl, selectedPlace, type State} from './state.ts';

/** Where people report what is wrong. */
const newIssue = 'https://github.com/optout-tui/optout-tui/issues/new';

/** The address of a prefilled report on the selected step: ids and version, nothing about the person. */
export const reportAddress = (state: State): string => {
	const control = selectedControl(state);
	const step = selectedPlace(state)?.key ?? (control ? `${state.platform}/${control.id}` : openPlatform(state).id);
	const query = new URLSearchParams({template: 'outdated-step.yml', title: `${step} (${languageOf(state)})`, step, version: state.version});

	return `${newIssue}?${query.toString()}`;
};
