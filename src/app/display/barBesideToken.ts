import type { AddressBar } from '../../filters/address/addressStore';
import { joinAddress, splitAddress } from '../../filters/address/addressText';
import {
  afterPath,
  DISPLAY_TOKEN_NAME,
  displayTokenIn,
  isDisplayToken,
} from '../../filters/address/displayToken';

/** The `?query#fragment` of an address, without the token of a display. */
export function withoutDisplayToken(address: string): string {
  const text = afterPath(address);
  if (displayTokenIn(text) === undefined) return text;
  const { query, fragment } = splitAddress(text);
  const others = fragment.split('&').filter((part) => !isDisplayToken(part));
  return joinAddress({ query, fragment: others.join('&') });
}

/** The bar as if no token were in it: what is written to it keeps the token that is there. */
export function barBesideToken(bar: AddressBar): AddressBar {
  const keepToken = (address: string | URL | null | undefined) => {
    const token = displayTokenIn(bar.location.href);
    if (token === undefined || address === null || address === undefined) return address;
    const text = String(address);
    return `${text}${text.includes('#') ? '&' : '#'}${DISPLAY_TOKEN_NAME}=${token}`;
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
