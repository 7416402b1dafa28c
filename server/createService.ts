import type { MiddlewareHandler } from 'hono';

import { type PublicConfig, defaultPublicConfig } from '../src/contract/publicConfig';
import { withStatuses } from '../src/contract/statusesFile';
import { demoStatusEntries } from '../src/demo/demoConfig';
import { createAuthorize } from './access/authorize';
import type { Displays } from './access/displays';
import { rightsWithRoster, rightsWithoutRoster } from './access/rights';
import { type AppDependencies, createApp } from './http/app';
import { openReplyLimits, replyLimits } from './http/replyLimits';
import { QueuedBudget, unlimitedBudget } from './budget/budget';
import { type BudgetLimits, type CallCounter, millisecondsPerCall } from './budget/callCounter';
import { type CallLog, nothingCalled, unknownPast } from './budget/callLog';
import type { LimitChange } from './budget/limitReports';
import { LocalCounter } from './budget/localCounter';
import { SharedCounter } from './budget/sharedCounter';
import { type CacheOrigin, hashOf } from './cache/cacheKey';
import { type ReplicaLease, createReplicaLease, noReplicaLease } from './cache/replicaLease';
import { createCopyStore } from './cache/copyStore';
import { LiveDemand } from './cache/liveDemand';
import type { Packer } from './cache/packer';
import { createPageCache } from './cache/pageCache';
import { type ServiceObserver, noObserver } from './observer';
import { createFindingKeeper } from './keepFindings';
import { batchSizeFindingSchema } from './cache/agents/batchSize';
import type { SharedRedis } from './redis/sharedRedis';
import type { LiveRoster } from './roster/LiveRoster';
import type { RosterDirectory } from './roster/RosterDirectory';
import { type RosterOptions, rosterInForce } from './rosterInForce';
import type { Settings } from './settings/settings';
import { type SignIn, type SignInOptions, createSignIn } from './signIn/signIn';
import { ReplyMemory } from './upstream/ReplyMemory';
import { createFetch } from './upstream/dispatcher';
import { type UpstreamReporting, upstreamInForce } from './upstreamInForce';

export type ServiceOptions = Pick<AppDependencies, 'isReady' | 'onRequest' | 'onError'> &
  RosterOptions &
  UpstreamReporting & {
    readonly servePage?: MiddlewareHandler;
    /** The build of the page that is served, if it was built. */
    readonly build?: string | undefined;
    readonly packer: Packer;
    /** Shared by all replicas; without it there is only this process. */
    readonly redis?: SharedRedis | undefined;
    /** Keeps the calls over a restart; without it, what was called before the start is unknown. */
    readonly callLog?: CallLog | undefined;
    readonly observer?: ServiceObserver;
    /** The upstream allows fewer calls than are set, or again as many. */
    readonly onLimitChange?: (change: LimitChange) => void;
    /** Displays on walls, which have tokens of their own. */
    readonly displays?: Displays | undefined;
    /** The keys that verify tokens could not be refreshed; the known ones remain in use. */
    readonly onKeySetFailure?: (error: unknown) => void;
    /** A sign-in failed, or the check of a session. */
    readonly onSignInFailure?: SignInOptions['onFailure'];
  };

export type Service = ReturnType<typeof createApp> & {
  /** The calls to the upstream that could be made at once. */
  readonly callsLeft: () => Promise<number>;
  /** The limits of calls in force now; `undefined`: none. */
  readonly limits: () => BudgetLimits | undefined;
  /** The teams in force; `undefined` if none are configured. */
  readonly currentRoster: (() => RosterDirectory) | undefined;
};

