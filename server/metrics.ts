import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

import type { BudgetLimits } from './budget/callCounter';
import type { RequestRecord } from './http/recordRequests';
import type { ServiceObserver } from './observer';
import type { RosterDirectory } from './roster/RosterDirectory';

/** Numbers that are read when the metrics are requested. */
type MetricSources = {
  readonly callsLeft: () => Promise<number>;
  /** `undefined`: calls are not limited. */
  readonly limits: () => BudgetLimits | undefined;
  /** `undefined`: no Redis is configured. */
  readonly isRedisUp: (() => boolean) | undefined;
  /** `undefined`: no teams are configured. */
  readonly currentRoster: (() => RosterDirectory) | undefined;
};

export type Metrics = {
  readonly observer: ServiceObserver;
  readonly onRequest: (record: RequestRecord) => void;
  readonly onLogLineDropped: () => void;
  readonly onRosterLinesLeftOut: (count: number) => void;
  readonly onRosterFailure: (source: 'file' | 'kore') => void;
  readonly watch: (sources: MetricSources) => void;
  /** All metrics in Prometheus' text format. */
  readonly respond: () => Promise<Response>;
};

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/**
 * Metrics for operators. No label value comes from a request: each is one of a few fixed names. Names and
 * meanings are in `docs/operating.md`.
 */
export function createMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const buildInfo = new Gauge({
    name: 'agent_status_build_info',
    help: 'Always 1; the label says which version runs',
    labelNames: ['version'],
    registers,
  });
  buildInfo.set({ version }, 1);
  const upstreamAttempts = new Counter({
    name: 'agent_status_upstream_calls_total',
    help: 'Attempts to call the upstream, by what came of them',
    labelNames: ['outcome'],
    registers,
  });
  const unreachable = new Counter({
    name: 'agent_status_upstream_unreachable_total',
    help: 'Attempts that reached no upstream, by cause',
    labelNames: ['cause'],
    registers,
  });
  const upstreamSeconds = new Histogram({
    name: 'agent_status_upstream_call_seconds',
    help: 'How long an attempt took',
    buckets: SECONDS,
    registers,
  });
  const budgetWaitSeconds = new Histogram({
    name: 'agent_status_budget_wait_seconds',
    help: 'How long a call waited for the budget before it was made',
    buckets: [0, 0.1, 0.25, 0.5, 1, 2],
    registers,
  });
  const cacheOutcomes = new Counter({
    name: 'agent_status_cache_answers_total',
    help: 'Pages of agents that were answered, by where they came from',
    labelNames: ['outcome'],
    registers,
  });
  const requests = new Counter({
    name: 'agent_status_requests_total',
    help: 'Requests, by route and status',
    labelNames: ['route', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'agent_status_request_seconds',
    help: 'How long a request took until its answer began',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  const breakerOpen = new Gauge({
    name: 'agent_status_breaker_open',
    help: '1 while the upstream is left alone because it does not answer',
    registers,
  });
  const droppedLogLines = new Counter({
    name: 'agent_status_log_lines_dropped_total',
    help: 'Lines that are missing in the log because nobody took them',
    registers,
  });
  const rosterLinesLeftOut = new Gauge({
    name: 'agent_status_roster_lines_left_out',
    help: 'Lines of ROSTER_FILE that cannot be used',
    registers,
  });
  const rosterFailures = new Counter({
    name: 'agent_status_roster_failures_total',
    help: 'How often the teams could not be read, by source',
    labelNames: ['source'],
    registers,
  });
  return {
    observer: {
      onUpstreamAttempt: (durationMs, failure) => {
        upstreamAttempts.inc({ outcome: failure?.code ?? 'ok' });
        if (failure?.code === 'upstream-unreachable')
          unreachable.inc({ cause: failure.causeCode ?? 'unknown' });
        upstreamSeconds.observe(durationMs / 1000);
      },
      onBudgetWaited: (waitedMs) => budgetWaitSeconds.observe(waitedMs / 1000),
      onCacheOutcome: (outcome) => cacheOutcomes.inc({ outcome }),
      onBreakerChange: (isOpen) => breakerOpen.set(isOpen ? 1 : 0),
    },
    onRequest: ({ route, status, durationMs }) => {
      requests.inc({ route, status });
      requestSeconds.observe({ route }, durationMs / 1000);
    },
    onLogLineDropped: () => droppedLogLines.inc(),
    onRosterLinesLeftOut: (count) => rosterLinesLeftOut.set(count),
    onRosterFailure: (source) => rosterFailures.inc({ source }),
    watch: (sources) => watch(registry, sources),
    respond: async () =>
      new Response(await registry.metrics(), { headers: { 'Content-Type': registry.contentType } }),
  };
}

function watch(registry: Registry, { callsLeft, limits, isRedisUp, currentRoster }: MetricSources): void {
  const addGauge = (name: string, help: string, read: () => number | Promise<number>) =>
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        async collect() {
          this.set(await read());
        },
      }),
    );
  addGauge('agent_status_budget_calls_left', 'Calls to the upstream that could be made at once', callsLeft);
  registry.registerMetric(
    new Gauge({
      name: 'agent_status_budget_limit',
      help: 'The most calls to the upstream in any minute and hour, as set or learned',
      labelNames: ['window'],
      registers: [],
      collect() {
        this.reset();
        const { callsPerMinute, callsPerHour } = limits() ?? {};
        if (callsPerMinute !== undefined) this.set({ window: 'minute' }, callsPerMinute);
        if (callsPerHour !== undefined) this.set({ window: 'hour' }, callsPerHour);
      },
    }),
  );
  if (isRedisUp !== undefined) {
    addGauge('agent_status_redis_up', '1 while the shared Redis answers', () => (isRedisUp() ? 1 : 0));
  }
  if (currentRoster === undefined) return;
  const state = () => currentRoster().state;
  addGauge('agent_status_roster_age_seconds', 'How long ago the oldest source of the teams was read', () =>
    Math.max(0, (Date.now() - state().asOfMs) / 1000),
  );
  addGauge(
    'agent_status_roster_fault',
    '1 while the teams are older than they should be, or incomplete',
    () => (state().fault === undefined ? 0 : 1),
  );
}
