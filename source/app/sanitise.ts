// C0, DEL and C1 can steer a terminal; marks of direction and characters without width can make a text look like another.
const unsafe = /[\p{Cc}\p{Cs}\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u;
const unsafeInLine = new RegExp(unsafe.source, 'gu');
const unsafeInText = new RegExp(`(?![\\n\\t])${unsafe.source}`, 'gu');

/** A text for one line of the screen, without anything that a terminal would obey or that cannot be seen. What is harmless is returned as it is. */
export const sanitiseLine = (text: string): string => (unsafe.test(text) ? text.replaceAll(unsafeInLine, '') : text);

/** The same for a text of several lines: line feeds and tabs stay. */
export const sanitiseText = (text: string): string => (unsafe.test(text) ? text.replaceAll(unsafeInText, '') : text);
