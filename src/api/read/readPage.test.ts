import { describe, expect, it } from 'vitest';
import { StatusCatalog } from '../../domain/statusCatalog';
import { renumberStatuses } from '../load/renumberStatuses';
import { replyMade, spanRecord } from './decodePage.testkit';
import { readPage } from './readPage';

const context = { offset: 100, limit: 50, meaning: { kind: 'utc' }, asOf: replyMade } as const;
const reply = { hasMore: false, limit: 50, offset: 100, data: [] };

const read = (text: string) => readPage(new TextEncoder().encode(text), context);

describe('readPage', () => {
  it.each(['<!doctype html><title>Sign in</title>', '', JSON.stringify(reply).slice(0, -5)])(
    'reports what is not JSON: %s',
    (text) => {
      expect(read(text)).toEqual({ ok: false, faults: [{ code: 'not-json' }] });
    },
  );

  it.each([
    ['null', { code: 'not-a-record' }],
    ['"ready"', { code: 'not-a-record' }],
    ['[]', { code: 'missing', field: 'hasMore' }],
    [JSON.stringify({ ...reply, data: null }), { code: 'not-agents', field: 'data' }],
    [JSON.stringify({ ...reply, hasMore: 'yes' }), { code: 'not-a-flag', field: 'hasMore' }],
    [JSON.stringify({ ...reply, offset: '0' }), { code: 'not-a-number', field: 'offset' }],
    ['{"errors":[{"msg":"no","code":1}]}', { code: 'missing', field: 'hasMore' }],
    [
      '{"__proto__":{"hasMore":false,"limit":50,"offset":0,"data":[]}}',
      { code: 'missing', field: 'hasMore' },
    ],
  ])('reports wrong types: %s', (text, fault) => {
    const reading = read(text);
    expect(reading.ok ? [] : reading.faults).toContainEqual(fault);
  });

  it('reports all fields that are wrong', () => {
    expect(read('{"data":"none","limit":5,"offset":0}')).toMatchObject({
      faults: [
        { code: 'missing', field: 'hasMore' },
        { code: 'not-agents', field: 'data' },
      ],
    });
  });

  it('reads names of any script', () => {
    const reading = read(
      JSON.stringify({ ...reply, data: [{ userId: 'u-1', firstName: 'ליאת', lastName: '🙂' }] }),
    );
    expect(reading).toMatchObject({ ok: true, read: { page: { agents: [{ displayName: 'ליאת 🙂' }] } } });
  });
});

describe('renumberStatuses', () => {
  it("gives a page the load's codes, whatever the order its statuses came in", () => {
    const catalog = new StatusCatalog();
    catalog.codeOf('AWAY', 'Lunch');
    const statuses = ['Coaching', 'Lunch', 'Coaching'];
    const status = statuses.map((secondaryStatus, index) =>
      spanRecord({
        primaryStatus: secondaryStatus === 'Lunch' ? 'AWAY' : 'BUSY',
        secondaryStatus,
        startTime: `2026-03-10T0${index}:00:00`,
        endTime: `2026-03-10T0${index + 1}:00:00`,
      }),
    );
    const reading = read(JSON.stringify({ ...reply, data: [{ userId: 'u-1', status }] }));
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    const [agent] = renumberStatuses(reading.read, catalog).agents;
    const codes = Array.from(agent?.columns.statusCode ?? []);
    expect(codes.map((code) => catalog.statusOf(code).secondary)).toEqual(statuses);
    expect(catalog.size).toBe(2);
  });

  it('leaves a page without agents as it is', () => {
    const reading = read(JSON.stringify(reply));
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    expect(renumberStatuses(reading.read, new StatusCatalog()).agents).toEqual([]);
  });
});
