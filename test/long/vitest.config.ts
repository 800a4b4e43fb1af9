import path from 'node:path';
import {defineConfig} from 'vitest/config';
import {catalogPlugin} from '../../data/catalog-plugin.ts';
import {holidaysPlugin} from '../../data/holidays-plugin.ts';

// What takes minutes. A short version of each is among the tests of `npm test`.
export default defineConfig({
	root: path.join(import.meta.dirname, '../..'),
	plugins: [catalogPlugin(), holidaysPlugin()],
	test: {
		name: 'long',
		include: ['test/long/**/*.test.ts'],
		env: {FORCE_COLOR: '0', CI: 'false'},
		fileParallelism: false,
		testTimeout: 30 * 60_000,
	},
});
