import {expect, test} from 'vitest';
import {type KeyFlags, toKeyNames} from '../../source/app/keys.ts';

const nothing: KeyFlags = {
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageUp: false,
	pageDown: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	tab: false,
	backspace: false,
	delete: false,
	ctrl: false,
	shift: false,
	meta: false,
};

test('keys that arrive in one piece are taken one by one, those with Ctrl as well', () => {
	expect(toKeyNames('jj', nothing)).toEqual(['j', 'j']);
	expect(toKeyNames('l\u0010ä \r', nothing)).toEqual(['l', 'ctrl+p', 'ä', 'space', 'enter']);
	expect(toKeyNames('x\r\n\t\n', nothing)).toEqual(['x', 'enter', 'tab', 'ctrl+j']);
});

test('a shifted letter is the letter, a chord has its modifiers in one order, and Esc pressed twice is Esc', () => {
	expect(toKeyNames('N', {...nothing, shift: true})).toEqual(['N']);
	expect(toKeyNames('P', {...nothing, shift: true, ctrl: true})).toEqual(['ctrl+shift+p']);
	expect(toKeyNames('', {...nothing, pageDown: true, shift: true, meta: true})).toEqual(['alt+shift+pagedown']);
	expect(toKeyNames('', {...nothing, escape: true, meta: true})).toEqual(['escape']);
	expect(toKeyNames('a', {...nothing, eventType: 'release'})).toEqual([]);
});
