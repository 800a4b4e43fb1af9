import type {State} from '../state.ts';
import {pasteInPlatforms} from './platform-keys.ts';
import {pasteInQuestion} from './question-keys.ts';
import {pasteInQuickOpen} from './quick-open-keys.ts';

/** What was copied elsewhere goes where one types; where one does not, it is ignored, so that a paste runs no command. */
export const pasteInOverlay = (state: State, text: string): State => {
	switch (state.overlay?.type) {
		case 'platforms': {
			return pasteInPlatforms(state, text);
		}

		case 'quickOpen': {
			return pasteInQuickOpen(state, text);
		}

		default: {
			return pasteInQuestion(state, text);
		}
	}
};
