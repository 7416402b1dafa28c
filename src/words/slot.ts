/** Marks the place for an element in a text: U+FFFC, the character for an embedded object. */
export const SLOT = '\u{fffc}';
