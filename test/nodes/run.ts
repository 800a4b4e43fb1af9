import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {install, pack} from './installation.ts';
import {fetchNode, supportedNodes, versionOf} from './node-binaries.ts';
import {npm} from '../helpers/npm.ts';
import {walk} from './walk.ts';

// Builds and packs the package, installs the tarball into an empty project, and walks it from the first question to the export:
// on every Node it supports, or only on those whose binaries are given as arguments.

const given = process.argv.slice(2).map(binary => path.resolve(binary));
const nodes = given.length > 0 ? given.map(binary => () => binary) : supportedNodes.map(version => () => fetchNode(version));
const folder = mkdtempSync(path.join(tmpdir(), 'optout-tui-nodes-'));
let failed = 0;

npm(['run', '--silent', 'build'], {cwd: path.join(import.meta.dirname, '../..')});
const tarball = pack(folder);

for (const [index, find] of nodes.entries()) {
	const own = path.join(folder, String(index));
	let name = given[index] ?? `Node ${supportedNodes[index]}`;

	try {
		const node = find();
		name = `Node ${versionOf(node)}`;
		await walk(install(tarball, path.join(own, 'project'), node), own, node);
		process.stdout.write(`ok      ${name}\n`);
	} catch (error) {
		failed += 1;
		process.stdout.write(`failed  ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
	}
}

rmSync(folder, {recursive: true, force: true});
process.stdout.write(`${nodes.length - failed} passed, ${failed} failed\n`);
// Not left to the event loop: a pseudo terminal can keep it alive.
process.exit(failed === 0 ? 0 : 1);
