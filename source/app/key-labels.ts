import type {Messages} from '../i18n/messages.ts';
import type {KeyName} from './keys.ts';

/** A key as a person knows it: `Leertaste`, `Ctrl+C`, `↑` (`up` where there is only ASCII). */
export const keyLabel = (key: KeyName, {keyNames, keyNamesAscii}: Messages, hasUnicode: boolean): string =>
	(hasUnicode ? undefined : keyNamesAscii[key]) ?? keyNames[key] ?? key;
