/** The longest of the stated intervals; `undefined` if none is stated. */
export function longestOf(parts: readonly { readonly refreshMs: number | undefined }[]): number | undefined {
  const stated = parts.flatMap(({ refreshMs }) => refreshMs ?? []);
  return stated.length === 0 ? undefined : Math.max(...stated);
}
