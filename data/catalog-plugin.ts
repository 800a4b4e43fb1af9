import {brotliCompressSync} from 'node:zlib';
import {platformJsonSchema, readCatalog} from './read-catalog.ts';

const name = 'virtual:catalog';

type Emitter = {readonly emitFile: (file: {readonly type: 'asset'; readonly fileName: string; readonly source: string}) => unknown};

const plain = () => `export default JSON.parse(${JSON.stringify(JSON.stringify(readCatalog()))})`;

const packed = () => `
import {Buffer} from 'node:buffer';
import {brotliDecompressSync} from 'node:zlib';
export default JSON.parse(brotliDecompressSync(Buffer.from('${brotliCompressSync(JSON.stringify(readCatalog())).toString('base64')}', 'base64')).toString());
`;

/**
Puts the validated catalog into the bundle, so that starting the program validates nothing. Fits Rolldown and Vite.

`isPacked` is for the package: the catalog is compressed, which makes it a fifth of the size, and the shape of a platform's file goes along as JSON Schema.
*/
export const catalogPlugin = ({isPacked = false} = {}) => ({
	name: 'catalog',
	resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
	...(isPacked && {
		generateBundle(this: Emitter) {
			this.emitFile({type: 'asset', fileName: 'platform.schema.json', source: platformJsonSchema()});
		},
	}),
	load: (id: string) => (id === `\0${name}` ? (isPacked ? packed() : plain()) : undefined),
});
