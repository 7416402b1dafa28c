/**
 * Whether a JSON text nests arrays and objects more than `most` levels deep. `JSON.parse` accepts any depth,
 * but walking its result (`JSON.stringify`, a schema) may overflow the stack.
 */
export function isNestedDeeperThan(json: string, most: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') {
      isInString = true;
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > most) return true;
    } else if (character === '}' || character === ']') {
      depth -= 1;
    }
  }
  return false;
}
