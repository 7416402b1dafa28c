import type { AddressBar } from './addressStore';
import { joinAddress, splitAddress } from './addressText';

/**
 * The name in the fragment that the token of a display has: the fragment is sent to nobody, and stays in the address
 * over a reload. It is no filter, so no link, saved view, or host page gets it.
 */
const NAME = 'display';

const isToken = (part: string) => part.startsWith(`${NAME}=`);

/** The token of a display in an address; `undefined` if it has none. */
export function displayTokenIn(address: string): string | undefined {
  const part = splitAddress(afterPath(address)).fragment.split('&').find(isToken);
  return part?.slice(NAME.length + 1) || undefined;
}

/** The `?query#fragment` of an address, without the token of a display. */
export function withoutDisplayToken(address: string): string {
  const text = afterPath(address);
  if (displayTokenIn(text) === undefined) return text;
  const { query, fragment } = splitAddress(text);
  const others = fragment.split('&').filter((part) => !isToken(part));
  return joinAddress({ query, fragment: others.join('&') });
}

/** The bar as if no token were in it: what is written to it keeps the token that is there. */
export function barBesideToken(bar: AddressBar): AddressBar {
  const keepToken = (address: string | URL | null | undefined) => {
    const token = displayTokenIn(bar.location.href);
    if (token === undefined || address === null || address === undefined) return address;
    const text = String(address);
    return `${text}${text.includes('#') ? '&' : '#'}${NAME}=${token}`;
  };
  return {
    location: {
      get pathname() {
        return bar.location.pathname;
      },
      get href() {
        return withoutDisplayToken(bar.location.href);
      },
    },
    history: {
      get state(): unknown {
        const state: unknown = bar.history.state;
        return state;
      },
      pushState: (state, unused, address) => bar.history.pushState(state, unused, keepToken(address)),
      replaceState: (state, unused, address) => bar.history.replaceState(state, unused, keepToken(address)),
    },
    addEventListener: (type, listener) => bar.addEventListener(type, listener),
    removeEventListener: (type, listener) => bar.removeEventListener(type, listener),
  };
}

function afterPath(address: string): string {
  return /[?#].*/s.exec(address)?.[0] ?? '';
}
