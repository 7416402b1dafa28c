import { demoRoster, demoSupervisors } from '../src/demo/teams';
import type { Budget } from './budget/budget';
import { type KoreKeeperOptions, createKoreKeeper } from './keepKoreRoster';
import type { ServiceObserver } from './observer';
import { KoreRoster, type KoreRosterEvents } from './roster/KoreRoster';
import { LiveRoster } from './roster/LiveRoster';
import { contentFrom } from './roster/contentFrom';
import type { Settings } from './settings/settings';
import type { ReplyMemory } from './upstream/ReplyMemory';
import { createListAgents } from './upstream/listAgents';

/** A quarter of the calls: with 48 a minute, one every five seconds. */
const PART_OF_CALLS = 0.25;

/** The seed of the demo that the server shows. */
const DEMO_SEED = 1;

export type RosterOptions = {
  /** With the file, if one is set. */
  readonly roster?: LiveRoster | undefined;
  readonly koreRosterEvents?: KoreRosterEvents | undefined;
  /** Aborted when nothing more is to be read. */
  readonly stopping?: AbortSignal | undefined;
  readonly onError: (error: unknown) => void;
};

type Service = {
  readonly budget: Budget;
  readonly callEveryMs: () => number;
  readonly replyMemory: ReplyMemory;
  readonly observer: ServiceObserver;
  readonly keeping: KoreKeeperOptions;
};

/** The teams that the settings describe; `undefined` if none are. The demo's own are used unless there is a file. */
export function rosterInForce(
  settings: Settings,
  options: RosterOptions,
  service: Service,
): LiveRoster | undefined {
  const { source } = settings;
  if (source.kind === 'demo') return options.roster ?? demoTeams(source.agentCount);
  if (!settings.isKoreRosterOn) return options.roster;
  const roster = options.roster ?? new LiveRoster();
  const { budget, callEveryMs, replyMemory, observer, keeping } = service;
  const { access } = source;
  const { callTimeoutMs, proxies } = settings;
  const kore = new KoreRoster({
    listAgents: createListAgents({ access, callTimeoutMs, proxies, budget, replyMemory, observer }),
    keeper: createKoreKeeper(keeping),
    callEveryMs: () => callEveryMs() / PART_OF_CALLS,
    events: options.koreRosterEvents ?? noEvents,
    onChange: (state) => roster.set('kore', state),
  });
  kore.run(options.stopping ?? new AbortController().signal).catch(options.onError);
  return roster;
}

function demoTeams(agentCount: number): LiveRoster {
  const roster = new LiveRoster();
  const nowMs = Date.now();
  const content = contentFrom(demoRoster(DEMO_SEED, agentCount, nowMs), demoSupervisors(agentCount));
  roster.set('demo', { content, readAtMs: nowMs });
  return roster;
}

const noEvents: KoreRosterEvents = {
  onCost: () => undefined,
  onRead: () => undefined,
  onFailure: () => undefined,
};
