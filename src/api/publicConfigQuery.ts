import { queryOptions } from '@tanstack/react-query';
import { LazyModule } from '../base/LazyModule';
import type { PublicConfig } from '../contract/publicConfig';

// Nothing is drawn before what it says: its reader is fetched beside it.
const documentReaders = new LazyModule(() => import('./readDocuments'));

/**
 * What the page needs to know before it asks for agents. A gateway other than ours may serve the
 * API alone: where `/api/config` is missing, is no JSON or does not hold, the defaults of the
 * contract do. Only where nothing answers at all does it fail, and is tried again twice.
 */
export const publicConfigQuery = queryOptions<PublicConfig>({
  queryKey: ['public-config'],
  queryFn: async ({ signal }) => {
    const [response, { readPublicConfig }] = await Promise.all([
      // `index.html` asks for it as well, in words that must be the same for the browser to ask only once.
      fetch(`${import.meta.env.BASE_URL}api/config`, { signal }),
      documentReaders.load(),
    ]);
    return readPublicConfig(response.ok ? await response.text() : '');
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: 2,
});
