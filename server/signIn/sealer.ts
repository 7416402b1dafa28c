import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';

/** Encrypts and authenticates what a browser keeps for this service and must neither read nor change. */
export type Sealer = {
  /** `payload` as text for a cookie. `endMs`: from then on it cannot be opened. */
  readonly seal: (payload: JWTPayload, endMs: number) => Promise<string>;
  /** The payload; `undefined` if the text is of another key or purpose, was changed, or is too old. */
  readonly open: (text: string) => Promise<JWTPayload | undefined>;
};

export type SealerKeys = {
  readonly secret: string;
  /** Still opens what was sealed with it. */
  readonly previousSecret: string | undefined;
};

/**
 * Seals for one purpose, e.g. `session`. What was sealed for another one, or for another provider or client, does not
 * open, because the keys differ (HKDF, RFC 5869).
 */
export function createSealer({ secret, previousSecret }: SealerKeys, purpose: readonly string[]): Sealer {
  const info = new TextEncoder().encode(JSON.stringify(purpose));
  const currentKey = deriveKey(secret, info);
  const keys = previousSecret === undefined ? [currentKey] : [currentKey, deriveKey(previousSecret, info)];
  return {
    seal: async (payload, endMs) =>
      await new EncryptJWT(payload)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(Math.floor(endMs / 1000))
        .encrypt(await currentKey),
    open: async (text) => {
      for (const key of keys) {
        try {
          const { payload } = await jwtDecrypt(text, await key, {
            keyManagementAlgorithms: ['dir'],
            contentEncryptionAlgorithms: ['A256GCM'],
            requiredClaims: ['exp'],
          });
          return payload;
        } catch {
          // Another key, or nothing of ours.
        }
      }
      return undefined;
    },
  };
}

async function deriveKey(secret: string, info: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const source = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'HKDF', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    source,
    256,
  );
  return new Uint8Array(bits);
}
