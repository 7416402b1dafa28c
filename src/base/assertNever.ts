/** The default of an exhaustive switch: does not compile if a member of the union is missing. */
export function assertNever(value: never): never {
  throw new Error(`unexpected member of a union: ${JSON.stringify(value)}`);
}
