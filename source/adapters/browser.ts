import type {Browser, OpenResult} from '../app/ports.ts';
import {mailtoUrl} from '../letters/mailto.ts';

type Child = {readonly on: (event: 'error', listener: () => void) => unknown};

type BrowserOptions = {
	/** Whether a page can be shown here at all. */
	readonly canOpen: boolean;
	/** Stands in for `open`. */
	readonly loadOpen?: () => Promise<(url: string) => Promise<Child>>;
};

// `open` also starts files and programs, so nothing but a page may reach it.
const pageAddress = (url: string): string | undefined => {
	if (!URL.canParse(url)) {
		return undefined;
	}

	const {protocol, username, password, href} = new URL(url);

	return protocol === 'https:' && username === '' && password === '' ? href : undefined;
};

/**
Hands pages to the person's browser.

`https` addresses without a name or password only; anything else is `refused`. `starting` says that the launcher was started, which is all `open` knows. Never throws.
*/
export const createBrowser = ({
	canOpen,
	// Loaded with the first page, not at the start.
	loadOpen = async () => (await import('open')).default,
}: BrowserOptions): Browser => {
	const handOver = async (address: string): Promise<OpenResult> => {
		if (!canOpen) {
			return 'unavailable';
		}

		try {
			const open = await loadOpen();
			const child = await open(address);
			// An error event that nobody listens to would end the program.
			child.on('error', () => {});

			return 'starting';
		} catch {
			return 'failed';
		}
	};

	return {
		open: async url => {
			const address = pageAddress(url);

			return address === undefined ? 'refused' : handOver(address);
		},
		draft: async draft => {
			const {url, hasBody} = mailtoUrl(draft);

			return {result: /^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(draft.to) ? await handOver(url) : 'refused', hasBody};
		},
	};
};
