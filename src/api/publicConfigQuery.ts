import { queryOptions } from '@tanstack/react-query';
import { LazyModule } from '../base/LazyModule';
import type { PublicConfig } from '../contract/publicConfig';

// Nothing is drawn before what it says: its reader is fetched beside it.
const documentReaders = new LazyModule(() => import('./readDocuments'));

/**
 * The configuration that the page needs before it requests agents. A gateway other than ours may serve only
 * the API: if `/api/config` is missing, is not JSON or is invalid, the defaults of the contract apply. It
 * fails only if there is no response at all, after two retries.
 */
export const publicConfigQuery = queryOptions<PublicConfig>({
  queryKey: ['public-config'],
  queryFn: async ({ signal }) => {
    const [response, { readPublicConfig }] = await Promise.all([
      // `index.html` preloads this URL: the two must be identical for the browser to send one request.
      fetch(`${import.meta.env.BASE_URL}api/config`, { signal }),
      documentReaders.load(),
    ]);
    return readPublicConfig(response.ok ? await response.text() : '');
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: 2,
});
