import {brotliCompressSync} from 'node:zlib';
import {holidaysOfEurope} from './holidays.ts';

const name = 'virtual:holidays';

/** Works out the public holidays of Europe when the program is built, so that it carries a list of days and no calendar library. */
export const holidaysPlugin = () => ({
	name: 'holidays',
	resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
	load: (id: string) =>
		id === `\0${name}`
			? `
import {Buffer} from 'node:buffer';
import {brotliDecompressSync} from 'node:zlib';
let holidays;
export const readHolidays = () => (holidays ??= JSON.parse(brotliDecompressSync(Buffer.from('${brotliCompressSync(JSON.stringify(holidaysOfEurope())).toString('base64')}', 'base64')).toString()));
`
			: undefined,
});
