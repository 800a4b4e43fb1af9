import {brotliCompressSync} from 'node:zlib';
import {readCatalog} from './read-catalog.ts';

const name = 'virtual:catalog';

const plain = () => `export default JSON.parse(${JSON.stringify(JSON.stringify(readCatalog()))})`;

const packed = () => `
import {Buffer} from 'node:buffer';
import {brotliDecompressSync} from 'node:zlib';
export default JSON.parse(brotliDecompressSync(Buffer.from('${brotliCompressSync(JSON.stringify(readCatalog())).toString('base64')}', 'base64')).toString());
`;

/**
Puts the validated catalog into the bundle, so that starting the program validates nothing. Fits Rolldown and Vite.

`isPacked` compresses it: the package is a fifth of the size, and unpacking takes less time than reading the rest would.
*/
export const catalogPlugin = ({isPacked = false} = {}) => ({
	name: 'catalog',
	resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
	load: (id: string) => (id === `\0${name}` ? (isPacked ? packed() : plain()) : undefined),
});
