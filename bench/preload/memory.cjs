// Loaded into a measured program: writes the most memory that it ever held, in bytes, into the file that PEAK names, and on SIGUSR2 what its objects hold into the one that HEAP names.
const {existsSync, readFileSync, writeFileSync} = require('node:fs');

// On Linux the system's own count begins with what the parent held when it started the program; this one begins with the program.
const peak = () =>
	existsSync('/proc/self/status') ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024 : process.resourceUsage().maxRSS * 1024;

process.on('exit', () => writeFileSync(process.env.PEAK, String(peak())));

if (process.env.HEAP) {
	process.on('SIGUSR2', () => {
		globalThis.gc();
		writeFileSync(process.env.HEAP, String(process.memoryUsage().heapUsed));
	});
}
