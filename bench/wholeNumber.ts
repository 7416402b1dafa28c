/**
 * Reads the value of an option of the command line.
 *
 * @throws {Error} with the given and the expected value.
 */
export function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < least) {
    throw new Error(`--${name} must be a whole number from ${least}, not "${text}"`);
  }
  return value;
}
