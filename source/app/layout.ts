/** Size of the terminal in character cells. */
export type Viewport = {readonly columns: number; readonly rows: number};

/** Which parts are shown and how large. `single`: one pane at a time. All sizes in cells. */
export type Layout = {
	readonly kind: 'too-small' | 'single' | 'beside';
	readonly titleBar: boolean;
	readonly activityBar: number;
	readonly sideBar: number;
	readonly editor: number;
	/** Height between title bar and status bar. */
	readonly body: number;
	/** Height of the status bar: one row, more while a long notice is shown. */
	readonly statusBar: number;
	/** Rows of the editor above its scrolling part: tab and breadcrumbs, or one header. */
	readonly editorHead: number;
};

export const smallest: Viewport = {columns: 40, rows: 10};

/** The breakpoints. `sideBarVisible` is the person's choice and counts only where both panes fit; `statusBar` is the height that its text wants. */
export const layoutOf = ({columns, rows}: Viewport, sideBarVisible: boolean, statusBar = 1): Layout => {
	if (columns < smallest.columns || rows < smallest.rows) {
		return {kind: 'too-small', titleBar: false, activityBar: 0, sideBar: 0, editor: columns, body: rows, statusBar: 0, editorHead: 0};
	}

	const titleBar = columns >= 80 && rows >= 24;
	const body = rows - (titleBar ? 1 : 0) - statusBar;

	if (columns < 80) {
		return {kind: 'single', titleBar, activityBar: 0, sideBar: columns, editor: columns, body, statusBar, editorHead: 2};
	}

	const activityBar = columns >= 100 ? 3 : 0;
	const sideBar = sideBarVisible ? Math.min(36, Math.max(27, Math.floor(columns * 0.28))) : 0;

	return {kind: 'beside', titleBar, activityBar, sideBar, editor: columns - activityBar - sideBar, body, statusBar, editorHead: rows >= 16 ? 3 : 2};
};
