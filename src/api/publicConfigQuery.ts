import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { defaultPublicConfig, type PublicConfig, publicConfigSchema } from '../contract/publicConfig';

/**
 * What the page needs to know before it asks for agents. A gateway other than ours may serve the
 * API alone: where `/api/config` is missing, is no JSON or does not hold, the defaults of the
 * contract do. Only where nothing answers at all does it fail, and is tried again twice.
 */
export const publicConfigQuery = queryOptions<PublicConfig>({
  queryKey: ['public-config'],
  queryFn: async ({ signal }) => {
    // `index.html` asks for it as well, in words that must be the same for the browser to ask only once.
    const response = await fetch(`${import.meta.env.BASE_URL}api/config`, { signal });
    if (!response.ok) return defaultPublicConfig;
    const config = v.safeParse(v.pipe(v.string(), v.parseJson(), publicConfigSchema), await response.text());
    return config.success ? config.output : defaultPublicConfig;
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: 2,
});
