import {defineConfig} from 'vitest/config';
import {catalogPlugin} from './data/catalog-plugin.ts';
import {holidaysPlugin} from './data/holidays-plugin.ts';

const shared = {
	// Colours and Ink's idea of CI must not depend on the machine.
	env: {FORCE_COLOR: '0', CI: 'false'},
	testTimeout: 20_000,
	hookTimeout: 20_000,
};

export default defineConfig({
	test: {
		projects: [
			{
				plugins: [catalogPlugin(), holidaysPlugin()],
				test: {...shared, name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**', 'test/nodes/**']},
			},
			{
				// Real processes in real terminals: one at a time, so that their waiting times mean something.
				plugins: [catalogPlugin(), holidaysPlugin()],
				test: {...shared, name: 'e2e', include: ['test/e2e/**/*.test.{ts,tsx}'], fileParallelism: false},
			},
		],
	},
});
