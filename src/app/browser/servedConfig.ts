import { readServedConfig } from '../../api/readDocuments';
import type { PublicConfig } from '../../contract/publicConfig';
import { callEnd } from './wallReloads';

/** What the service says of itself now; `undefined` if it does not say, as while it restarts. */
export async function servedConfig(): Promise<PublicConfig | undefined> {
  const text = await servedText(`${import.meta.env.BASE_URL}api/config`);
  return text === undefined ? undefined : readServedConfig(text);
}

/** What is served at an address now; `undefined` without a success. */
export async function servedText(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-store', signal: callEnd() });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
