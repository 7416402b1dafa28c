import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { agentStatusRequestSchema, pagingQuerySchema } from './agentStatusRequest';
import { MAX_AGENTS_PER_REQUEST, MAX_OFFSET } from './requestLimits';

const oneDay = { date: '2026-03-10', timeZoneOffSet: -330 };

function isAccepted(filter: unknown): boolean {
  return v.is(agentStatusRequestSchema, { filter });
}

describe('agentStatusRequestSchema: dates', () => {
  it.each([
    ['one day', oneDay],
    ['a leap day', { ...oneDay, date: '2028-02-29' }],
    ['a range', { startDate: '2026-03-10', endDate: '2026-03-12', timeZoneOffSet: 300 }],
    ['a range of one day', { startDate: '2026-03-10', endDate: '2026-03-10', timeZoneOffSet: 0 }],
    ['date-times', { startDate: '2026-03-10T00:30:00', endDate: '2026-03-10T23:59:59', timeZoneOffSet: 0 }],
    [
      'a bare end after a start with a time: it means 23:59:59',
      { startDate: '2026-03-10T18:00:00', endDate: '2026-03-10', timeZoneOffSet: 0 },
    ],
  ])('accepts %s', (_, dateFilter) => {
    expect(isAccepted({ dateFilter })).toBe(true);
  });

  it.each([
    ['both forms', { ...oneDay, startDate: '2026-03-10', endDate: '2026-03-10' }],
    ['date with startDate', { ...oneDay, startDate: '2026-03-10' }],
    ['date with endDate', { ...oneDay, endDate: '2026-03-10' }],
    ['a start without an end', { startDate: '2026-03-10', timeZoneOffSet: 0 }],
    ['an end without a start', { endDate: '2026-03-10', timeZoneOffSet: 0 }],
    ['no date at all', { timeZoneOffSet: 0 }],
    ['dates reversed', { startDate: '2026-03-11', endDate: '2026-03-10', timeZoneOffSet: 0 }],
    [
      'times reversed',
      { startDate: '2026-03-10T08:00:01', endDate: '2026-03-10T08:00:00', timeZoneOffSet: 0 },
    ],
    [
      'a bare start after an end of the day before',
      { startDate: '2026-03-10', endDate: '2026-03-09T23:59:59', timeZoneOffSet: 0 },
    ],
    ['another form', { ...oneDay, date: '10.03.2026' }],
    ['a date that does not exist', { ...oneDay, date: '2026-02-29' }],
    ['a time where a date belongs', { ...oneDay, date: '2026-03-10T00:00:00' }],
    ['hour 24', { startDate: '2026-03-10T24:00:00', endDate: '2026-03-11', timeZoneOffSet: 0 }],
    ['a time with a zone', { startDate: '2026-03-10T08:00:00Z', endDate: '2026-03-11', timeZoneOffSet: 0 }],
    ['a line break after a date', { ...oneDay, date: '2026-03-10\n' }],
    ['a number for a date', { ...oneDay, date: 20260310 }],
    ['an unknown field', { ...oneDay, zone: 'UTC' }],
    ['no offset', { date: '2026-03-10' }],
    ['an offset as text', { ...oneDay, timeZoneOffSet: '-330' }],
    ['half a minute of offset', { ...oneDay, timeZoneOffSet: 0.5 }],
    ['an offset that is no number', { ...oneDay, timeZoneOffSet: Number.NaN }],
    ['the offset under another spelling', { date: '2026-03-10', timeZoneOffset: 0 }],
  ])('refuses %s', (_, dateFilter) => {
    expect(isAccepted({ dateFilter })).toBe(false);
  });

  it.each([
    [-900, false],
    [-899, true],
    [-840, true],
    [720, true],
    [779, true],
    [780, false],
  ])('accepts an offset of %i minutes: %s', (timeZoneOffSet, expected) => {
    expect(isAccepted({ dateFilter: { ...oneDay, timeZoneOffSet } })).toBe(expected);
  });
});

describe('agentStatusRequestSchema: agents', () => {
  const withAgents = (agents: unknown) => isAccepted({ agents, dateFilter: oneDay });
  const addresses = (count: number) =>
    Array.from({ length: count }, (_, index) => `agent${index}@example.com`);

  it('accepts a list of addresses, and trims them', () => {
    const request = { filter: { agents: [' jane.doe@example.com '], dateFilter: oneDay } };
    expect(v.parse(agentStatusRequestSchema, request).filter.agents).toEqual(['jane.doe@example.com']);
  });

  it('accepts as many as the limit and no more', () => {
    expect(withAgents(addresses(MAX_AGENTS_PER_REQUEST))).toBe(true);
    expect(withAgents(addresses(MAX_AGENTS_PER_REQUEST + 1))).toBe(false);
  });

  it.each([
    ['an empty list', []],
    ['one text instead of a list', 'jane@example.com'],
    ['a name', ['Jane Doe']],
    ['two in one', ['a@example.com,b@example.com']],
    ['a header in disguise', ['a@example.com\r\nauth: x']],
    ['a zero byte', ['a\u0000@example.com']],
    ['321 characters', [`${'a'.repeat(309)}@example.com`]],
    ['a number', [7]],
    ['nothing', [null]],
  ])('refuses %s', (_, agents) => {
    expect(withAgents(agents)).toBe(false);
  });
});

describe('agentStatusRequestSchema: the envelope', () => {
  it.each([
    '{}',
    'null',
    '[]',
    '"text"',
    '{"filter":null}',
    `{"filter":{"dateFilter":${JSON.stringify(oneDay)}},"account":"other"}`,
    `{"filter":{"dateFilter":${JSON.stringify(oneDay)},"__proto__":{"agents":["a@example.com"]}}}`,
    `{"__proto__":{"filter":{"dateFilter":${JSON.stringify(oneDay)}}}}`,
  ])('refuses %s', (text) => {
    expect(v.is(agentStatusRequestSchema, JSON.parse(text))).toBe(false);
  });
});

describe('pagingQuerySchema', () => {
  it('fills in the defaults of the upstream', () => {
    expect(v.parse(pagingQuerySchema, {})).toEqual({ limit: 50, offset: 0 });
  });

  it.each([
    [{ limit: '1', offset: '0' }, true],
    [{ limit: '50', offset: String(MAX_OFFSET) }, true],
    [{ limit: '0' }, false],
    [{ limit: '51' }, false],
    [{ limit: '-1' }, false],
    [{ limit: '1.5' }, false],
    [{ limit: '1e1' }, false],
    [{ limit: '' }, false],
    [{ limit: ' 5' }, false],
    [{ offset: '-1' }, false],
    [{ offset: String(MAX_OFFSET + 1) }, false],
    [{ offset: '9'.repeat(400) }, false],
    [{ page: '2' }, false],
  ])('accepts %j: %s', (query, expected) => {
    expect(v.is(pagingQuerySchema, query)).toBe(expected);
  });
});
