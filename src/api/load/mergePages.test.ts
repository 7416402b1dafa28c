import { describe, expect, it } from 'vitest';
import { StatusCatalog } from '../../domain/statusCatalog';
import { addMs } from '../../time/instant';
import { agentRecords, pageFrom, replyMade, spanRecord } from '../read/decodePage.testkit';
import { mergePages } from './mergePages';

const catalog = new StatusCatalog();

/** A page made `ageMs` before the newest, of agents with spans of the given statuses. */
function page(offset: number, ageMs: number, people: Readonly<Record<string, readonly string[]>>) {
  const data = Object.entries(people).map(([userId, statuses]) => ({
    userId,
    status: statuses.map((primaryStatus) => spanRecord({ primaryStatus })),
  }));
  return pageFrom({ data }, { offset, catalog, asOf: addMs(replyMade, -ageMs) });
}

function shown({ agents }: ReturnType<typeof mergePages>) {
  return agents.map(({ userId, columns, firstRow, endRow }) => {
    const codes = columns.statusCode.slice(firstRow, endRow);
    return `${userId}: ${Array.from(codes, (code) => catalog.statusOf(code).primary).join(' ')}`;
  });
}

describe('mergePages', () => {
  it('lists agents in the order of the pages', () => {
    const merged = mergePages([page(0, 0, { b: ['BUSY'], a: [] }), page(50, 0, { c: ['AWAY'] })]);
    expect(shown(merged)).toEqual(['b: BUSY', 'a: ', 'c: AWAY']);
    expect(merged.notices).toEqual([]);
  });

  it('shows the newest copy in the place of the first', () => {
    const merged = mergePages([page(0, 9000, { a: ['BUSY'], b: [] }), page(50, 0, { a: ['AWAY'] })]);
    expect(shown(merged)).toEqual(['a: AWAY', 'b: ']);
  });

  it('shows the copy that came first if that one is newer, as after a refresh', () => {
    const merged = mergePages([page(0, 0, { a: ['BUSY'] }), page(50, 9000, { a: ['AWAY'] })]);
    expect(shown(merged)).toEqual(['a: BUSY']);
    expect(merged.notices[0]).toMatchObject({ pageOffset: 50, record: { spans: [{}] } });
  });

  it('notes a copy that differs, with the spans it had', () => {
    const merged = mergePages([page(0, 9000, { a: ['BUSY'] }), page(50, 0, { a: ['AWAY', 'BUSY'] })]);
    expect(merged.notices).toEqual([
      {
        kind: 'duplicate-agent',
        isSame: false,
        agentName: 'a',
        userId: 'a',
        pageOffset: 0,
        record: {
          userId: 'a',
          displayName: 'a',
          email: '',
          customId: '',
          spans: [expect.objectContaining({ statusCode: catalog.codeOf('BUSY', 'Coaching') })],
        },
      },
    ]);
  });

  it('notes a copy whose name differs, too', () => {
    const named = (firstName: string, offset: number) =>
      pageFrom({ data: [{ userId: 'a', firstName }] }, { offset, catalog });
    const merged = mergePages([named('Jane', 0), named('Janet', 50)]);
    expect(merged.agents.map(({ displayName }) => displayName)).toEqual(['Janet']);
    expect(merged.notices[0]?.record).toMatchObject({ displayName: 'Jane' });
  });

  it('shows five agents that came on two pages once each, and says so', () => {
    const merged = mergePages([
      pageFrom({ hasMore: true, data: agentRecords(0, 50) }),
      pageFrom({ data: agentRecords(45, 50) }, { offset: 50 }),
    ]);
    expect(merged.agents).toHaveLength(95);
    expect(new Set(merged.agents.map(({ userId }) => userId)).size).toBe(95);
    expect(merged.notices.map(({ userId }) => userId)).toEqual(['u-45', 'u-46', 'u-47', 'u-48', 'u-49']);
    expect(merged.notices.every(({ record }) => record === undefined)).toBe(true);
    expect(merged.notices[0]).toMatchObject({ kind: 'duplicate-agent', isSame: true });
  });

  it('keeps the notices of the pages', () => {
    const merged = mergePages([pageFrom({ data: [null] }), pageFrom({ data: ['x'] }, { offset: 50 })]);
    expect(merged.notices.map(({ record }) => record)).toEqual([null, 'x']);
  });

  it('treats `__proto__` as a user like any other', () => {
    const merged = mergePages([
      page(0, 0, { a: [] }),
      pageFrom({ data: [{ userId: '__proto__' }] }, { offset: 50 }),
    ]);
    expect(merged.agents.map(({ userId }) => userId)).toEqual(['a', '__proto__']);
  });
});
