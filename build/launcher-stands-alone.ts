type Bundle = Readonly<Record<string, {readonly type: string; readonly imports?: readonly string[]}>>;

/** The launcher checks the Node version before anything else is parsed, so it must not import statically. */
export const launcherStandsAlone = (fileName: string) => ({
	name: 'launcher-stands-alone',
	generateBundle: (_options: unknown, bundle: Bundle) => {
		const imports = bundle[fileName]?.imports;

		if (imports === undefined || imports.length > 0) {
			throw new Error(`${fileName} must exist and import nothing statically; it imports: ${imports?.join(', ')}`);
		}
	},
});
