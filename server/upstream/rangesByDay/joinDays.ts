import * as v from 'valibot';

import { foldAddress } from '../../../src/base/foldAddress';
import type { AgentStatusReply } from '../../../src/contract/agentStatusReply';

/**
 * The replies for consecutive days, one page of each, as one reply for all of them: what each day says of an agent is
 * joined into one record, with the fields of the newest. A span that two days contain is kept once, as the later one
 * has it, because one that ran over midnight may have ended since. What cannot be joined stays as it was sent.
 */
export function joinDays(days: readonly [AgentStatusReply, ...AgentStatusReply[]]): AgentStatusReply {
  const data: JoinedRecord[] = [];
  const agents = new Map<string, JoinedRecord>();
  for (const [day, reply] of days.entries()) {
    for (const record of reply.data) {
      const name = nameOf(record);
      const known = name === undefined ? undefined : agents.get(name);
      if (known !== undefined) {
        known.add(record, day);
        continue;
      }
      const joined = new JoinedRecord(record, day);
      data.push(joined);
      if (name !== undefined) agents.set(name, joined);
    }
  }
  return {
    hasMore: days.some(({ hasMore }) => hasMore),
    limit: Math.min(...days.map(({ limit }) => limit)),
    offset: days[0].offset,
    data: data.map((joined) => joined.record),
  };
}

const agentSchema = v.object({
  userId: v.optional(v.unknown()),
  email: v.optional(v.unknown()),
  status: v.nullish(v.array(v.unknown())),
});

/** Whose record it is; `undefined` if it does not say so, or its spans cannot be joined. */
function nameOf(record: unknown): string | undefined {
  const read = v.safeParse(agentSchema, record);
  if (!read.success) return undefined;
  const { userId, email } = read.output;
  if (typeof userId === 'string' && userId !== '') return `id ${userId}`;
  return typeof email === 'string' && email.trim() !== '' ? `email ${foldAddress(email.trim())}` : undefined;
}

/** A record that takes in those of later days. */
class JoinedRecord {
  #record: unknown;
  #spans: unknown[] | undefined;
  readonly #placesOfSpans = new Map<string, { readonly index: number; day: number }[]>();

  constructor(record: unknown, day: number) {
    this.#record = record;
    this.#addSpans(record, day);
  }

  get record(): unknown {
    return this.#spans === undefined
      ? this.#record
      : Object.assign({}, this.#record, { status: this.#spans });
  }

  add(record: unknown, day: number): void {
    this.#record = Object.assign({}, this.#record, record);
    this.#addSpans(record, day);
  }

  #addSpans(record: unknown, day: number): void {
    const read = v.safeParse(agentSchema, record);
    const spans = read.success ? read.output.status : undefined;
    if (spans === undefined || spans === null) return;
    this.#spans ??= [];
    for (const span of spans) {
      const name = spanNameOf(span);
      const places = name === undefined ? [] : (this.#placesOfSpans.get(name) ?? []);
      const earlier = places.filter((place) => place.day < day);
      const text = JSON.stringify(span);
      const [only] = earlier;
      if (earlier.some(({ index }) => JSON.stringify(this.#spans?.[index]) === text)) continue;
      if (only !== undefined && earlier.length === 1) {
        this.#spans[only.index] = span;
        only.day = day;
        continue;
      }
      if (name !== undefined) this.#placesOfSpans.set(name, [...places, { index: this.#spans.length, day }]);
      this.#spans.push(span);
    }
  }
}

const spanSchema = v.object({
  primaryStatus: v.string(),
  secondaryStatus: v.optional(v.unknown()),
  startTime: v.string(),
});

function spanNameOf(span: unknown): string | undefined {
  const read = v.safeParse(spanSchema, span);
  if (!read.success) return undefined;
  const { primaryStatus, secondaryStatus, startTime } = read.output;
  return JSON.stringify([primaryStatus, secondaryStatus, startTime]);
}
