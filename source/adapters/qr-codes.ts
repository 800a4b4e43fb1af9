import type {QrCodes} from '../app/ports.ts';

/** Makes QR codes. The library is loaded with the first one. */
export const createQrCodes = (): QrCodes => ({
	make: async text => {
		const {encode} = await import('uqr');

		// The lowest correction makes the smallest code; a screen has no dirt on it.
		return encode(text, {ecc: 'L', boostEcc: false, border: 0}).data;
	},
});
