import { parse, serialize } from 'hono/utils/cookie';

/** Browsers send such a cookie to this host only, over TLS or on the loopback, and no other host can set it. */
const PREFIX = '__Host-';

/** Of name and value together, browsers keep 4,096 bytes. */
const LARGEST_COOKIE_BYTES = 4000;

const attributes = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const;

/** The values of our cookies in a request, by name without prefix. */
export function cookiesIn(request: Request): ReadonlyMap<string, string> {
  const all = Object.entries(parse(request.headers.get('Cookie') ?? ''));
  return new Map(
    all
      .filter(([name]) => name.startsWith(PREFIX))
      .map(([name, value]) => [name.slice(PREFIX.length), value]),
  );
}

/** A `Set-Cookie` that keeps the value until `endMs`. */
export function keepingCookie(name: string, value: string, endMs: number): string {
  const maxAge = Math.max(0, Math.ceil((endMs - Date.now()) / 1000));
  return serialize(PREFIX + name, value, { ...attributes, maxAge });
}

/** A `Set-Cookie` that removes the cookie. */
export function removingCookie(name: string): string {
  return serialize(PREFIX + name, '', { ...attributes, maxAge: 0 });
}

/** Whether the cookie is small enough for browsers to keep it. */
export function fitsIntoCookie(name: string, value: string): boolean {
  return PREFIX.length + name.length + value.length <= LARGEST_COOKIE_BYTES;
}
