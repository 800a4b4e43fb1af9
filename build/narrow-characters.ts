/**
What stands in a character class for characters that take one column each and never join a neighbour into one grapheme: Latin letters, punctuation, currencies, arrows, lines, blocks, and signs that are not drawn as emoji by themselves.

None of them is a combining mark, a joiner, a part of a Korean syllable or of a flag (https://www.unicode.org/reports/tr29/), or wide (https://www.unicode.org/reports/tr11/).
*/
export const narrowCharacters = String.raw`\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2190-\u2319\u231C-\u2328\u232B-\u23E8\u2500-\u25FC\u25FF-\u2613\u2616-\u262F\u2638-\u2647\u2654-\u267E\u2680-\u2689\u2690-\u2692\u2694-\u26A0\u2706-\u2709\u270C-\u2727\u2729-\u274B\u274F-\u2752\u2758-\u2794`;

/** A pattern that fits every text that is drawn as emoji: each has a character that is one by itself, or is made one by U+FE0F (https://www.unicode.org/reports/tr51/). */
export const emojiSign = String.raw`\p{Emoji_Presentation}|\u{FE0F}`;
