import os from 'node:os';
import process from 'node:process';
import {npmVersion, readManifest} from './npm.ts';

/** What the numbers were measured on; nothing that tells whose machine it is. */
export const machineLines = (root: string): readonly string[] => {
	const cpus = os.cpus();
	const {version, devDependencies = {}} = readManifest(root);

	return [
		`${cpus[0]?.model.trim() ?? 'unknown processor'}, ${cpus.length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB of memory, ${os.type()} ${process.arch}`,
		`optout-tui ${version}, Node ${process.versions.node}, npm ${npmVersion()}, Ink ${devDependencies.ink}, React ${devDependencies.react}`,
	];
};
