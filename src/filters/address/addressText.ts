/** The two places where an address keeps parameters, without their signs. */
export type AddressPlaces = { readonly query: string; readonly fragment: string };

/** The query and the fragment of `?query#fragment`; either may be missing, and so may the `?`. */
export function splitAddress(address: string): AddressPlaces {
  const [query = '', ...rest] = address.replace(/^\?/, '').split('#');
  // From `:~:` on, a fragment is for the browser: what text to scroll to.
  const [fragment = ''] = rest.join('#').split(':~:');
  return { query, fragment };
}

/** `?query#fragment`, its parts as far as they are not empty. */
export function joinAddress({ query, fragment }: AddressPlaces): string {
  return `${query === '' ? '' : `?${query}`}${fragment === '' ? '' : `#${fragment}`}`;
}

/** The address that has the parameters of both, those of the first one first. */
export function mergeAddresses(first: string, second: string): string {
  const places = [splitAddress(first), splitAddress(second)];
  const joined = (place: keyof AddressPlaces) => places.flatMap((each) => each[place] || []).join('&');
  return joinAddress({ query: joined('query'), fragment: joined('fragment') });
}

/** A parameter as it is written: what people read in values (`@`, `,`, `/`, `:`) stays, the rest is encoded. */
export function writeParameter(name: string, value: string): string {
  // URLSearchParams, unlike encodeURIComponent, does not throw for half a surrogate pair.
  const [, encoded = ''] = new URLSearchParams([['', value]]).toString().split('=');
  const readable = encoded.replaceAll('+', '%20').replaceAll(/%(?:40|2C|2F|3A)/g, decodeURIComponent);
  return `${name}=${readable}`;
}

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
