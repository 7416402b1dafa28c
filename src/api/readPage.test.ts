import { describe, expect, it } from 'vitest';
import { StatusCatalog } from '../domain/statusCatalog';
import { adoptPage } from './adoptPage';
import { replyMade, spanRecord } from './decodePage.testkit';
import { readPage } from './readPage';

const context = { offset: 100, limit: 50, meaning: { kind: 'utc' }, asOf: replyMade } as const;
const reply = { hasMore: false, limit: 50, offset: 100, data: [] };

const read = (text: string) => readPage(text, context);

describe('readPage', () => {
  it.each(['<!doctype html><title>Sign in</title>', '', JSON.stringify(reply).slice(0, -5)])(
    'tells what is no JSON: %s',
    (text) => {
      expect(read(text)).toEqual({ ok: false, reason: 'the answer is not JSON' });
    },
  );

  it.each([
    'null',
    '[]',
    JSON.stringify({ ...reply, data: null }),
    JSON.stringify({ ...reply, hasMore: 'yes' }),
    '{"errors":[{"msg":"no","code":1}]}',
    '{"__proto__":{"hasMore":false,"limit":50,"offset":0,"data":[]}}',
  ])('tells wrong types: %s', (text) => {
    expect(read(text).ok).toBe(false);
  });

  it('tells all fields that are wrong', () => {
    expect(read('{"data":"none","limit":5,"offset":0}')).toMatchObject({
      reason: expect.stringMatching(/hasMore .*; data must be a list of agents/),
    });
  });

  it('reads names of any script', () => {
    const reading = read(
      JSON.stringify({ ...reply, data: [{ userId: 'u-1', firstName: 'ליאת', lastName: '🙂' }] }),
    );
    expect(reading).toMatchObject({ ok: true, read: { page: { agents: [{ displayName: 'ליאת 🙂' }] } } });
  });
});

describe('adoptPage', () => {
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
    if (!reading.ok) throw new Error(reading.reason);
    const [agent] = adoptPage(reading.read, catalog).agents;
    const codes = Array.from(agent?.columns.statusCode ?? []);
    expect(codes.map((code) => catalog.statusOf(code).secondary)).toEqual(statuses);
    expect(catalog.size).toBe(2);
  });

  it('takes a page without agents as it is', () => {
    const reading = read(JSON.stringify(reply));
    if (!reading.ok) throw new Error(reading.reason);
    expect(adoptPage(reading.read, new StatusCatalog()).agents).toEqual([]);
  });
});
