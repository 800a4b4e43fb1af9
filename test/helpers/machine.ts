import {spawnSync} from 'node:child_process';
import {chownSync, mkdtempSync, readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {program} from './program.ts';

const isRoot = process.getuid?.() === 0;

/** `nobody` on Debian and its relatives; on other systems just a number that is not root. */
const nobody = 65_534;

/** Whether a program that runs as somebody else can be played here: the tests run as root, and others can read the built program. */
const canBeNobody =
	isRoot && spawnSync(process.execPath, ['-e', `require('node:fs').accessSync(${JSON.stringify(program)})`], {uid: nobody, gid: nobody, cwd: '/'}).status === 0;

/** Somebody whom file modes apply to: nobody in the place of root, or whoever runs the tests. `undefined` where neither can be. */
export const ordinaryUser = (): {readonly uid?: number} | undefined => (isRoot ? (canBeNobody ? {uid: nobody} : undefined) : {});

/** Another user than the one who runs the tests; only root can make files for them. */
export const otherUser = (): number | undefined => (canBeNobody ? nobody : undefined);

/** Gives a folder and all in it to a user. */
export const giveTo = (uid: number, folder: string): void => {
	chownSync(folder, uid, uid);

	for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
		chownSync(path.join(folder, name), uid, uid);
	}
};

/** A small disk of its own, or nothing where the machine allows no mounting. */
export const mountDisk = (
	kilobytes: number,
): {readonly place: string; readonly remount: (options: string) => void; readonly unmount: () => void} | undefined => {
	const place = mkdtempSync(path.join(tmpdir(), 'optout-tui-disk-'));
	const mount = (options: string) => process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]).status === 0;

	return mount(`size=${kilobytes}k`)
		? {
				place,
				remount: options => {
					spawnSync('mount', ['-o', `remount,${options}`, place]);
				},
				unmount: () => {
					spawnSync('umount', ['--lazy', place]);
				},
			}
		: undefined;
};
