import {
  type FetchImplementation,
  type JWTPayload,
  type JWTVerifyOptions,
  createRemoteJWKSet,
  customFetch,
  decodeProtectedHeader,
  errors,
  jwtVerify,
} from 'jose';

const FETCH_TIMEOUT_MS = 3000;

/** A key that was withdrawn should not be accepted for much longer. */
const REFRESH_AFTER_MS = 10 * 60_000;

/**
 * Nobody asked for longer than this, so the keys were not refreshed. The first token then waits for them: otherwise it
 * could be accepted with a key that was withdrawn hours ago.
 */
const WAIT_AFTER_MS = 2 * REFRESH_AFTER_MS;

/** While the key server fails, it is asked this often, and the known keys remain in use. */
const RETRY_AFTER_MS = 60_000;

/** How long keys remain in use while the key server fails: long enough to fix it. */
const KEEP_MS = 24 * 60 * 60_000;

/** Callers with unknown keys wait for the key server; while it fails, only one in this time does. */
const PAUSE_AFTER_FAILURE_MS = 5000;

/** Verifies a token. Throws one of jose's errors, or the error that fetching the keys met. */
export type VerifyToken = (token: string, options: JWTVerifyOptions) => Promise<JWTPayload>;

/**
 * The key set at an address. It is fetched with the first token and then refreshed in the background, so a key
 * server that is down stops no token whose key is known, for a day. An unknown key id fetches the set again, at
 * most every 30 seconds. A token without a key id is verified with each key that fits its algorithm. `onFailure`
 * receives each failed refresh.
 */
export function createKeySet(
  url: string,
  onFailure: (error: unknown) => void,
  fetchSet: FetchImplementation = fetch,
): VerifyToken {
  let triedAtMs = Number.NEGATIVE_INFINITY;
  /** A refresh that all tokens wait for. */
  let awaited: Promise<void> | undefined;
  let isFailing = false;

  const fetchKeys: FetchImplementation = async (...request) => {
    const nowMs = performance.now();
    if (isFailing && nowMs - triedAtMs < PAUSE_AFTER_FAILURE_MS)
      throw new Error('The key server has just failed');
    triedAtMs = nowMs;
    isFailing = true;
    const response = await fetchSet(...request);
    isFailing = response.status !== 200;
    return response;
  };
  const keys = createRemoteJWKSet(new URL(url), {
    timeoutDuration: FETCH_TIMEOUT_MS,
    cacheMaxAge: KEEP_MS,
    [customFetch]: fetchKeys,
  });

  /** Starts a refresh when it is time; resolves once the known keys may be used. */
  async function refreshIfOld(): Promise<void> {
    const agoMs = performance.now() - triedAtMs;
    if (!keys.reloading && agoMs >= (isFailing ? RETRY_AFTER_MS : REFRESH_AFTER_MS)) {
      const isTooOld = !isFailing && agoMs >= WAIT_AFTER_MS;
      const refreshing = keys.reload().catch((error: unknown) => {
        isFailing = true;
        onFailure(error);
      });
      if (isTooOld) awaited = refreshing.finally(() => (awaited = undefined));
    }
    await awaited;
  }

  async function verify(token: string, options: JWTVerifyOptions): Promise<JWTPayload> {
    try {
      return (await jwtVerify(token, keys, options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      for await (const key of error) {
        try {
          return (await jwtVerify(token, key, options)).payload;
        } catch (refusal) {
          if (!(refusal instanceof errors.JWSSignatureVerificationFailed)) throw refusal;
        }
      }
      throw new errors.JWSSignatureVerificationFailed();
    }
  }

  return async (token, options) => {
    await refreshIfOld();
    try {
      return await verify(token, options);
    } catch (error) {
      // Without a key id, only this shows that the token may be signed with a new key.
      const mayBeNewKey =
        error instanceof errors.JWSSignatureVerificationFailed &&
        decodeProtectedHeader(token).kid === undefined &&
        !keys.coolingDown;
      if (!mayBeNewKey) throw error;
      await keys.reload();
      return await verify(token, options);
    }
  };
}
