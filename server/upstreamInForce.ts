import type { PublicConfig } from '../src/contract/publicConfig';
import { createDemoHandlers } from '../src/demo/demoHandlers';
import type { Budget } from './budget/budget';
import type { Packer } from './cache/packer';
import type { UpstreamFacts } from './http/app';
import { type FindingKeeperOptions, createFindingKeeper } from './keepFindings';
import type { ServiceObserver } from './observer';
import type { Settings } from './settings/settings';
import type { UpstreamAccess } from './settings/upstreamSettings';
import type { ReplyMemory } from './upstream/ReplyMemory';
import { createDemoUpstream } from './upstream/demoUpstream';
import { RangesByDay, rangesFindingSchema } from './upstream/rangesByDay/RangesByDay';
import { TimestampsWatch } from './upstream/timestamps/TimestampsWatch';
import {
  type Timestamps,
  type TimestampsReport,
  knownTimestamps,
  timestampsFindingSchema,
} from './upstream/timestamps/timestampsFinding';
import { createUpstream } from './upstream/upstream';
import type { UpstreamCall } from './upstream/upstreamCall';

/** For the log. */
export type UpstreamReporting = {
  readonly onTimestamps?: (report: TimestampsReport) => void;
  /** The upstream refuses date ranges: from now on each day is a request. */
  readonly onRangesRefused?: () => void;
  readonly onError: (error: unknown) => void;
};

type Service = {
  readonly budget: Budget;
  readonly replyMemory: ReplyMemory;
  readonly observer: ServiceObserver;
  readonly keeping: FindingKeeperOptions;
  readonly packer: Packer;
  readonly publicConfig: PublicConfig;
};

/** Whom the service asks for agents, and what is known of it as of now. */
export type UpstreamInForce = {
  readonly callUpstream: UpstreamCall;
  readonly timestamps: Timestamps;
  readonly areRangesByDay: () => boolean;
  readonly facts: () => Promise<UpstreamFacts>;
};

/** The real upstream or the demo, as the settings say. */
export function upstreamInForce(
  settings: Settings,
  reporting: UpstreamReporting,
  service: Service,
): UpstreamInForce {
  const { source } = settings;
  return source.kind === 'demo'
    ? demo(source.agentCount, service)
    : realUpstream(source.access, settings, reporting, service);
}

/** It follows its settings, so nothing has to be found out. */
function demo(agentCount: number, { budget, publicConfig }: Service): UpstreamInForce {
  const { timestamps, timestampsCheck, rangesByDay } = publicConfig;
  return {
    callUpstream: createDemoUpstream(
      createDemoHandlers({ nowMs: Date.now, agentCount, publicConfig }),
      budget,
    ),
    timestamps: knownTimestamps(timestamps),
    areRangesByDay: () => false,
    facts: async () => ({ timestamps, timestampsCheck, rangesByDay }),
  };
}

function realUpstream(
  access: UpstreamAccess,
  { apiVersion, callTimeoutMs, proxies, timestamps: setting }: Settings,
  { onTimestamps, onRangesRefused, onError }: UpstreamReporting,
  { budget, replyMemory, observer, keeping, packer }: Service,
): UpstreamInForce {
  const timestamps = new TimestampsWatch({
    setting,
    callUpstream: createUpstream({
      access,
      apiVersion,
      callTimeoutMs,
      proxies,
      budget,
      replyMemory,
      observer,
    }),
    keeper: createFindingKeeper('timestamps', timestampsFindingSchema, keeping),
    onReport: onTimestamps ?? (() => undefined),
    onError,
  });
  const ranges = new RangesByDay({
    callUpstream: timestamps.callUpstream,
    keeper: createFindingKeeper('ranges', rangesFindingSchema, keeping),
    packer,
    onRefused: onRangesRefused ?? (() => undefined),
  });
  // API v2 documents ranges.
  const isV1 = apiVersion === 'v1';
  const areRangesByDay = () => isV1 && ranges.areRefused();
  return {
    callUpstream: isV1 ? ranges.callUpstream : timestamps.callUpstream,
    timestamps,
    areRangesByDay,
    facts: async () => {
      await Promise.all([timestamps.refresh(), isV1 && ranges.refresh()]);
      const { mode, check } = timestamps.inForce();
      return { timestamps: mode, timestampsCheck: check, rangesByDay: areRangesByDay() };
    },
  };
}
