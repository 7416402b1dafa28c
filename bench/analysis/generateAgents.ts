import { type AgentDay, NO_DECLARED_DURATION } from '../../src/domain/spanColumns';
import { StatusCatalog } from '../../src/domain/statusCatalog';
import { DAY_MS, instantFromMs, SECOND_MS } from '../../src/time/instant';
import type { Interval } from '../../src/time/interval';

const statuses = [
  ['AVAILABLE', 'Available'],
  ['BUSY', 'Chat'],
  ['AVAILABLE', 'Email'],
  ['BUSY', 'Coaching'],
  ['AWAY', 'Break'],
  ['OFFLINE', 'Offline'],
] as const;

/** A contact center as the page stores it once it is read. */
export type GeneratedAgents = {
  readonly agents: readonly AgentDay[];
  readonly catalog: StatusCatalog;
  readonly day: Interval;
};

const dayStartMs = Date.UTC(2026, 2, 10);

/** Agents whose spans fill one day without a gap, of uneven length, each border on a whole second. Always the same for the same arguments. */
export function generateAgents(agentCount: number, spansPerAgent: number): GeneratedAgents {
  const catalog = new StatusCatalog();
  const codes = statuses.map(([primary, secondary]) => catalog.codeOf(primary, secondary));
  let seed = 20_260_310;
  // Park and Miller's generator: good enough to scatter borders.
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const stepMs = DAY_MS / spansPerAgent;
  const agents = Array.from({ length: agentCount }, (_, agent): AgentDay => {
    const borders = Float64Array.from({ length: spansPerAgent + 1 }, (_border, index) => {
      const isInner = index > 0 && index < spansPerAgent;
      const offsetMs = index * stepMs + (isInner ? random() * stepMs * 0.9 : 0);
      return dayStartMs + Math.floor(offsetMs / SECOND_MS) * SECOND_MS;
    });
    return {
      userId: `u-${agent}`,
      displayName: `Agent ${agent}`,
      email: '',
      customId: '',
      columns: {
        startMs: borders.slice(0, -1),
        endMs: borders.slice(1),
        statusCode: Uint32Array.from(
          { length: spansPerAgent },
          (_span, index) => codes[(index + agent) % codes.length] ?? 0,
        ),
        declaredSeconds: new Int32Array(spansPerAgent).fill(NO_DECLARED_DURATION),
        doubts: new Uint8Array(spansPerAgent),
      },
      firstRow: 0,
      endRow: spansPerAgent,
      asOf: instantFromMs(dayStartMs + DAY_MS),
    };
  });
  const day = { start: instantFromMs(dayStartMs), end: instantFromMs(dayStartMs + DAY_MS) };
  return { agents, catalog, day };
}
