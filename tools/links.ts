import {setTimeout as delay} from 'node:timers/promises';

/**
What a link answered.

`fine`: the page is there. `moved`: it answers from another address. `gone`: it says that it is not there. `unclear`: nobody can tell from outside, as with a login wall, a refusal of programs, or a server in trouble; never a fault by itself.
*/
export type LinkResult = {readonly url: string; readonly state: 'fine' | 'moved' | 'gone' | 'unclear'; readonly note: string};

type Options = {
	/** Milliseconds between two requests to one host. */
	readonly pause?: number;
	/** Milliseconds until a request is given up. */
	readonly timeout?: number;
	/** How often a request is tried that failed without an answer, or was told to come later. */
	readonly tries?: number;
	/** Stands in for the network in tests. */
	readonly request?: typeof fetch;
};

const headers = {'user-agent': 'optout-tui link check', accept: 'text/html,*/*;q=0.1'};

const loginWords = /login|signin|sign-in|auth|checkpoint/i;

const judge = (url: string, {status, redirected, url: end}: Response): LinkResult => {
	if (status === 404 || status === 410) {
		return {url, state: 'gone', note: `${status}`};
	}

	if (status >= 200 && status < 300) {
		if (!redirected || end === url) {
			return {url, state: 'fine', note: `${status}`};
		}

		return loginWords.test(new URL(end).pathname) ? {url, state: 'unclear', note: 'asks for a login'} : {url, state: 'moved', note: end};
	}

	return {url, state: 'unclear', note: status === 401 || status === 403 ? `${status}, refuses programs or asks for a login` : `${status}`};
};

const checkOne = async (url: string, {timeout = 20_000, tries = 3, pause = 1000, request = fetch}: Options): Promise<LinkResult> => {
	let note = '';

	for (let attempt = 1; attempt <= tries; attempt += 1) {
		try {
			const response = await request(url, {headers, redirect: 'follow', signal: AbortSignal.timeout(timeout)});
			await response.body?.cancel();
			const comesLater = response.status === 429 || response.status >= 500;

			if (!comesLater || attempt === tries) {
				return judge(url, response);
			}

			note = `${response.status}`;
		} catch (error) {
			note = error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'no connection';
		}

		if (attempt < tries) {
			await delay(pause * attempt);
		}
	}

	return {url, state: 'unclear', note};
};

/** Asks for every address, one request at a time a host, hosts side by side. Results in the order of the addresses. */
export const checkLinks = async (urls: readonly string[], options: Options = {}): Promise<readonly LinkResult[]> => {
	const unique = [...new Set(urls)];
	const byHost = Object.values(Object.groupBy(unique, url => new URL(url).host)).map(list => list ?? []);
	const results = new Map<string, LinkResult>();

	await Promise.all(
		byHost.map(async list => {
			for (const [index, url] of list.entries()) {
				if (index > 0) {
					await delay(options.pause ?? 1000);
				}

				results.set(url, await checkOne(url, options));
			}
		}),
	);

	return unique.flatMap(url => results.get(url) ?? []);
};

/** The findings as the text of an issue; empty if every link is fine. */
export const linkReport = (results: readonly LinkResult[]): string => {
	const titles = {gone: 'Not there any more', moved: 'Moved', unclear: 'Cannot be checked from outside'} as const;

	return (['gone', 'moved', 'unclear'] as const)
		.map(state => [titles[state], results.filter(result => result.state === state)] as const)
		.filter(([, found]) => found.length > 0)
		.map(([title, found]) => `## ${title}\n\n${found.map(({url, note}) => `- ${url} (${note})\n`).join('')}`)
		.join('\n');
};
