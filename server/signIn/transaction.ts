import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import * as v from 'valibot';

import { keepingCookie, removingCookie } from './cookies';
import type { Sealer } from './sealer';

/** As long as it may take to find a password and a second factor. */
const LIFE_MS = 15 * 60_000;

/** The cookie lasts longer, so that someone who was slow is told so. */
const COOKIE_LIFE_MS = 60 * 60_000;

/** Each tab that signs in has a cookie of some 420 bytes, and Node accepts 16 kB of headers. */
const MOST_AT_ONCE = 10;

const NAME_PREFIX = 'sign-in-';

const transactionSchema = v.object({
  state: v.string(),
  nonce: v.string(),
  codeVerifier: v.string(),
  startedMs: v.number(),
});

/** A sign-in that has begun, from the redirect to the provider until the provider sends the browser back. */
export type Transaction = v.InferOutput<typeof transactionSchema>;

export function beginTransaction(): Transaction {
  return {
    state: randomState(),
    nonce: randomNonce(),
    codeVerifier: randomPKCECodeVerifier(),
    startedMs: Date.now(),
  };
}

/**
 * The `Set-Cookie` headers that keep a transaction in the browser that began it, in a cookie of its own, because two
 * tabs may sign in at once. Of very many, others are removed.
 */
export async function keepTransaction(
  transaction: Transaction,
  cookies: ReadonlyMap<string, string>,
  sealer: Sealer,
): Promise<readonly string[]> {
  const endMs = Date.now() + COOKIE_LIFE_MS;
  const others = [...cookies.keys()].filter((name) => name.startsWith(NAME_PREFIX));
  return [
    ...others.slice(MOST_AT_ONCE - 1).map(removingCookie),
    keepingCookie(nameOf(transaction.state), await sealer.seal({ transaction }, endMs), endMs),
  ];
}

/** The transaction with a state that this browser began; `undefined` without one, also if it was used already. */
export async function findTransaction(
  state: string,
  cookies: ReadonlyMap<string, string>,
  sealer: Sealer,
): Promise<Transaction | undefined> {
  const payload = await sealer.open(cookies.get(nameOf(state)) ?? '');
  const read = v.safeParse(transactionSchema, payload?.['transaction']);
  return read.success && read.output.state === state ? read.output : undefined;
}

/** A `Set-Cookie` after which the state cannot be used again. */
export function removeTransaction(state: string): string {
  return removingCookie(nameOf(state));
}

export function isTooOld({ startedMs }: Transaction): boolean {
  return Date.now() - startedMs > LIFE_MS;
}

/** A state is 256 random bits; so much of it distinguishes a person's tabs. */
function nameOf(state: string): string {
  return NAME_PREFIX + state.replaceAll(/[^\w-]/g, '').slice(0, 12);
}