/** The service that the settings describe, with the real upstream or the demo behind it. */
export async function createService(settings: Settings, options: ServiceOptions): Promise<Service> {
  const { observer = noObserver, packer, redis } = options;
  const origin = cacheOriginOf(settings);
  const limits = limitsOf(settings);
  const budget =
    limits === undefined
      ? unlimitedBudget
      : new QueuedBudget(await counterFor(settings, limits, origin, options), {
          onWaited: observer.onBudgetWaited,
          onLimitChange: options.onLimitChange,
        });
  const callEveryMs = () => {
    const inForce = budget.limits();
    return inForce === undefined ? 0 : millisecondsPerCall(inForce);
  };
  const replyMemory = new ReplyMemory();
  const store = createCopyStore(redis);
  const lease = redis === undefined ? noReplicaLease : createReplicaLease(redis);
  const keeping = { origin, store, lease, packer };
  const roster = rosterInForce(settings, options, {
    budget,
    callEveryMs,
    replyMemory,
    observer,
    keeping,
  });
  const publicConfig = publicConfigFrom(settings);
  const { callUpstream, timestamps, areRangesByDay, facts } = upstreamInForce(settings, options, {
    budget,
    replyMemory,
    observer,
    keeping,
    packer,
    publicConfig,
  });
  const signIn = signInFor(settings, lease, roster, options);
  const app = createApp({
    ...options,
    publicConfig: {
      ...publicConfig,
      hasRoster: roster !== undefined,
      ...(options.build !== undefined && { build: options.build }),
    },
    upstreamFacts: facts,
    listenHost: settings.listenHost,
    replyLimits: settings.access.kind === 'open' ? openReplyLimits : replyLimits,
    authorize: createAuthorize(settings.access, {
      displays: options.displays,
      fetchKeys: createFetch(settings.proxies),
      resolveRights: roster === undefined ? rightsWithoutRoster : rightsWithRoster(roster.current),
      authenticateSession: signIn?.authenticate,
      ...(options.onKeySetFailure !== undefined && { onKeySetFailure: options.onKeySetFailure }),
    }),
    currentRoster: roster?.current,
    signIn,
    onCacheOutcome: observer.onCacheOutcome,
    getPage: createPageCache({
      origin,
      timestamps,
      areRangesByDay,
      callUpstream,
      store,
      lease,
      batchSizeKeeper: createFindingKeeper('batch-size', batchSizeFindingSchema, keeping),
      packer,
      holdReply: replyMemory.hold,
      lifetimes: settings.lifetimes,
      demand: new LiveDemand(settings.lifetimes, budget.limits),
      takeCall: async (caller) => await budget.take(caller),
      callEveryMs,
    }),
  });
  const { callsLeft, limits: limitsInForce } = budget;
  return Object.assign(app, { callsLeft, limits: limitsInForce, currentRoster: roster?.current });
}

function signInFor(
  { access, proxies }: Settings,
  lease: ReplicaLease,
  roster: LiveRoster | undefined,
  { redis, onSignInFailure }: ServiceOptions,
): SignIn | undefined {
  if (access.kind !== 'oidc') return undefined;
  return createSignIn(access.signIn, {
    redis,
    lease,
    isGroupUsed: (group) => roster?.current().isSupervisorGroup(group) ?? false,
    onFailure: onSignInFailure ?? (() => undefined),
    fetch: createFetch(proxies),
  });
}

/** The settings that the page receives: nothing about the account, its stream or its credentials. */
function publicConfigFrom(settings: Settings): PublicConfig {
  const isDemo = settings.source.kind === 'demo';
  const gatewaySignIn = settings.access.kind === 'token' ? settings.access.signInUrl : undefined;
  const config: PublicConfig = {
    ...defaultPublicConfig,
    isDemo,
    apiVersion: settings.apiVersion,
    ...(settings.timestamps !== 'auto' && { timestamps: settings.timestamps }),
    maxDays: settings.maxDays,
    embedOrigins: [...settings.embedOrigins],
    urgentStatuses: [...settings.urgentStatuses],
    callsPerMinute: settings.budget.callsPerMinute,
    ...(gatewaySignIn !== undefined && { signIn: { url: gatewaySignIn, canSignOut: false } }),
  };
  return withStatuses(config, settings.statuses ?? (isDemo ? demoStatusEntries : []));
}

/** The demo's calls cost nothing, so it has a budget only if one is set, to show what waiting looks like. */
function limitsOf({ source, budget, isBudgetExplicit }: Settings): BudgetLimits | undefined {
  return source.kind === 'upstream' || isBudgetExplicit ? budget : undefined;
}

/** Where the calls are counted: in Redis, if there is one. */
export async function counterFor(
  settings: Settings,
  limits: BudgetLimits,
  origin: CacheOrigin,
  { redis, ...options }: Pick<ServiceOptions, 'redis' | 'callLog'>,
): Promise<CallCounter> {
  // The demo's calls cost nothing, so those of earlier processes do not matter.
  const callLog = options.callLog ?? (settings.source.kind === 'demo' ? nothingCalled : unknownPast);
  if (redis === undefined) return new LocalCounter(limits, callLog);
  const account = await hashOf([origin.origin, origin.accountId]);
  return new SharedCounter({ redis, account, limits, replicas: settings.replicas, callLog });
}

/** Which upstream copies and counts are of. */
export function cacheOriginOf({ source, apiVersion }: Settings): CacheOrigin {
  if (source.kind === 'demo') {
    return { origin: 'demo', accountId: 'demo', streamId: `demo-${source.agentCount}`, apiVersion };
  }
  const { origin, accountId, streamId } = source.access;
  return { origin, accountId, streamId, apiVersion };
}
