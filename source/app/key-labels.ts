import type {Messages} from '../i18n/messages.ts';
import type {KeyName} from './keys.ts';

const labelOfOne = (key: KeyName, {keyNames, keyNamesAscii}: Messages, hasUnicode: boolean): string => {
	// The last part may be the plus itself.
	const [, before = '', name = key] = /^((?:(?:ctrl|alt|shift)\+)*)(.+)$/.exec(key) ?? [];
	const label = (hasUnicode ? undefined : keyNamesAscii[name]) ?? keyNames[name] ?? (before === '' ? name : name.toUpperCase());

	return [
		...before
			.split('+')
			.filter(Boolean)
			.map(modifier => keyNames[modifier] ?? modifier),
		label,
	].join('+');
};

/** A key as a person knows it: `Leertaste`, `Ctrl+C`, `↑` (`up` where there is only ASCII); of two that are pressed one after the other, both. */
export const keyLabel = (keys: KeyName, messages: Messages, hasUnicode: boolean): string =>
	keys
		.split(' ')
		.map(key => labelOfOne(key, messages, hasUnicode))
		.join(' ');
