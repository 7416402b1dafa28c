/**
 * Lists in an address: items between commas, spaces around them ignored. A comma or a percent sign
 * within an item, and a space at its edge, are percent-encoded once more than the address itself is,
 * so that an address whose commas some tool has encoded still reads as the same list.
 */
export function writeAddressList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/[%,]|^\s|\s$/gu, encodeURIComponent)).join(',');
}

/** The items of a list in an address, empty ones left out. */
export function readAddressList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim().replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, decodeOrKeep))
    .filter((item) => item !== '');
}

function decodeOrKeep(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded; // bytes that are no UTF-8: someone's literal percent signs
  }
}
