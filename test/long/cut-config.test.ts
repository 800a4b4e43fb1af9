import {expect, test} from 'vitest';
import {cutAt, keptAfter} from '../helpers/cut-config.ts';
import {newHomeWithAnswers} from '../helpers/home.ts';

test('a file that is cut off at any byte is read or put aside, and never written over', () => {
	const lost = Array.from({length: cutAt.length + 1}, (_, length) => length).filter(length => !keptAfter(newHomeWithAnswers('optout-tui-cut-'), length));

	expect(lost).toEqual([]);
});
