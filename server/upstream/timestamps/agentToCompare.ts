import * as v from 'valibot';

import { foldAddress } from '../../../src/base/foldAddress';
import type { DateFilter } from '../../../src/contract/agentStatusRequest';
import { type AskedRecords, canBeSettled } from './compareTimes';
import { otherOffset } from './otherOffset';

/** An agent whose times settle what the upstream's times mean, once asked for in another offset. */
export type AgentToCompare = {
  /** As the upstream spells it. */
  readonly email: string;
  /** What it sent of the agent. */
  readonly first: AskedRecords;
  /** The same days in another offset, to ask for. */
  readonly dateFilter: DateFilter;
};

/**
 * The first agent of a reply whose spans settle it whichever of the two is true; `undefined` if there is none, as in
 * the reply of an account where nobody has a status.
 */
export function agentToCompare({ dateFilter, records }: AskedRecords): AgentToCompare | undefined {
  const second = { ...dateFilter, timeZoneOffSet: otherOffset(dateFilter.timeZoneOffSet) };
  for (const { email, own } of agentsOf(records)) {
    const first = { dateFilter, records: own };
    if (canBeSettled(first, second)) return { email, first, dateFilter: second };
  }
  return undefined;
}

/** What a reply has of each agent. */
export function agentsIn({ dateFilter, records }: AskedRecords): readonly AskedRecords[] {
  return [...agentsOf(records)].map(({ own }) => ({ dateFilter, records: own }));
}

/** What a reply has of one agent. */
export function recordsOf(email: string, records: readonly unknown[]): readonly unknown[] {
  const address = foldAddress(email);
  return records.filter((record) => {
    const own = emailIn(record);
    return own !== undefined && foldAddress(own) === address;
  });
}

function agentsOf(
  records: readonly unknown[],
): Iterable<{ readonly email: string; readonly own: readonly unknown[] }> {
  const agents = new Map<string, { readonly email: string; readonly own: unknown[] }>();
  for (const record of records) {
    const email = emailIn(record);
    if (email === undefined) continue;
    const agent = agents.get(foldAddress(email)) ?? { email, own: [] };
    agent.own.push(record);
    agents.set(foldAddress(email), agent);
  }
  return agents.values();
}

const withEmailSchema = v.object({ email: v.pipe(v.string(), v.trim(), v.nonEmpty()) });

function emailIn(record: unknown): string | undefined {
  const read = v.safeParse(withEmailSchema, record);
  return read.success ? read.output.email : undefined;
}
