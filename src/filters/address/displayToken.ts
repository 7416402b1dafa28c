import { splitAddress } from './addressText';

/**
 * The name in the fragment that the token of a display has: the fragment is sent to nobody, and stays in the address
 * over a reload. It is no filter, so no link, saved view, or host page gets it.
 */
export const DISPLAY_TOKEN_NAME = 'display';

export const isDisplayToken = (part: string) => part.startsWith(`${DISPLAY_TOKEN_NAME}=`);

/** The token of a display in an address; `undefined` if it has none. */
export function displayTokenIn(address: string): string | undefined {
  const part = splitAddress(afterPath(address)).fragment.split('&').find(isDisplayToken);
  return part?.slice(DISPLAY_TOKEN_NAME.length + 1) || undefined;
}

/** The `?query#fragment` of an address. */
export function afterPath(address: string): string {
  return /[?#].*/s.exec(address)?.[0] ?? '';
}
