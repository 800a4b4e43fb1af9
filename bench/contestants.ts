import process from 'node:process';
import path from 'node:path';
import {install, pack, type Packed, programOf, readManifest} from './npm.ts';
import {writeUnbundled} from './unbundled.ts';

/** A program that is measured. */
export type Contestant = {
	readonly name: string;
	readonly parameters: readonly string[];
	/** Whether its first frame is complete: its last expected line is there. Nothing for a program that draws nothing and ends by itself. */
	readonly isComplete?: (lines: readonly string[]) => boolean;
	/** The key that leaves it. */
	readonly leave?: string;
};

/** What was packed and installed to be measured. */
export type Contestants = {
	readonly bare: Contestant;
	readonly packed: Contestant;
	readonly unbundled: Contestant;
	readonly peers: readonly Contestant[];
	readonly packages: {readonly packed: Packed; readonly unbundled: Packed};
};

/** The first page of a person who has never been here, or the checklist: title at the top, hints and language at the bottom. */
export const isWorkbench = (lines: readonly string[]): boolean => (lines[0] ?? '').includes('optout-tui') && /\? .* EN$/.test((lines.at(-1) ?? '').trimEnd());

const isFkill = (lines: readonly string[]): boolean => lines.some(line => line.includes('Running processes')) && lines.some(line => line.includes('navigate'));

const isEmoj = (lines: readonly string[]): boolean => lines.some(line => line.includes('will appear when you start writing'));

/** Published tools with a first frame that one can recognise: a list of processes without Ink, and a search with Ink. */
const peers = [
	{name: 'fkill-cli', version: '9.0.0', isComplete: isFkill},
	{name: 'emoj', version: '4.2.0', isComplete: isEmoj},
] as const;

/** Packs the program as it is published and as an ordinary package, and installs both and the other tools, each by itself. Goes online. */
export const prepare = async (root: string, folder: string): Promise<Contestants> => {
	const packed = pack(root, path.join(folder, 'tarballs/packed'));
	const unbundledSource = path.join(folder, 'unbundled-source');
	await writeUnbundled(root, unbundledSource);
	const unbundled = pack(unbundledSource, path.join(folder, 'tarballs/unbundled'));
	const {name} = readManifest(root);
	const installed = (what: string, packageName: string, place: string) => programOf(install(what, packageName, path.join(folder, place)));

	return {
		bare: {name: 'node -e 0', parameters: ['-e', '0']},
		packed: {name, parameters: [installed(packed.tarball, name, 'packed')], isComplete: isWorkbench, leave: 'q'},
		unbundled: {name: `${name}, unbundled`, parameters: [installed(unbundled.tarball, name, 'unbundled')], isComplete: isWorkbench, leave: 'q'},
		peers: peers.map(peer => ({
			name: `${peer.name} ${peer.version}`,
			parameters: [installed(`${peer.name}@${peer.version}`, peer.name, peer.name)],
			isComplete: peer.isComplete,
			leave: 'ctrl+c',
		})),
		packages: {packed, unbundled},
	};
};

/** The Node that `npm ci` brings, which `npm run` puts first. */
export const node = process.execPath;
