import type {KeyName} from '../keys.ts';
import type {Result} from '../result.ts';
import type {State} from '../state.ts';
import {close} from './close.ts';
import {pressInList} from './list-keys.ts';
import {pressInPlatforms} from './platform-keys.ts';
import {pressInQuestion} from './question-keys.ts';
import {pressInQuickOpen} from './quick-open-keys.ts';
import {pressInQr} from './qr-keys.ts';
import {pressInText} from './text-keys.ts';

/** Keys while a list, a question or a text is open: Esc closes it, Ctrl+C leaves the program, the rest is its own. */
export const pressInOverlay = (state: State, key: KeyName): Result => {
	switch (key) {
		case 'ctrl+c': {
			return [state, {type: 'quit'}];
		}

		case 'escape': {
			return [close(state)];
		}

		default: {
			switch (state.overlay?.type) {
				case 'text':
				case 'letter': {
					return pressInText(state, key);
				}

				case 'person':
				case 'field': {
					return pressInQuestion(state, key);
				}

				case 'qr': {
					return pressInQr(state, key);
				}

				case 'quickOpen': {
					return pressInQuickOpen(state, key);
				}

				case 'platforms': {
					return pressInPlatforms(state, key);
				}

				default: {
					return pressInList(state, key);
				}
			}
		}
	}
};
