import {expect, test} from 'vitest';
import {killWhileTicking} from '../helpers/kills.ts';

// The thousand kills are in test/long.
test('killed 25 times while ticking, no tick that the screen showed is lost, the file always reads, and nothing stays beside it', async () => {
	const {lost, shown, leftovers} = await killWhileTicking(25);

	expect(lost).toEqual([]);
	expect(shown).toBeGreaterThan(25);
	expect(leftovers).toEqual([]);
}, 120_000);
