import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const ownersOf = (place: string): readonly number[] => {
	const link = fs.lstatSync(place, {throwIfNoEntry: false});

	if (!link) {
		return [];
	}

	const target = link.isSymbolicLink() ? fs.statSync(place, {throwIfNoEntry: false}) : undefined;

	return target ? [link.uid, target.uid] : [link.uid];
};

/**
Whether something on the way from `directory` down to `file` was put there by somebody whom the person has no reason to trust: another user who planted a folder or a link where everybody may write, to read along or to have another file written.

Trusted are the person, the administrator, and whoever owns the folder that `directory` stands in, as they can exchange it anyway. That is how Linux itself follows links in shared folders (`protected_symlinks`, https://docs.kernel.org/admin-guide/sysctl/fs.html). So a link that the person made, such as one of a dotfile manager, is followed. Where there are no owners (Windows), nothing is foreign.

@throws the system's error when a place cannot be looked at.
*/
export const isForeign = (directory: string, file: string): boolean => {
	const person = process.geteuid?.();

	if (person === undefined) {
		return false;
	}

	const above = fs.statSync(path.dirname(directory), {throwIfNoEntry: false});
	const trusted = new Set([0, person, ...(above ? [above.uid] : [])]);
	const below = path.relative(directory, file).split(path.sep);
	const places = below.map((_name, index) => path.join(directory, ...below.slice(0, index + 1)));

	return [directory, ...places].flatMap(ownersOf).some(owner => !trusted.has(owner));
};

/** Who is to own what is made in `directory`: its owner, where an administrator makes it (`sudo` with the person's home), so that the person can still read it afterwards. Otherwise nobody has to be named. */
export const ownerFor = (directory: string): {readonly uid: number; readonly gid: number} | undefined => {
	if (process.geteuid?.() !== 0) {
		return undefined;
	}

	const {uid, gid} = fs.statSync(directory);

	return uid === 0 ? undefined : {uid, gid};
};
