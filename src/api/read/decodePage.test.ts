import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { agentStatusReplySchema } from '../../contract/agentStatusReply';
import sampleReply from '../../contract/fixtures/sampleReply.json';
import { at } from '../../base/elementAt';
import { type AgentDay, spanAt } from '../../domain/spanColumns';
import { StatusCatalog } from '../../domain/statusCatalog';
import { instantFromMs } from '../../time/instant';
import { decodePage } from './decodePage';
import { agentRecords, pageFrom, spanRecord } from './decodePage.testkit';

function spansOf({ columns, firstRow, endRow }: AgentDay) {
  return Array.from({ length: endRow - firstRow }, (_, index) => spanAt(columns, firstRow + index));
}

describe('the documented sample reply', () => {
  const catalog = new StatusCatalog();
  const page = decodePage(v.parse(agentStatusReplySchema, sampleReply), {
    offset: 2,
    limit: 3,
    meaning: { kind: 'offset', offsetMinutesEast: 330 },
    catalog,
    asOf: instantFromMs(Date.UTC(2023, 2, 10, 17)),
  });
  const spans = spansOf(at(page.agents, 2));

  it('reads without notices', () => {
    expect(page.notices).toEqual([]);
    expect(page).toMatchObject({ offset: 2, pageSize: 3, hasMore: false });
  });

  it('has three agents, two of them without spans', () => {
    expect(page.agents.map(({ displayName, customId }) => [displayName, customId])).toEqual([
      ['John Doe', ''],
      ['Jane Doe', ''],
      ['john.doe1@example.com', '123456'],
    ]);
    expect(page.agents.map((agent) => spansOf(agent).length)).toEqual([0, 0, 5]);
  });

  it('has the instants of its naive times in India', () => {
    // 2023-03-09T13:20:38 at +05:30, and so on.
    const utc = (day: number, hour: number, minute: number, second: number) =>
      Date.UTC(2023, 2, day, hour, minute, second);
    expect(spans.map(({ start, end }) => [start, end])).toEqual([
      [utc(9, 7, 50, 38), utc(10, 16, 7, 42)],
      [utc(10, 16, 7, 42), utc(10, 16, 8, 52)],
      [utc(10, 16, 8, 52), utc(10, 16, 9, 48)],
      [utc(10, 16, 10, 17), utc(10, 16, 10, 28)],
      [utc(10, 16, 21, 2), undefined],
    ]);
  });

  it("keeps the upstream's own durations without doubts: 55 s for a span of 56 s is within a second", () => {
    expect(spans.map(({ declaredSeconds }) => declaredSeconds)).toEqual([116_224, 70, 55, 11, undefined]);
    expect((at(spans, 2).end ?? 0) - at(spans, 2).start).toBe(56_000);
    expect(spans.map(({ doubts }) => doubts)).toEqual([0, 0, 0, 0, 0]);
  });

  it('keeps its gaps: none, none, 29 s, 10 min 34 s', () => {
    const gaps = spans.slice(1).map(({ start }, index) => (start - (at(spans, index).end ?? 0)) / 1000);
    expect(gaps).toEqual([0, 0, 29, 634]);
  });

  it('has both statuses', () => {
    expect(catalog.statusOf(at(spans, 4).statusCode)).toEqual({ primary: 'BUSY', secondary: 'NBK' });
    expect(catalog.statusOf(at(spans, 0).statusCode)).toEqual({
      primary: 'AVAILABLE',
      secondary: 'AVAILABLE',
    });
  });
});

