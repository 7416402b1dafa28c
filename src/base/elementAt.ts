/**
 * The element at an index that is known to exist. The check costs nothing measurable and turns a
 * slip into an error at its source instead of an `undefined` further on.
 */
export function at<Element>(
  list: { readonly [index: number]: Element; readonly length: number },
  index: number,
): Element {
  const element = list[index];
  if (element === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return element;
}
