/** Stands in a text where an element belongs: U+FFFC, the character for an embedded object. */
export const SLOT = '\u{fffc}';
