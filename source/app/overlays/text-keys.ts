import {copyLetter, mailLetter} from '../checklist.ts';
import type {KeyName} from '../keys.ts';
import {clamp} from '../list.ts';
import type {Result} from '../result.ts';
import type {State} from '../state.ts';
import {openText, textPage} from '../text-page.ts';
import {close} from './close.ts';

const textScrolls: Readonly<Record<KeyName, (page: number) => number>> = {
	up: () => -1,
	k: () => -1,
	down: () => 1,
	j: () => 1,
	pageup: page => -page,
	pagedown: page => page,
	home: () => Number.NEGATIVE_INFINITY,
	end: () => Number.POSITIVE_INFINITY,
};

/** Reading a text: scrolling, and for a letter copying and sending. */
export const pressInText = (state: State, key: KeyName): Result => {
	const {overlay} = state;
	const text = openText(state);

	if (!text || (overlay?.type !== 'text' && overlay?.type !== 'letter')) {
		return [close(state)];
	}

	if (key === 'enter' || key === 'q') {
		return [close(state)];
	}

	if (overlay.type === 'letter' && (key === 'c' || key === 'm')) {
		return key === 'c' ? copyLetter(state, overlay.platform) : mailLetter(state, overlay.platform);
	}

	const {lastTop, height} = textPage(state, text);
	const by = textScrolls[key]?.(height) ?? 0;

	return [{...state, overlay: {...overlay, top: clamp(overlay.top + by, 0, lastTop)}}];
};