describe('decodePage: agents', () => {
  it('sets aside an agent that cannot be read, with the field and the record, and keeps the others', () => {
    const unreadable = { userId: 7, firstName: 'Jane' };
    const page = pageFrom({ offset: 50, data: [{ userId: 'u-1' }, unreadable, { userId: 'u-3' }] });
    expect(page.agents.map(({ userId }) => userId)).toEqual(['u-1', 'u-3']);
    expect(page.notices).toEqual([
      {
        kind: 'agent-set-aside',
        position: 52,
        fault: { code: 'not-text', field: 'userId' },
        agentName: 'Jane',
        userId: undefined,
        pageOffset: 50,
        record: unreadable,
      },
    ]);
  });

  it.each([
    [{ userId: 'u-1', firstName: 'Jane', lastName: 'Doe', status: 'none' }, 'Jane Doe', 'u-1'],
    [{ userId: 'u-1', firstName: 5, email: 'jane@example.com' }, 'jane@example.com', 'u-1'],
    [{ userId: 'u-1', firstName: 5, email: null }, 'u-1', 'u-1'],
    [{ firstName: 5 }, undefined, undefined],
    [null, undefined, undefined],
  ])('has the agent of a record set aside, if that can be read: %j', (record, agentName, userId) => {
    expect(pageFrom({ data: [record] }).notices).toMatchObject([
      { kind: 'agent-set-aside', agentName, userId },
    ]);
  });

  it('sets aside a span under the name of its agent, whose other spans stay', () => {
    const bad = spanRecord({ startTime: 'soon' });
    const page = pageFrom({ data: [{ userId: 'u-1', firstName: 'Jane', status: [bad, spanRecord()] }] });
    expect(spansOf(at(page.agents, 0))).toHaveLength(1);
    expect(page.notices).toMatchObject([
      { kind: 'span-set-aside', agentName: 'Jane', userId: 'u-1', record: bad },
    ]);
  });

  it('gives each agent its rows of the shared columns', () => {
    const people = [1, 0, 2].map((count, index) => ({
      userId: `u-${index}`,
      status: Array.from({ length: count }, () => spanRecord({ primaryStatus: `S${index}` })),
    }));
    const catalog = new StatusCatalog();
    const { agents } = pageFrom({ data: people }, { catalog });
    expect(
      agents.map((agent) => spansOf(agent).map(({ statusCode }) => catalog.statusOf(statusCode).primary)),
    ).toEqual([['S0'], [], ['S2', 'S2']]);
  });

  it.each(['<img src=x onerror=alert(1)>', '\u202Eeman', '👩‍💻', 'x'.repeat(300), '__proto__', 'constructor'])(
    'takes %j for a name like any other',
    (text) => {
      const person = { userId: text, firstName: text, lastName: '', email: text, customId: text };
      const page = pageFrom({
        data: [{ ...person, status: [spanRecord({ primaryStatus: text, secondaryStatus: text })] }],
      });
      expect(page.notices).toEqual([]);
      expect(page.agents[0]).toMatchObject({ userId: text, displayName: text, email: text, customId: text });
    },
  );

  it('loses nothing: each record is an agent or set aside, each span in columns or set aside', () => {
    const anySpan = fc.oneof(
      fc.constant<unknown>(spanRecord()),
      fc.constant<unknown>(spanRecord({ endTime: 'x' })),
      fc.anything(),
    );
    const anyAgent = fc.oneof(
      fc.record({
        userId: fc.constantFrom('u-1', 'u-2', '__proto__'),
        status: fc.array(anySpan, { maxLength: 4 }),
      }),
      fc.constantFrom<unknown>(null, {}, { userId: '' }, { userId: 'u-3', status: 'BUSY' }),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(anyAgent, { maxLength: 6 }), (data) => {
        const { agents, notices } = pageFrom({ data });
        const setAside = notices.filter(({ kind }) => kind === 'agent-set-aside').map(({ record }) => record);
        expect(agents.length + setAside.length).toBe(data.length);
        const read = data.filter((record) => !setAside.includes(record));
        read.forEach((record, index) => {
          const agent = at(agents, index);
          const sent =
            typeof record === 'object' &&
            record !== null &&
            'status' in record &&
            Array.isArray(record.status)
              ? record.status.length
              : 0;
          expect(spansOf(agent).length).toBeLessThanOrEqual(sent);
        });
        const sentSpans = read.reduce<number>(
          (sum, record) => sum + ((record as { status?: unknown[] | null }).status?.length ?? 0),
          0,
        );
        const spanNotices = notices.filter(({ kind }) => kind === 'span-set-aside').length;
        const inColumns = agents.reduce((sum, agent) => sum + agent.endRow - agent.firstRow, 0);
        expect(inColumns + spanNotices).toBe(sentSpans);
      }),
    );
  });
});

describe('decodePage: the shape of a page', () => {
  const shapeOf = (...[reply, change]: Parameters<typeof pageFrom>) => {
    const { pageSize, notices } = pageFrom(reply, change);
    return {
      pageSize,
      faults: notices.flatMap((notice) => (notice.kind === 'page-shape' ? [notice.fault] : [])),
    };
  };

  it('has the size that the reply states', () => {
    expect(shapeOf({ limit: 20, hasMore: true, data: agentRecords(0, 20) })).toEqual({
      pageSize: 20,
      faults: [],
    });
    expect(shapeOf({ limit: 20, data: agentRecords(0, 3) })).toEqual({ pageSize: 20, faults: [] });
  });

  it.each([
    [200, 50],
    [1e9, 50],
    [0, 3],
    [-5, 3],
    [2.5, 3],
    [Number.NaN, 3],
    [Number.POSITIVE_INFINITY, 3],
  ])('has a usable size where it states %d, and says so', (limit, pageSize) => {
    const shape = shapeOf({ limit, data: agentRecords(0, 3) });
    expect(shape).toEqual({ pageSize, faults: [{ code: 'bad-size', stated: limit, most: 50 }] });
  });

  it('has a size of at least one, so that the next page is further on', () => {
    expect(shapeOf({ limit: 0, data: [] }).pageSize).toBe(1);
  });

  it('reports a page that starts at another offset than requested', () => {
    expect(shapeOf({ offset: 0, data: [] }, { offset: 50 }).faults).toEqual([
      { code: 'other-offset', stated: 0, asked: 50 },
    ]);
  });

  it('reports a page that is short though more follow', () => {
    expect(shapeOf({ hasMore: true, limit: 50, data: agentRecords(0, 7) }).faults).toEqual([
      { code: 'too-few', received: 7, stated: 50 },
    ]);
  });
});
