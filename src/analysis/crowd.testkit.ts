import fc from 'fast-check';
import { at } from '../base/elementAt';
import { agentWith, column, type PlainSpan } from '../domain/drawnAgent.testkit';
import { type AgentDay, ONGOING_END_MS } from '../domain/spanColumns';
import { StatusCatalog } from '../domain/statusCatalog';
import { instantFromMs, MINUTE_MS } from '../time/instant';
import type { Interval } from '../time/interval';

/** Some agents with a catalog of A, B and C. */
export type Crowd = { readonly agents: readonly AgentDay[]; readonly catalog: StatusCatalog };

const epochMs = column(0);

/** A few agents over about 40 minutes, all times on whole minutes; spans overlap, are empty, reversed or ongoing. */
export const anyCrowd: fc.Arbitrary<Crowd> = fc
  .array(
    fc.array(
      fc
        .record({
          start: fc.integer({ min: -8, max: 40 }),
          length: fc.oneof(fc.integer({ min: -3, max: 20 }), fc.constant(Number.POSITIVE_INFINITY)),
          primary: fc.constantFrom('A', 'B', 'C'),
          secondary: fc.constantFrom('one', 'two'),
        })
        .map(({ start, length, primary, secondary }): PlainSpan => ({
          startMs: epochMs + start * MINUTE_MS,
          endMs:
            length === Number.POSITIVE_INFINITY ? ONGOING_END_MS : epochMs + (start + length) * MINUTE_MS,
          primary,
          secondary,
        })),
      { maxLength: 8 },
    ),
    { maxLength: 6 },
  )
  .map((people) => {
    const catalog = new StatusCatalog();
    for (const primary of ['A', 'B', 'C']) catalog.codeOf(primary, 'one');
    const agents = people.map((spans, index) => agentWith(catalog, spans, { userId: `u-${index}` }));
    return { agents, catalog };
  });

/** A stretch within those 40 minutes, empty ones among them. */
export const anyBounds: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
  .map(([start, length]) => ({
    start: instantFromMs(epochMs + start * MINUTE_MS),
    end: instantFromMs(epochMs + (start + length) * MINUTE_MS),
  }));

/** The plain rule for a moment: of the spans that hold it, the one that began last. */
export function statusCodeAt(agent: AgentDay, momentMs: number): number | undefined {
  let found: number | undefined;
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    const holds = at(agent.columns.startMs, row) <= momentMs && momentMs < at(agent.columns.endMs, row);
    if (holds) found = at(agent.columns.statusCode, row);
  }
  return found;
}

/** The primary status at a moment by the plain rule; `-` for none. */
export function letterAt(agent: AgentDay, momentMs: number, catalog: StatusCatalog): string {
  const code = statusCodeAt(agent, momentMs);
  return code === undefined ? '-' : catalog.statusOf(code).primary;
}

/** Each whole minute of a stretch, in milliseconds: all that changes in these crowds changes at one. */
export function minutesOf({ start, end }: Interval): number[] {
  return Array.from(
    { length: Math.max(0, (end - start) / MINUTE_MS) },
    (_, index) => start + index * MINUTE_MS,
  );
}
