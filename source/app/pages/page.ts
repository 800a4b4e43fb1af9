import type {PageRow} from '../rows.ts';
import {nextPlatform} from '../next-platform.ts';
import {itemsOf, messagesFor, nextItem, openPlatform, type State} from '../state.ts';
import {detailsRows} from './details-page.ts';
import {startItems} from '../get-started-items.ts';
import {settingItems} from '../setting-values.ts';
import {getStartedRows} from './get-started-page.ts';
import {objectionsRows, shownObjections} from './objections-page.ts';
import {foundCommands} from '../keybindings/keys-page-state.ts';
import {commandIn} from '../quick-open/entries.ts';
import {keysRows} from './keys-page.ts';
import {platformRows} from './platform-page.ts';
import {settingsRows} from './settings-page.ts';

/** The whole page, of which the editor shows a window. Every row is at most `columns` wide. */
export const pageRows = (state: State, columns: number): readonly PageRow[] => {
	switch (state.page.type) {
		case 'platform': {
			return platformRows(state, columns);
		}

		case 'keys': {
			return keysRows(state, columns);
		}

		case 'getStarted': {
			return getStartedRows(state, columns);
		}

		case 'objections': {
			return objectionsRows(state, columns);
		}

		case 'settings': {
			return settingsRows(state, columns);
		}

		case 'details': {
			return detailsRows(state, columns);
		}
	}
};

/** What the cursor of the page can stand on, from top to bottom; nothing on a page that is only read. */
export const pageItems = (state: State): readonly string[] => {
	switch (state.page.type) {
		case 'platform': {
			return [...itemsOf(state), ...(nextPlatform(state) ? [nextItem(state.platform)] : [])];
		}

		case 'getStarted': {
			return startItems(state, state.page.isFirst);
		}

		case 'objections': {
			return shownObjections(state).map(({objection}) => objection.id);
		}

		case 'settings': {
			return settingItems;
		}

		case 'keys': {
			return foundCommands(state, state.page.query).flatMap(({entry}) => commandIn(entry) ?? []);
		}

		default: {
			return [];
		}
	}
};

/** What the page's tab says. */
export const pageTitle = (state: State): string => {
	const messages = messagesFor(state);

	switch (state.page.type) {
		case 'platform': {
			return openPlatform(state).name;
		}

		case 'keys': {
			return messages.keysTitle;
		}

		case 'getStarted': {
			return messages.getStarted.tab;
		}

		case 'objections': {
			return messages.objections.title;
		}

		case 'settings': {
			return messages.settings.title;
		}

		case 'details': {
			return messages.detailsTitle;
		}
	}
};
