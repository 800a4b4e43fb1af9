import process from 'node:process';
import {readCatalog} from '../data/read-catalog.ts';
import {checkLinks, linkReport} from './links.ts';

const {platforms} = readCatalog();
const urls = platforms.flatMap(({controls, contact}) => [
	...controls.flatMap(({links}) => Object.values(links).map(({url}) => url)),
	...(contact?.form ? [contact.form] : []),
]);
const results = await checkLinks(urls);

process.stdout.write(linkReport(results) || `All ${results.length} links are fine.\n`);
process.exitCode = results.some(({state}) => state === 'gone') ? 1 : 0;
