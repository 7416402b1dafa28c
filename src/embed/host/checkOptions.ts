import type { MountOptions } from './embedTypes';

/** Valid options, with the dashboard's absolute address. */
export type CheckedOptions = MountOptions & { readonly address: URL };

/** Throws `TypeError` for an invalid argument; the message says which one and what is expected. */
export function checkOptions(element: unknown, options: unknown): CheckedOptions {
  const fail = (what: string): never => {
    throw new TypeError(`AgentStatusTimeline.mount: ${what}`);
  };
  if (!(element instanceof Element) || !element.isConnected) {
    return fail(
      'the first argument must be an element of the page, e.g. document.querySelector("#dashboard").',
    );
  }
  if (!isOptions(options)) return fail('the second argument must be an object with src.');
  const { src, getToken, onEvent, lang, filters } = options;
  const address =
    typeof src === 'string' && URL.canParse(src, document.baseURI) && new URL(src, document.baseURI);
  if (!address || !/^https?:$/.test(address.protocol)) {
    return fail('src must be the http(s) address of the dashboard, e.g. https://status.example.com/.');
  }
  if (getToken !== undefined && typeof getToken !== 'function') return fail('getToken must be a function.');
  if (onEvent !== undefined && typeof onEvent !== 'function') return fail('onEvent must be a function.');
  if (lang !== undefined && typeof lang !== 'string') return fail('lang must be text, e.g. "de".');
  if (filters !== undefined && (typeof filters !== 'object' || filters === null)) {
    return fail('filters must be an object, e.g. { from: "2026-03-10" }.');
  }
  return { ...options, address };
}

/** Only that it is an object; its fields are checked one by one. */
function isOptions(options: unknown): options is MountOptions {
  return typeof options === 'object' && options !== null;
}
