import * as v from 'valibot';

import {
  type AgentPageRequest,
  type DateFilter,
  type PagingQuery,
  agentStatusRequestSchema,
  pagingQuerySchema,
} from '../../src/contract/agentStatusRequest';
import { isNestedDeeperThan } from '../../src/base/jsonNesting';
import type { FieldFault } from '../../src/contract/problem';
import { fieldFaultsOf } from './fieldFaults';
import { RequestRefused } from '../failures/problem';

const LARGEST_BODY_BYTES = 32 * 1024;

/** The contract's body nests four levels. */
const DEEPEST_BODY = 8;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Validates one call of `POST /api/agentstatusdetails`: query, media type, size, JSON, fields, date range. The
 * result is built from the schemas and contains nothing else of what was sent. Throws `RequestRefused`.
 */
export async function readRequest(request: Request, maxDays: number): Promise<AgentPageRequest> {
  const paging = readPaging(new URL(request.url).searchParams);
  const body = v.safeParse(agentStatusRequestSchema, await readBody(request));
  if (!body.success) throw refused(fieldFaultsOf(body.issues, 'body'));
  refuseDates(body.output.filter.dateFilter, maxDays);
  return { request: body.output, paging };
}

function refused(faults: readonly FieldFault[]): RequestRefused {
  return new RequestRefused({ code: 'bad-request', reason: 'fields-invalid', faults });
}

function readPaging(parameters: URLSearchParams): PagingQuery {
  const names = [...parameters.keys()];
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (repeated.length > 0) {
    throw refused(
      repeated.map((name) => ({ field: name.slice(0, 100), reason: 'must be given once' })).slice(0, 20),
    );
  }
  const paging = v.safeParse(pagingQuerySchema, Object.fromEntries(parameters));
  if (!paging.success) throw refused(fieldFaultsOf(paging.issues, 'query'));
  return paging.output;
}

/**
 * Years outside 2000 to 2999 are mistakes. One day more than `maxDays` is allowed because, when the UTC offset
 * changes within its time range, the page requests the whole days around it.
 */
function refuseDates(dateFilter: DateFilter, maxDays: number): void {
  const dates =
    'date' in dateFilter
      ? { date: dateFilter.date }
      : {
          startDate: dateFilter.startDate,
          endDate: dateFilter.endDate,
        };
  const faults = Object.entries(dates)
    .filter(([, date]) => date < '2000' || date >= '3000')
    .map(([name]) => ({ field: `filter.dateFilter.${name}`, reason: 'must be in the years 2000 to 2999' }));
  if (faults.length > 0) throw refused(faults);
  if ('date' in dateFilter) return;
  const days = (civilDayMs(dateFilter.endDate) - civilDayMs(dateFilter.startDate)) / DAY_MS + 1;
  if (days <= maxDays + 1) return;
  throw new RequestRefused({
    code: 'range-too-long',
    detail: `At most ${maxDays} days can be requested at once.`,
    faults: [
      { field: 'filter.dateFilter.endDate', reason: `must be at most ${maxDays} days from startDate` },
    ],
  });
}

/** Civil days are counted in UTC, where every day has 24 hours. */
function civilDayMs(civilDateOrTime: string): number {
  return Date.parse(`${civilDateOrTime.slice(0, 10)}T00:00:00Z`);
}

/**
 * The JSON of a request's body. Throws `RequestRefused`: 415 for another media type, 413 above 32 KB
 * (counted, because `Content-Length` may be wrong), 400 if it is not JSON in UTF-8.
 */
async function readBody(request: Request): Promise<unknown> {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw unreadable({ field: 'Content-Type', reason: 'must be application/json' }, 415);
  }
  const text = decodeUtf8(await readBytes(request));
  if (isNestedDeeperThan(text, DEEPEST_BODY)) throw refusedBody('is nested too deeply');
  try {
    return JSON.parse(text);
  } catch {
    throw refusedBody('must be JSON');
  }
}

function refusedBody(reason: string, status?: number): RequestRefused {
  return unreadable({ field: 'body', reason }, status);
}

function unreadable(fault: FieldFault, status?: number): RequestRefused {
  return new RequestRefused({ code: 'bad-request', reason: 'body-unreadable', status, faults: [fault] });
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const bytes = new Uint8Array(LARGEST_BODY_BYTES);
  let length = 0;
  if (Number(request.headers.get('Content-Length') ?? 0) > LARGEST_BODY_BYTES) throw tooLarge();
  if (request.body === null) throw refusedBody('is missing');
  // Throwing inside the loop cancels the stream, so no more of it is read.
  for await (const chunk of request.body) {
    if (length + chunk.byteLength > LARGEST_BODY_BYTES) throw tooLarge();
    bytes.set(chunk, length);
    length += chunk.byteLength;
  }
  return bytes.subarray(0, length);
}

function tooLarge(): RequestRefused {
  return refusedBody(`must be at most ${LARGEST_BODY_BYTES} bytes`, 413);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusedBody('must be text in UTF-8');
  }
}
