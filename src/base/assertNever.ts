/** The end of an exhaustive switch: does not compile where a member of the union was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`unexpected member of a union: ${JSON.stringify(value)}`);
}
