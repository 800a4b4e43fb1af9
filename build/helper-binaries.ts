import {chmodSync, cpSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

const {resolve} = createRequire(import.meta.url);

/** The programs that open and clipboardy bring along and look for relative to their own file, which is now a chunk. */
export const helperBinaries = (output: string, chunks: string) => ({
	name: 'helper-binaries',
	writeBundle: () => {
		const xdgOpen = path.join(output, chunks, 'xdg-open');
		const fallbacks = path.join(output, 'fallbacks');

		cpSync(path.join(path.dirname(resolve('open')), 'xdg-open'), xdgOpen);
		cpSync(path.join(path.dirname(resolve('clipboardy')), 'fallbacks'), fallbacks, {recursive: true});
		// Only a 32-bit Windows runs it, and it would be a sixth of the whole package. There, the text is shown to be selected instead.
		rmSync(path.join(fallbacks, 'windows', 'clipboard_i686.exe'));
		chmodSync(xdgOpen, 0o755);
		chmodSync(path.join(fallbacks, 'linux', 'xsel'), 0o755);
	},
});
