/** A licence text below the names it stands for. */
export type Notice = {readonly title: string; readonly text: string};

/** The programs that are shipped beside the bundle, each with the notice that its licence asks for. */
export const helperNotices: readonly Notice[] = [
	{
		title: 'xsel (fallbacks/linux/xsel), https://github.com/kfish/xsel',
		text: `Copyright (C) 2001 Conrad Parker <conrad@vergenet.net>

Permission to use, copy, modify, distribute, and sell this software and its
documentation for any purpose is hereby granted without fee, provided that
the above copyright notice appear in all copies and that both that copyright
notice and this permission notice appear in supporting documentation. No
representations are made about the suitability of this software for any
purpose. It is provided "as is" without express or implied warranty.`,
	},
	{
		title: 'win-clipboard (fallbacks/windows/clipboard_*.exe), https://github.com/sindresorhus/win-clipboard',
		text: 'Shipped as part of clipboardy; see the licence of clipboardy in this file.',
	},
	{
		title: 'xdg-open (chunks/xdg-open), https://www.freedesktop.org/wiki/Software/xdg-utils/',
		text: 'Shipped as part of open; its own copyright and licence notice stands at the top of the file.',
	},
];
