import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  agentRecordSchema,
  agentStatusReplySchema,
  isPlainSpanRecord,
  ONGOING,
  recordFaultOf,
  spanRecordSchema,
} from './agentStatusReply';
import sampleReply from './fixtures/sampleReply.json';

function faultOf(schema: v.GenericSchema, value: unknown): string {
  const result = v.safeParse(schema, value);
  if (result.success) return 'none';
  return `${v.getDotPath(result.issues[0]) ?? ''} ${result.issues[0].message}`.trim();
}

function recordFault(schema: v.GenericSchema, value: unknown): string {
  const result = v.safeParse(schema, value);
  return result.success ? 'none' : Object.values(recordFaultOf(result.issues)).join(' ');
}

describe('the documented sample reply', () => {
  const reply = v.parse(agentStatusReplySchema, sampleReply);
  const agents = reply.data.map((record) => v.parse(agentRecordSchema, record));

  it('keeps its envelope', () => {
    expect(reply).toEqual(sampleReply);
  });

  it('is read with all agents, with empty text and no spans for missing fields', () => {
    expect(agents.map(({ userId }) => userId)).toEqual(sampleReply.data.map(({ userId }) => userId));
    expect(agents.map(({ customId }) => customId)).toEqual(['', '', '123456']);
    expect(agents.map(({ firstName }) => firstName)).toEqual(['John', 'Jane', '']);
    expect(agents.map(({ status }) => status?.length)).toEqual([0, 0, 5]);
  });

  it('is read with every span unchanged', () => {
    const records = agents[2]?.status ?? [];
    const spans = records.map((record) => v.parse(spanRecordSchema, record));
    expect(spans).toEqual(sampleReply.data[2]?.status);
    expect(spans.at(-1)).toMatchObject({ secondaryStatus: 'NBK', endTime: ONGOING, duration: ONGOING });
  });
});

describe('agentStatusReplySchema', () => {
  const page = { hasMore: false, limit: 50, offset: 0, data: [] };

  it.each([
    [{ ...page, hasMore: 'false' }, 'hasMore must be true or false'],
    [{ ...page, limit: '50' }, 'limit must be a number'],
    [{ ...page, offset: null }, 'offset must be a number'],
    [{ ...page, data: {} }, 'data must be a list of agents'],
    [{ ...page, data: undefined }, 'data must be a list of agents'],
  ])('refuses %j: %s', (value, fault) => {
    expect(faultOf(agentStatusReplySchema, value)).toBe(fault);
  });

  it.each([null, 'text', 12, [], true].map((value) => [value]))('refuses %j whole', (value) => {
    expect(faultOf(agentStatusReplySchema, value)).toMatch(/^(?:must be an object|hasMore is missing)$/);
  });

  it('does not validate records, so that one bad record does not affect the others', () => {
    const data = [null, 'x', { userId: 7 }];
    expect(v.parse(agentStatusReplySchema, { ...page, data }).data).toEqual(data);
  });
});

describe('agentRecordSchema', () => {
  it('treats null as absent', () => {
    const record = {
      userId: 'u',
      firstName: null,
      lastName: null,
      email: null,
      customId: null,
      status: null,
    };
    const read = v.parse(agentRecordSchema, record);
    expect(Object.values(read).every((value) => value === 'u' || value === '' || Array.isArray(value))).toBe(
      true,
    );
  });

  it.each([
    [null, 'not-a-record'],
    [{}, 'missing userId'],
    [{ userId: '' }, 'empty userId'],
    [{ userId: 7 }, 'not-text userId'],
    [{ userId: 'u', firstName: {} }, 'not-text firstName'],
    [{ userId: 'u', customId: 5 }, 'not-text customId'],
    [{ userId: 'u', status: 'BUSY' }, 'not-spans status'],
  ])('names the field of %j: %s', (value, fault) => {
    expect(recordFault(agentRecordSchema, value)).toBe(fault);
  });

  it('treats `__proto__` as an ordinary name, not as a prototype', () => {
    const sent: unknown = JSON.parse(
      '{"userId":"__proto__","firstName":"__proto__","__proto__":{"email":"x"}}',
    );
    const read = v.parse(agentRecordSchema, sent);
    expect(read.userId).toBe('__proto__');
    expect(read.email).toBe('');
  });
});

describe('spanRecordSchema', () => {
  const span = { primaryStatus: 'BUSY', startTime: '2026-03-10T08:00:00', endTime: '-' };

  it('requires neither secondary status nor duration', () => {
    expect(v.parse(spanRecordSchema, span)).toEqual({ ...span, secondaryStatus: '', duration: '' });
  });

  it.each([
    ['BUSY', 'not-a-record'],
    [{ primaryStatus: 'BUSY', startTime: '2026-03-10T08:00:00' }, 'missing endTime'],
    [{ ...span, primaryStatus: '' }, 'empty primaryStatus'],
    [{ ...span, primaryStatus: null }, 'not-text primaryStatus'],
    [{ ...span, startTime: 1678440000 }, 'not-a-start startTime'],
    [{ ...span, endTime: null }, 'not-an-end endTime'],
    [{ ...span, duration: 55 }, 'not-text duration'],
  ])('names the field of %j: %s', (value, fault) => {
    expect(recordFault(spanRecordSchema, value)).toBe(fault);
  });
});

describe('isPlainSpanRecord', () => {
  const anyText = fc.oneof(fc.constantFrom('', '-', 'BUSY'), fc.string());
  const anyValue = fc.oneof(anyText, fc.constantFrom(null, undefined, 5, [], {}));
  const anyRecord = fc.record(
    {
      primaryStatus: anyValue,
      secondaryStatus: anyValue,
      startTime: anyValue,
      endTime: anyValue,
      duration: anyValue,
      extra: anyValue,
    },
    { requiredKeys: [] },
  );

  it('accepts only records that the schema reads unchanged', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        if (!isPlainSpanRecord(record)) return;
        const read = v.parse(spanRecordSchema, record);
        expect(record).toMatchObject(read);
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts every record of the documented sample', () => {
    const records = sampleReply.data.flatMap(({ status }) => status ?? []);
    expect(records.length).toBeGreaterThan(0);
    expect(records.every(isPlainSpanRecord)).toBe(true);
  });

  it.each([null, undefined, 'BUSY', 5, []])('does not accept %j', (record) => {
    expect(isPlainSpanRecord(record)).toBe(false);
  });
});
