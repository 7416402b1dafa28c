import { queryOptions } from '@tanstack/react-query';
import { LazyModule } from '../base/LazyModule';
import type { Roster } from '../contract/roster';
import { MINUTE_MS } from '../time/instant';
import type { Access } from './access';

/** Agents do not wait for it. */
const rosterReader = new LazyModule(() => import('./fetchRoster'));

/** The service rereads a file as it changes, and Kore.ai's lists once a day. */
const READ_AGAIN_MS = 15 * MINUTE_MS;
/** Without any teams, a reader may be waiting for them. */
const TRY_AGAIN_MS = MINUTE_MS;

/**
 * The teams that the reader may see. Read again every 15 minutes while the page is visible, and when it becomes
 * visible after longer than that; what was read last stays while that fails.
 */
export function rosterQuery(access: Access) {
  return queryOptions<Roster>({
    queryKey: ['roster'],
    queryFn: async ({ signal }) => await (await rosterReader.load()).fetchRoster(access, signal),
    staleTime: READ_AGAIN_MS,
    refetchInterval: ({ state }) => (state.data === undefined ? TRY_AGAIN_MS : READ_AGAIN_MS),
    retry: 2,
  });
}
