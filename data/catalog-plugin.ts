import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {platformJsonSchema, readCatalog} from './read-catalog.ts';

const name = 'virtual:catalog';

type Emitter = {readonly emitFile: (file: {readonly type: 'asset'; readonly fileName: string; readonly source: string | Uint8Array}) => unknown};

const plain = () => `export default JSON.parse(${JSON.stringify(JSON.stringify(readCatalog()))})`;

const packedFile = 'catalog.json.br';

const packed = () => `
import {readFileSync} from 'node:fs';
import {brotliDecompressSync} from 'node:zlib';
export default JSON.parse(brotliDecompressSync(readFileSync(new URL('${packedFile}', import.meta.url))).toString());
`;

/**
Puts the validated catalog into the bundle, so that starting the program validates nothing. Fits Rolldown and Vite.

`isPacked` is for the package: the catalog is compressed, which makes it a fifth of the size, and lies in the `folder` of the chunk that reads it; the shape of a platform's file goes along as JSON Schema.
*/
export const catalogPlugin = ({isPacked = false, folder = ''} = {}) => ({
	name: 'catalog',
	resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
	...(isPacked && {
		generateBundle(this: Emitter) {
			this.emitFile({type: 'asset', fileName: 'platform.schema.json', source: platformJsonSchema()});
			this.emitFile({type: 'asset', fileName: path.posix.join(folder, packedFile), source: brotliCompressSync(JSON.stringify(readCatalog()))});
		},
	}),
	load: (id: string) => (id === `\0${name}` ? (isPacked ? packed() : plain()) : undefined),
});
