import process from 'node:process';
import {readCatalog} from '../data/read-catalog.ts';
import {report} from './report.ts';

process.stdout.write(report(readCatalog(), new Date()));
