/*
C0, DEL and C1 can steer a terminal; marks of direction and characters without width can make a text look like another. Beside the format characters (Cf) those that Unicode calls ignorable are left out, such as Hangul fillers and tags, except variation selectors, which only choose how the sign before them is drawn.
*/
const unsafe = /(?![\u{FE00}-\u{FE0F}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const unsafeInLine = new RegExp(unsafe.source, 'gu');
const unsafeInText = new RegExp(`(?![\\n\\t])${unsafe.source}`, 'gu');

/** A text for one line of the screen, without anything that a terminal would obey or that cannot be seen. What is harmless is returned as it is. */
export const sanitiseLine = (text: string): string => (unsafe.test(text) ? text.replaceAll(unsafeInLine, '') : text);

/** The same for a text of several lines: line feeds and tabs stay. */
export const sanitiseText = (text: string): string => (unsafe.test(text) ? text.replaceAll(unsafeInText, '') : text);
