/**
 * Stands in for ajv and ajv-formats in the bundle. conf only validates when it is given a schema, which this program does
 * not do (it decodes its file itself), and the two would be a third of the start-up time. Should that ever change, this
 * says so.
 */
export class Ajv2020 {
	constructor() {
		throw new Error('ajv is not part of the bundle: conf must be used without a schema (see build/no-validator.ts)');
	}
}

// conf reads ajv-formats as CommonJS: the function is the `default` of its default export.
export default {default: () => undefined};
