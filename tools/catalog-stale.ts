import process from 'node:process';
import {readCatalog} from '../data/read-catalog.ts';
import {staleTable} from './report.ts';

process.stdout.write(staleTable(readCatalog(), new Date()) || 'Nothing is older than 90 days.\n');
