import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {readCatalog} from '../data/read-catalog.ts';
import {shippedIds} from './ids.ts';

const file = new URL('../data/shipped-ids.json', import.meta.url);
const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
const all = [...new Set([...known, ...shippedIds(readCatalog())])].toSorted();

writeFileSync(file, `${JSON.stringify(all, undefined, '\t')}\n`);
