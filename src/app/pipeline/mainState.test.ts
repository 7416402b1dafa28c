import { describe, expect, it } from 'vitest';
import { type AgentLoad, EMPTY_LOAD, FRESH_LOAD } from '../../api/load/agentLoad';
import { ApiError } from '../../api/apiError';
import type { DataNotice } from '../../domain/dataNotice';
import type { AgentDay } from '../../domain/spanColumns';
import { instantFromMs } from '../../time/instant';
import { mainState } from './mainState';

const day = { start: instantFromMs(0), end: instantFromMs(86_400_000) };
const until = instantFromMs(5000);
const failed = { offset: 0, error: new ApiError({ kind: 'no-answer' }) };

const someone: AgentDay = {
  userId: 'u-1',
  displayName: 'Jo',
  email: '',
  customId: '',
  columns: {
    startMs: new Float64Array(),
    endMs: new Float64Array(),
    statusCode: new Uint32Array(),
    declaredSeconds: new Int32Array(),
    doubts: new Uint8Array(),
  },
  firstRow: 0,
  endRow: 0,
  asOf: instantFromMs(0),
};

const ofAda = { agents: ['ada@example.com'], teams: [] };

function stateOf(load: Partial<AgentLoad>, context: Partial<Parameters<typeof mainState>[1]> = {}) {
  return mainState(
    { ...EMPTY_LOAD, ...load },
    { timeRange: day, shownCount: 0, filters: { agents: [], teams: [] }, ...context },
  );
}

describe('mainState', () => {
  it('says that a day did not happen before anything else', () => {
    const timeRange = { start: day.start, end: day.start };
    expect(stateOf({ agents: [someone] }, { timeRange, shownCount: 1 })).toEqual({ kind: 'no-such-day' });
  });

  it('is the first load until there is something to say', () => {
    expect(stateOf(FRESH_LOAD)).toEqual({ kind: 'first-load' });
    expect(stateOf({ end: { kind: 'open' } })).toEqual({ kind: 'first-load' });
  });

  it.each([
    { activity: { kind: 'idle' } },
    { activity: { kind: 'fetching' } },
    { activity: { kind: 'waiting', until } },
    { activity: { kind: 'offline' } },
    { failedPages: [failed], end: { kind: 'incomplete', reason: 'failed-pages' } },
    { refreshFailure: failed.error },
  ] satisfies Partial<AgentLoad>[])('keeps the rows on screen whatever else goes on: %j', (load) => {
    expect(stateOf({ ...load, agents: [someone] }, { shownCount: 1 })).toEqual({ kind: 'rows' });
  });

  it('says that the filters let nobody through, not that there is nobody', () => {
    expect(stateOf({ agents: [someone] })).toEqual({ kind: 'no-match' });
  });

  it('waits for the budget, and for the network', () => {
    const open = { kind: 'open' } as const;
    expect(stateOf({ activity: { kind: 'waiting', until }, end: open })).toEqual({ kind: 'waiting', until });
    expect(stateOf({ activity: { kind: 'offline' }, end: open })).toEqual({ kind: 'offline' });
  });

  it('reports a failure once nothing is loading, and loads again on a retry', () => {
    const load: Partial<AgentLoad> = {
      failedPages: [failed],
      end: { kind: 'incomplete', reason: 'failed-pages' },
    };
    expect(stateOf(load)).toEqual({ kind: 'failed', error: failed.error });
    expect(stateOf({ ...load, activity: { kind: 'fetching' } })).toEqual({ kind: 'first-load' });
    expect(stateOf({ ...load, activity: { kind: 'waiting', until } })).toEqual({ kind: 'waiting', until });
  });

  it('calls no list empty that broke off or holds agents who could not be read', () => {
    const end = { kind: 'incomplete', reason: 'no-progress' } as const;
    const about = { agentName: undefined, userId: undefined, pageOffset: 0, record: {} };
    const fault = { code: 'not-text', field: 'userId' } as const;
    const setAside: DataNotice = { kind: 'agent-set-aside', position: 1, fault, ...about };
    const oddPage: DataNotice = {
      kind: 'page-shape',
      fault: { code: 'bad-size', stated: 0, most: 50 },
      ...about,
    };
    const notices = [setAside, oddPage, setAside];
    const incompleteReason = 'no-progress';
    expect(stateOf({ end })).toEqual({ kind: 'none-shown', setAsideCount: 0, incompleteReason });
    expect(stateOf({ end, notices })).toEqual({ kind: 'none-shown', setAsideCount: 2, incompleteReason });
    // Whoever picked agents is told the same: those set aside may be the ones.
    expect(stateOf({ notices }, { filters: ofAda })).toEqual({
      kind: 'none-shown',
      setAsideCount: 2,
      incompleteReason: undefined,
    });
  });

  it('says that the reader may see nobody, whoever was selected', () => {
    expect(stateOf({ isAccessEmpty: true }, { filters: ofAda })).toEqual({ kind: 'no-access' });
    expect(stateOf({ ...FRESH_LOAD, isAccessEmpty: true })).toEqual({ kind: 'first-load' });
  });

  it('knows an empty account from picked agents whom nobody knows', () => {
    expect(stateOf({})).toEqual({ kind: 'no-agents', picked: 'all' });
    expect(stateOf({}, { filters: ofAda })).toEqual({ kind: 'no-agents', picked: 'agents' });
    const teams = ['billing'];
    expect(stateOf({}, { filters: { ...ofAda, teams } })).toEqual({ kind: 'no-agents', picked: 'both' });
    expect(stateOf({}, { filters: { agents: [], teams } })).toEqual({ kind: 'no-agents', picked: 'teams' });
  });
});
