import {readCatalog} from './read-catalog.ts';

const name = 'virtual:catalog';

/** Puts the validated catalog into the bundle, so that starting the program validates nothing. Fits Rolldown and Vite. */
export const catalogPlugin = () => ({
	name: 'catalog',
	resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
	load: (id: string) => (id === `\0${name}` ? `export default JSON.parse(${JSON.stringify(JSON.stringify(readCatalog()))})` : undefined),
});
