// Loaded into a measured program: writes the most memory that it ever held, in bytes, into the file that PEAK names, and on SIGUSR2 what its objects hold into the one that HEAP names.
const {writeFileSync} = require('node:fs');

process.on('exit', () => writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS * 1024)));

if (process.env.HEAP) {
	process.on('SIGUSR2', () => {
		globalThis.gc();
		writeFileSync(process.env.HEAP, String(process.memoryUsage().heapUsed));
	});
}
