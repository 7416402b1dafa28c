import type { QueryClient } from '@tanstack/react-query';
import { type Access, openAccess } from '../../api/access';
import { AgentPageLoader } from '../../api/load/AgentPageLoader';
import { DAYS_AT_ONCE, lookAheadPages } from '../../api/load/DayLoads';
import { createPageReader, readHere } from '../../api/read/pageReader';
import { planKey } from '../../api/load/useAgentLoad';
import { rosterQuery } from '../../api/rosterQuery';
import { planRequests, type RequestPlan } from '../../api/requestPlan';
import type { PublicConfig } from '../../contract/publicConfig';
import type { TimestampsInForce } from '../../contract/timestampsInForce';
import { StatusCatalog } from '../../domain/statusCatalog';
import type { AddressContext } from '../../filters/address/addressContext';
import { rangeOf } from '../../filters/address/codecs/dates';
import { isBareAddress, readAddress } from '../../filters/address/readAddress';
import { pageAddressStore } from '../../filters/address/useAddressFilters';
import { MINUTE_MS, SECOND_MS } from '../../time/instant';
import { contains } from '../../time/interval';
import { civilDateAt, runtimeZone, type Zone } from '../../time/zone';
import { preferredTag } from '../../words/languages';
import { lastTeams } from '../browser/readerChoices';
import { observeServiceTime, readClock } from './useNow';
import { statedTimestamps } from './statedTimestamps';
import { viewOnly } from './viewOnly';

/** A live range opened again within this time is not requested again. */
const LIVE_FRESH_MS = 15 * SECOND_MS;
/** A finished day hardly changes, but the upstream may correct it. */
const FINISHED_FRESH_MS = 5 * MINUTE_MS;

/** How long the pages of a request count as fresh. */
function freshForMs({ covered }: RequestPlan): number {
  return contains(covered, readClock()) ? LIVE_FRESH_MS : FINISHED_FRESH_MS;
}

let grantedAccess = openAccess;

/** Uses these credentials for all further calls. Without a host, calls carry none. */
export function grantAccess(access: Access): void {
  grantedAccess = access;
}

/**
 * Shared by every load of this page: the statuses seen so far, which only grow in number, and the worker
 * that reads replies, which starts with the page.
 */
export const loadTools = {
  catalog: new StatusCatalog(),
  // The demo's service worker may not intercept requests of other workers.
  reader: import.meta.env.VITE_STATIC_DEMO ? readHere : createPageReader(),
  access: {
    credentials: (signal) => grantedAccess.credentials(signal),
    accepted: (credentials, secondsLeft) => grantedAccess.accepted(credentials, secondsLeft),
    refused: (credentials) => grantedAccess.refused(credentials),
    onViewOnly: () => viewOnly.set(true),
  } satisfies Access,
  now: readClock,
  onServiceTime: observeServiceTime,
  onTimestamps: (timestamps: TimestampsInForce) => statedTimestamps.receive(timestamps, readClock()),
  freshForMs,
} as const;

/** The defaults for what the address leaves out. */
export function addressContextOf({ maxDays }: PublicConfig): AddressContext {
  return {
    todayIn: (zone: Zone) => civilDateAt(zone, readClock()),
    now: readClock,
    defaultZone: runtimeZone(),
    defaultLanguage: preferredTag(navigator.languages),
    maxDays,
  };
}

type EarlyLoad = { readonly loader: AgentPageLoader; isTaken: boolean };
const earlyLoads = new Map<string, EarlyLoad>();

/**
 * Requests the first page of agents before anything is rendered: rendering takes about as long as the
 * request. `takeEarlyLoader` hands the load over to the dashboard.
 */
export function startEarlyLoad(client: QueryClient, config: PublicConfig): void {
  const context = addressContextOf(config);
  const { address } = pageAddressStore().snapshot();
  const { filters } = readAddress(address, context);
  if (config.hasRoster) void client.prefetchQuery(rosterQuery(loadTools.access));
  // As the dashboard will: see `useOpeningTeams`.
  const opening = config.hasRoster && isBareAddress(address) ? lastTeams.get() : undefined;
  const wanted = { agents: filters.agents, teams: opening ?? filters.teams };
  const plans = planRequests(rangeOf(filters, context), wanted, config);
  for (const [index, plan] of plans.entries()) {
    const loader = new AgentPageLoader(client, {
      ...loadTools,
      plan,
      freshForMs: freshForMs(plan),
      lookAheadPages: lookAheadPages(plans.length),
    });
    earlyLoads.set(planKey(plan), { loader, isTaken: false });
    if (index >= plans.length - DAYS_AT_ONCE) loader.start();
  }
}

/** Aborts the early loads that were not taken over. */
export function dropEarlyLoad(): void {
  for (const { loader, isTaken } of earlyLoads.values()) if (!isTaken) loader.dispose();
  earlyLoads.clear();
}

/** The early load of the plan, again where a render was discarded; those of other plans are aborted. */
export function takeEarlyLoader(plan: RequestPlan): AgentPageLoader | undefined {
  const early = earlyLoads.get(planKey(plan));
  if (early === undefined) dropEarlyLoad();
  else early.isTaken = true;
  return early?.loader;
}
