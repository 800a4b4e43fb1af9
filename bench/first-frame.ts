import {type Contestant, type Contestants, node} from './contestants.ts';
import {newHome} from './home.ts';
import {milliseconds, type Section, ratioVerdict} from './measurement.ts';
import {inRounds} from './rounds.ts';
import {openSession} from './session.ts';
import {median} from './statistics.ts';

/** Milliseconds from the start in a pseudo-terminal to the first complete frame; of a program that draws nothing, to its end. */
const start = async ({parameters, isComplete, leave = 'q'}: Contestant, env: Readonly<Record<string, string>>): Promise<number> => {
	const session = openSession(node, parameters, {env});

	if (!isComplete) {
		return session.ended;
	}

	const time = await session.until(isComplete);
	await session.leave(leave);

	return time;
};

export const measureFirstFrame = async ({bare, packed, unbundled, peers}: Contestants, folder: string, rounds: number): Promise<Section> => {
	const first = (contestant: Contestant) => () => start(contestant, newHome(folder));
	const further = (contestant: Contestant, cache: string) => () => start(contestant, newHome(folder, cache));
	const times = await inRounds(rounds, {
		bare: first(bare),
		packed: first(packed),
		packedAgain: further(packed, 'cache-packed'),
		unbundled: first(unbundled),
		unbundledAgain: further(unbundled, 'cache-unbundled'),
		...Object.fromEntries(peers.map((peer, index) => [`peer${index}`, first(peer)])),
	});
	const of = (name: string) => median((times as Readonly<Record<string, readonly number[]>>)[name] ?? []);

	return {
		title: 'First frame',
		how: 'From the start of the process in a pseudo-terminal of 100x30 to the moment at which the last line of the first frame is there; for `node -e 0` to its end. Each start has a new home; the first start has no compile cache, the second finds what one before it left.',
		lines: [
			{what: '`node -e 0`', value: milliseconds(of('bare'))},
			{what: 'optout-tui, first start', value: milliseconds(of('packed')), verdict: ratioVerdict(of('packed'), of('bare'), 4, 'bare node')},
			{what: 'optout-tui, second start', value: milliseconds(of('packedAgain')), verdict: ratioVerdict(of('packedAgain'), of('bare'), 3.5, 'bare node')},
			{
				what: 'optout-tui unbundled, first start',
				value: milliseconds(of('unbundled')),
				verdict: ratioVerdict(of('packed'), of('unbundled'), 0.35, 'of it'),
			},
			{
				what: 'optout-tui unbundled, second start',
				value: milliseconds(of('unbundledAgain')),
				verdict: ratioVerdict(of('packedAgain'), of('unbundledAgain'), 0.35, 'of it'),
			},
			...peers.map(({name}, index) => ({what: name, value: milliseconds(of(`peer${index}`))})),
		],
	};
};
