import {expect, test} from 'vitest';
import {killWhileTicking} from '../helpers/kills.ts';

test('killed a thousand times while ticking, no tick that the screen showed is lost, the file always reads, and nothing stays beside it', async () => {
	const all = await Promise.all(Array.from({length: 4}, async () => killWhileTicking(250)));

	expect(all.flatMap(({lost}) => lost)).toEqual([]);
	expect(all.reduce((sum, {shown}) => sum + shown, 0)).toBeGreaterThan(1000);
	expect(all.flatMap(({leftovers}) => leftovers)).toEqual([]);
});
