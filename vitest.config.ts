import path from 'node:path';
import {defineConfig} from 'vitest/config';
import {catalogPlugin} from './data/catalog-plugin.ts';
import {holidaysPlugin} from './data/holidays-plugin.ts';

const shared = {
	// Colours and Ink's idea of CI must not depend on the machine.
	env: {FORCE_COLOR: '0', CI: 'false'},
	testTimeout: 20_000,
	hookTimeout: 20_000,
	// It imports JSON as a bundler takes it, not as Node does: https://github.com/actions/languageservices
	server: {deps: {inline: [/@actions\//]}},
};

export default defineConfig({
	test: {
		projects: [
			{
				plugins: [catalogPlugin(), holidaysPlugin()],
				test: {
					...shared,
					name: 'unit',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: ['test/e2e/**', 'test/long/**', 'test/nodes/**', 'test/third-language/**'],
				},
			},
			{
				// The program as it is when somebody adds a language: the one list of languages is another, everything else is the same.
				plugins: [catalogPlugin(), holidaysPlugin()],
				resolve: {alias: [{find: /^\.{1,2}\/(?:.*i18n\/)?languages\.ts$/, replacement: path.join(import.meta.dirname, 'test/third-language/languages.ts')}]},
				test: {...shared, name: 'third-language', include: ['test/third-language/**/*.test.{ts,tsx}']},
			},
			{
				// Real processes in real terminals: one at a time, so that their waiting times mean something.
				plugins: [catalogPlugin(), holidaysPlugin()],
				test: {...shared, name: 'e2e', include: ['test/e2e/**/*.test.{ts,tsx}'], fileParallelism: false},
			},
		],
	},
});
