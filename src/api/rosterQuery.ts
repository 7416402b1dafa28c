import { queryOptions } from '@tanstack/react-query';
import { LazyModule } from '../base/LazyModule';
import type { Roster } from '../contract/roster';
import { TOKEN_LIFE_HEADER, tokenLifeFrom } from '../contract/tokenLife';
import { MINUTE_MS } from '../time/instant';
import type { Access } from './access';

const documentReaders = new LazyModule(() => import('./readDocuments'));

/** The service rereads a file as it changes, and Kore.ai's lists once a day. */
const READ_AGAIN_MS = 15 * MINUTE_MS;
/** Without any teams, a reader may be waiting for them. */
const TRY_AGAIN_MS = MINUTE_MS;

/**
 * The teams that the reader may see. Read again every 15 minutes while the page is visible, and when it becomes
 * visible after longer than that; what was read last stays while that fails. The service sends it only if it has
 * changed: the browser keeps the last reply with its `ETag`.
 */
export function rosterQuery(access: Access) {
  return queryOptions<Roster>({
    queryKey: ['roster'],
    queryFn: async ({ signal }) => {
      for (;;) {
        const credentials = await access.credentials(signal);
        const { authorization } = credentials;
        const [response, { readRoster }] = await Promise.all([
          fetch(`${import.meta.env.BASE_URL}api/roster`, {
            signal,
            headers: authorization === undefined ? {} : { Authorization: authorization },
          }),
          documentReaders.load(),
        ]);
        if (response.status === 401 && access.refused(credentials)) continue;
        if (response.ok) access.accepted(credentials, tokenLifeFrom(response.headers.get(TOKEN_LIFE_HEADER)));
        const roster = response.ok ? readRoster(await response.text()) : undefined;
        if (roster === undefined) throw new Error(`no roster in the reply (${response.status})`);
        return roster;
      }
    },
    staleTime: READ_AGAIN_MS,
    refetchInterval: ({ state }) => (state.data === undefined ? TRY_AGAIN_MS : READ_AGAIN_MS),
    retry: 2,
  });
}
