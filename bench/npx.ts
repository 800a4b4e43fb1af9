import {mkdirSync, mkdtempSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {type Contestants, isWorkbench} from './contestants.ts';
import {newHome} from './home.ts';
import {limitVerdict, megabytes, milliseconds, type Section, ratioVerdict} from './measurement.ts';
import {npmUserConfig, readManifest} from './npm.ts';
import {inRounds} from './rounds.ts';
import {openSession} from './session.ts';
import {median} from './statistics.ts';

/** Milliseconds from `npx` to the first frame, when npm has never seen the package. */
const coldStart = async (tarball: string, name: string, folder: string, userConfig: string): Promise<number> => {
	const cwd = mkdtempSync(path.join(folder, 'npx-'));
	const cache = path.join(cwd, 'cache');
	mkdirSync(cache);
	// How this machine reaches the registry stands in these.
	const network = Object.fromEntries(
		Object.entries(process.env).flatMap(([key, value]) => (value !== undefined && /proxy|_ca|cert|^npm_config_registry$/i.test(key) ? [[key, value]] : [])),
	);
	const env = {...network, ...newHome(folder), npm_config_cache: cache, npm_config_userconfig: userConfig, npm_config_update_notifier: 'false'};
	const session = openSession(process.platform === 'win32' ? 'npx.cmd' : 'npx', ['--yes', '--package', tarball, name], {env, cwd});
	const time = await session.until(isWorkbench, 120_000);
	await session.leave('q');

	return time;
};

export const measureNpx = async ({packages: {packed, unbundled}}: Contestants, root: string, folder: string, rounds: number): Promise<Section> => {
	const {name, dependencies = {}} = readManifest(root);
	const userConfig = npmUserConfig();
	const times = await inRounds(rounds, {
		packed: () => coldStart(packed.tarball, name, folder, userConfig),
		unbundled: () => coldStart(unbundled.tarball, name, folder, userConfig),
	});
	const count = Object.keys(dependencies).length;

	return {
		title: 'Package',
		how: 'From `npx` with the tarball and an empty cache to the first frame. The unbundled package has its libraries fetched from the registry.',
		lines: [
			{what: 'cold npx, unbundled', value: milliseconds(median(times.unbundled))},
			{
				what: 'cold npx, optout-tui',
				value: milliseconds(median(times.packed)),
				verdict: ratioVerdict(median(times.packed), median(times.unbundled), 0.15, 'the unbundled one'),
			},
			{what: 'size of the tarball', value: megabytes(packed.packedBytes)},
			{what: 'size unpacked', value: megabytes(packed.unpackedBytes), verdict: limitVerdict(packed.unpackedBytes, 2_000_000, megabytes)},
			{what: 'run-time dependencies', value: `${count}`, verdict: limitVerdict(count, 0, String)},
		],
	};
};
