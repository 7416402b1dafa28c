import { getResponse } from 'msw';
import * as v from 'valibot';
import {
  agentRecordSchema,
  agentStatusReplySchema,
  ONGOING,
  spanRecordSchema,
} from '../contract/agentStatusReply';
import type { DateFilter } from '../contract/agentStatusRequest';
import { createDemoHandlers, type DemoOptions } from './demoHandlers';
import { naiveMsOf } from './demoTime';

/** Tuesday, March 10, 2026, 15:00 UTC: evening in Manila, morning in Denver. */
export const tuesdayAfternoonMs = Date.UTC(2026, 2, 10, 15);

/** Reads a page and all its records with the contract's schemas; throws if one is invalid. */
function readPage(body: unknown) {
  const { data, ...frame } = v.parse(agentStatusReplySchema, body);
  const agents = data.map((record) => {
    const { status, ...person } = v.parse(agentRecordSchema, record);
    const hasStatusKey = typeof record === 'object' && record !== null && 'status' in record;
    return { ...person, hasStatusKey, spans: status.map((span) => v.parse(spanRecordSchema, span)) };
  });
  return { ...frame, agents };
}

export type DemoPage = ReturnType<typeof readPage>;
export type ReadAgent = DemoPage['agents'][number];
export type ReadSpan = ReadAgent['spans'][number];

/** Calls the demo as a client does: through its handlers, with the upstream's requests and replies. */
export function demoClient(options: Partial<DemoOptions> = {}) {
  const handlers = createDemoHandlers({ nowMs: () => tuesdayAfternoonMs, ...options });

  async function send(path: string, init?: RequestInit): Promise<Response> {
    const response = await getResponse(handlers, new Request(`http://demo.example${path}`, init));
    if (!response) throw new Error(`no handler for ${path}`);
    return response;
  }

  function post(body: unknown, query = '', path = '/api/agentstatusdetails'): Promise<Response> {
    return send(`${path}${query}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async function page(dateFilter: DateFilter, query = '', agents?: string[]): Promise<DemoPage> {
    const response = await post({ filter: { ...(agents ? { agents } : {}), dateFilter } }, query);
    if (response.status !== 200) throw new Error(await response.text());
    return readPage(await response.json());
  }

  async function allAgents(dateFilter: DateFilter, limit = 50): Promise<ReadAgent[]> {
    const agents: ReadAgent[] = [];
    for (;;) {
      const next = await page(dateFilter, `?limit=${limit}&offset=${agents.length}`);
      agents.push(...next.agents);
      if (!next.hasMore) return agents;
    }
  }

  return { send, post, page, allAgents };
}

/** A span's start and end as instants; `null` for an unreadable time and for the end of an ongoing span. */
export function instantsOf(span: ReadSpan, timeZoneOffSet: number) {
  const instantOf = (text: string) =>
    /^\d{4}-/.test(text) ? naiveMsOf(text) + timeZoneOffSet * 60_000 : null;
  return {
    startMs: instantOf(span.startTime),
    endMs: span.endTime === ONGOING ? null : instantOf(span.endTime),
  };
}
