import {expect, test} from 'vitest';
import {readEnvironment} from '../../source/adapters/environment.ts';

type Env = Record<string, string>;

const terminal = {isTTY: true, getColorDepth: () => 24};
const read = (env: Env, rest: Partial<Parameters<typeof readEnvironment>[0]> = {}) =>
	readEnvironment({env, platform: 'linux', stdin: {isTTY: true}, stdout: terminal, locale: () => 'de-AT', variableNames: ['DO_NOT_SEND'], ...rest});

test('is interactive with a terminal on both ends that is not dumb', () => {
	expect(read({}).isInteractive).toBe(true);
	expect(read({TERM: 'dumb'}).isInteractive).toBe(false);
	expect(read({}, {stdin: {}}).isInteractive).toBe(false);
	expect(read({}, {stdout: {}}).isInteractive).toBe(false);
});

test.each([
	[1, 0],
	[4, 1],
	[8, 2],
	[24, 3],
])('%i bits of colour are level %i', (bits, level) => {
	expect(read({}, {stdout: {isTTY: true, getColorDepth: () => bits}}).colourLevel).toBe(level);
});

test.each<[Env, number]>([
	[{NO_COLOR: '1'}, 0],
	[{NO_COLOR: '1', FORCE_COLOR: '3'}, 0],
	[{NO_COLOR: ''}, 3],
	[{FORCE_COLOR: '0'}, 0],
	[{FORCE_COLOR: 'false'}, 0],
	[{FORCE_COLOR: ''}, 1],
	[{FORCE_COLOR: 'true'}, 1],
	[{FORCE_COLOR: '2'}, 2],
	[{FORCE_COLOR: '9'}, 3],
])('%j is colour level %i', (env, level) => {
	expect(read(env, {stdout: {isTTY: true, getColorDepth: given => (given && 'NO_COLOR' in given ? 1 : 24)}}).colourLevel).toBe(level);
});

test('a pipe has no colour unless it is forced', () => {
	expect(read({}, {stdout: {}}).colourLevel).toBe(0);
	expect(read({FORCE_COLOR: '3'}, {stdout: {}}).colourLevel).toBe(3);
});

test('knows SSH, tmux, GNU screen and WSL', () => {
	expect(read({})).toMatchObject({isSsh: false, isTmux: false, isScreen: false, isWsl: false, platform: 'linux'});
	expect(['SSH_CONNECTION', 'SSH_CLIENT', 'SSH_TTY'].every(name => read({[name]: 'x'}).isSsh)).toBe(true);
	expect(read({TMUX: '/tmp/x', TERM: 'screen-256color'})).toMatchObject({isTmux: true, isScreen: false});
	expect(read({TERM: 'screen'}).isScreen).toBe(true);
	expect(read({STY: '1.tty'}).isScreen).toBe(true);
	expect(read({WSL_INTEROP: '/run/x'}).isWsl).toBe(true);
});

test.each<[NodeJS.Platform, Env, boolean]>([
	['linux', {}, false],
	['linux', {DISPLAY: ':0'}, true],
	['linux', {WAYLAND_DISPLAY: 'w'}, true],
	['linux', {BROWSER: 'w3m'}, true],
	['linux', {WSL_DISTRO_NAME: 'U'}, true],
	['darwin', {}, true],
	['win32', {}, true],
	['darwin', {SSH_TTY: 'x'}, false],
	['linux', {SSH_TTY: 'x', DISPLAY: 'localhost:10'}, false],
	['linux', {SSH_TTY: 'x', BROWSER: 'w3m'}, true],
])('on %s with %j a page can be shown: %s', (platform, env, expected) => {
	expect(read(env, {platform}).canOpenBrowser).toBe(expected);
});

test.each<[NodeJS.Platform, Env, boolean]>([
	['win32', {}, false],
	['win32', {WT_SESSION: 'x'}, true],
	['win32', {TERM: 'xterm-256color'}, true],
	['linux', {TERM: 'linux', LANG: 'de_DE.UTF-8'}, false],
	['linux', {LANG: 'de_DE.utf8'}, true],
	['linux', {LANG: 'de_DE.UTF-8', LC_ALL: 'C'}, false],
	['linux', {}, false],
	['linux', {TERM_PROGRAM: 'vscode'}, true],
	['darwin', {}, true],
])('on %s with %j there is Unicode: %s', (platform, env, expected) => {
	expect(read(env, {platform}).hasUnicode).toBe(expected);
});

test.each<[Env, string, string]>([
	[{LANG: 'de_CH.UTF-8'}, 'en', 'de'],
	[{LANG: 'en_GB.UTF-8'}, 'de-DE', 'en'],
	[{LC_ALL: 'fr_FR', LANG: 'de_DE'}, 'de', 'en'],
	[{LC_MESSAGES: 'de', LANG: 'en_US'}, 'en', 'de'],
	[{LC_ALL: 'C.UTF-8'}, 'de-AT', 'de'],
	[{LANG: 'POSIX'}, 'en-US', 'en'],
	[{}, 'de', 'de'],
])('%j on a system in %s speaks %s', (env, locale, expected) => {
	expect(read(env, {locale: () => locale}).language).toBe(expected);
});

test('of all variables only those that a step speaks of are kept', () => {
	expect(read({DO_NOT_SEND: '1', SECRET: 'x'}).variables).toEqual({DO_NOT_SEND: '1'});
});

test.for([
	['/usr/bin/fish', 'linux', 'fish'],
	['/bin/zsh', 'darwin', 'zsh'],
	[undefined, 'win32', 'powershell'],
	['/bin/sh', 'linux', 'other'],
] as const)('the shell %s on %s is %s', ([SHELL, platform, shell]) => {
	expect(read({...(SHELL && {SHELL})}, {platform}).shell).toBe(shell);
});
