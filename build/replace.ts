import {emojiSign, narrowCharacters} from './narrow-characters.ts';

type Replacement = {readonly module: RegExp; readonly from: string; readonly to: string};

/** Changes one place in a dependency's source. The build fails when the place is not there exactly once, so that an update cannot silently undo it. */
export const replace = (replacements: readonly Replacement[]) => {
	const done = new Set<Replacement>();

	return {
		name: 'replace',
		transform: (code: string, id: string) => {
			let result = code;

			for (const replacement of replacements) {
				if (replacement.module.test(id)) {
					const parts = result.split(replacement.from);

					if (parts.length !== 2) {
						throw new Error(`Expected once in ${id}, found ${parts.length - 1} times: ${replacement.from}`);
					}

					result = parts.join(replacement.to);
					done.add(replacement);
				}
			}

			return result === code ? undefined : {code: result, map: null};
		},
		generateBundle: () => {
			for (const replacement of replacements) {
				if (!done.has(replacement)) {
					throw new Error(`No bundled module matches ${replacement.module}`);
				}
			}
		},
	};
};

const yogaWasm = /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/;

export const dependencyFixes: readonly Replacement[] = [
	// Yoga would fetch its WebAssembly from a data: URL, and the first fetch loads undici (about 25 ms).
	{
		module: yogaWasm,
		from: 'return w||"function"!=typeof fetch?Promise.resolve().then(function(){return wa()}):fetch(H,{credentials:"same-origin"}).then(function(a){if(!a.ok)throw"failed to load wasm binary file at \'"+H+"\'";return a.arrayBuffer()}).catch(function(){return wa()})',
		to: 'return Promise.resolve().then(function(){return wa()})',
	},
	{
		module: yogaWasm,
		from: 'return w||"function"!=typeof WebAssembly.instantiateStreaming||ua(H)||"function"!=typeof fetch?c(b):fetch(H,{credentials:"same-origin"}).then(function(e){return WebAssembly.instantiateStreaming(e,d).then(b,function(f){v("wasm streaming compile failed: "+f);v("falling back to ArrayBuffer instantiation");return c(b)})})',
		to: 'return c(b)',
	},
	// One call in place of a byte-by-byte loop over a binary string.
	{
		module: yogaWasm,
		from: 'var b=xa(a.slice(37)),c=new Uint8Array(b.length);for(a=0;a<b.length;++a)c[a]=b.charCodeAt(a);var d=c',
		to: 'var d=new Uint8Array(Buffer.from(a.slice(37),"base64"))',
	},
	// Reading this pattern costs 20 ms, running it for the first time 20 more. Each such sequence has a character that is drawn as emoji by itself or is made one by U+FE0F.
	{
		module: /\/string-width\/index\.js$/,
		from: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
		to: String.raw`let rgiEmoji;
const rgiEmojiRegex = {test: segment => /${emojiSign}/u.test(segment) && (rgiEmoji ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(segment)};`,
	},
	// What holds for ASCII holds for more: each character is a column, without a look at its properties.
	{
		module: /\/string-width\/index\.js$/,
		from: String.raw`if (/^[\u0020-\u007E]*$/.test(string)) {`,
		to: `if (/^[${narrowCharacters}]*$/.test(string)) {`,
	},
	// Ink forgets after every frame what it knows of the lines, most of which come again in the next one. Kept are the last 10,000 characters and those before.
	{
		module: /\/ink\/build\/output\.js$/,
		from: '    caches = new OutputCaches();',
		to: '    caches = OutputCaches.kept;',
	},
	{
		module: /\/ink\/build\/output\.js$/,
		from: 'class OutputCaches {',
		to: `class OutputCaches {
    static kept = new OutputCaches();
    older = new Map();
    size = 0;`,
	},
	{
		module: /\/ink\/build\/output\.js$/,
		from: 'cached = styledCharsFromTokens(tokenize(line))',
		to: 'cached = this.older.get(line) ?? styledCharsFromTokens(tokenize(line))',
	},
	{
		module: /\/ink\/build\/output\.js$/,
		from: 'this.styledChars.set(line, cached);',
		to: `this.styledChars.set(line, cached);
            this.size += cached.length;
            if (this.size > 10_000) {
                this.older = this.styledChars;
                this.styledChars = new Map();
                this.widths = new Map();
                this.blockWidths = new Map();
                this.size = 0;
            }`,
	},
	// What Ink remembers by text, it remembers for thousands of texts. Here a text is a whole pane, and few of them come again.
	{
		module: /\/ink\/build\/measure-text\.js$/,
		from: 'maxSize: 4096',
		to: 'maxSize: 64',
	},
	{
		module: /\/ink\/build\/wrap-text\.js$/,
		from: 'maxSize: 4096',
		to: 'maxSize: 64',
	},
	{
		module: /\/ink\/build\/render-node-to-output\.js$/,
		from: "import widestLine from 'widest-line';",
		to: "import measureText from './measure-text.js';\nconst widestLine = text => measureText(text).width;",
	},
	// Ink's link to the React developer tools imports a package that is not there.
	{
		module: /\/ink\/build\/reconciler\.js$/,
		from: "await import('./devtools.js');",
		to: '',
	},
];
