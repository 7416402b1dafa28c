const codes = {
  quote: 0x22,
  backslash: 0x5c,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/**
 * Whether a JSON text nests arrays and objects more than `most` levels deep. `JSON.parse` accepts any depth,
 * but walking its result (`JSON.stringify`, a schema) may overflow the stack.
 */
export function isNestedDeeperThan(json: string, most: number): boolean {
  let depth = 0;
  let isInString = false;
  // Codes, not characters: half of the time, and a reply of 10 MB keeps everyone else waiting meanwhile.
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (isInString) {
      if (code === codes.backslash) index += 1;
      else if (code === codes.quote) isInString = false;
    } else if (code === codes.quote) {
      isInString = true;
    } else if (code === codes.openBrace || code === codes.openBracket) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === codes.closeBrace || code === codes.closeBracket) {
      depth -= 1;
    }
  }
  return false;
}
