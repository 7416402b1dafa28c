/**
 * The element at an index that is known to exist; throws a `RangeError` otherwise. The check has no measurable
 * cost and reports a mistake where it is made, instead of an `undefined` later.
 */
export function at<Element>(
  list: { readonly [index: number]: Element; readonly length: number },
  index: number,
): Element {
  const element = list[index];
  if (element === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return element;
}
