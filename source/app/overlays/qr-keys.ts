import type {KeyName} from '../keys.ts';
import type {Result} from '../result.ts';
import type {State} from '../state.ts';
import {close} from './close.ts';

/** The QR code: `i` turns dark and light round, `y` copies the link, every other key closes it. */
export const pressInQr = (state: State, key: KeyName): Result => {
	const {overlay} = state;

	if (overlay?.type !== 'qr') {
		return [state];
	}

	switch (key) {
		case 'i': {
			return [{...state, overlay: {...overlay, isInverted: !overlay.isInverted}}];
		}

		case 'y': {
			return [close(state), {type: 'copy', text: overlay.url, what: overlay.url, isShown: true}];
		}

		default: {
			return [close(state)];
		}
	}
};
