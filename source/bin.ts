#!/usr/bin/env node
// ES5 and `import()` only, and no static import: this file must still run where the rest does not parse.

var start = function (module: typeof import('node:module')) {
	// The rest gets Node's own modules by this (see build/builtins.ts); before 20.16 it is not there.
	process.getBuiltinModule = process.getBuiltinModule || module.createRequire(process.execPath);

	// Node 20 has no compile cache.
	if (module.enableCompileCache) {
		module.enableCompileCache();
	}

	return import('./main.ts');
};

// Where a file of the package is missing or damaged, nothing of the rest can say so.
var fail = function (error: Error) {
	process.stderr.write(
		'optout-tui could not be loaded: ' +
			String(error && error.message).split('\n')[0] +
			'\nInstall it again; your progress is kept. / Installiere es neu; dein Stand bleibt erhalten.\n',
	);
	process.exitCode = 1;
};

if (Number.parseInt(process.versions.node, 10) < 20) {
	process.stderr.write(
		'optout-tui needs Node.js 20 or newer. This is ' + process.version + '.\noptout-tui braucht Node.js 20 oder neuer. Dies ist ' + process.version + '.\n',
	);
	process.exitCode = 1;
} else {
	// Libraries that ask at run time get the same answer as those the build has decided for.
	process.env.NODE_ENV = process.env.NODE_ENV || 'production';

	if (process.getBuiltinModule) {
		start(process.getBuiltinModule('node:module')).catch(fail);
	} else {
		import('node:module')
			.then(function (imported) {
				return start(imported.default);
			})
			.catch(fail);
	}
}
