import { describe, expect, it } from 'vitest';
import { agentRows } from '../../analysis/rows/agentRows.testkit';
import { EMPTY_LOAD } from '../../api/load/agentLoad';
import { pageFrom, replyMade, spanRecord } from '../../api/read/decodePage.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { addMs, DAY_MS } from '../../time/instant';
import { noTeams, type Team, Teams } from '../../domain/teams';
import { absentAgents, absentStatuses, absentTeams, knownStatuses } from './absentFilters';

describe('knownStatuses', () => {
  const known = ['AVAILABLE', 'BUSY', 'wrap up'];

  it('takes a status for the one that differs in case alone, once', () => {
    expect(knownStatuses(['available', 'AVAILABLE', 'Wrap Up', 'FLYING'], known)).toEqual([
      'AVAILABLE',
      'wrap up',
      'FLYING',
    ]);
  });

  it('keeps apart what is known in both spellings, and hands back the same list where nothing changes', () => {
    expect(knownStatuses(['busy'], ['BUSY', 'busy'])).toEqual(['busy']);
    const given = ['BUSY', 'FLYING'];
    expect(knownStatuses(given, known)).toBe(given);
  });
});

describe('absentStatuses', () => {
  const catalog = new StatusCatalog();
  const { agents } = pageFrom(
    { data: [{ userId: 'u-1', status: [spanRecord({ primaryStatus: 'ON_HOLD' })] }] },
    { catalog },
  );
  catalog.codeOf('FLYING', 'seen on another day');
  const interval = { start: addMs(replyMade, -DAY_MS), end: replyMade };
  const rows = agentRows(agents, { interval, moment: replyMade, catalog });
  const context = { end: { kind: 'complete' }, rows, configured: [{ code: 'BUSY' }], catalog } as const;

  it('are those that nobody has and nothing is known of', () => {
    const asked = ['FLYING', 'BUSY', 'ON_HOLD', 'DIVING'];
    expect(absentStatuses(asked, context)).toEqual(['FLYING', 'DIVING']);
  });

  it('are not reported while agents are still loading', () => {
    expect(absentStatuses(['FLYING'], { ...context, end: { kind: 'open' } })).toEqual([]);
  });
});

describe('absentTeams', () => {
  const night: Team = { id: 'night', name: 'Night', kind: 'team', minimum: undefined, site: undefined };
  const teams = new Teams([night], new Map());

  it('are the ids that no team has, once the teams are read', () => {
    expect(absentTeams(['night', 'Night'], { teams, state: 'read' })).toEqual(['Night']);
    expect(absentTeams(['night'], { teams: noTeams, state: 'reading' })).toEqual([]);
    expect(absentTeams(['night'], { teams: noTeams, state: 'failed' })).toEqual([]);
  });

  it('are all ids where the service knows no teams', () => {
    expect(absentTeams(['night'], { teams: noTeams, state: 'none' })).toEqual(['night']);
  });
});

describe('absentAgents', () => {
  const { agents, notices } = pageFrom({
    data: [
      { userId: 'u-1', email: 'Known@example.com' },
      { userId: 7, email: 'unreadable@example.com' },
    ],
  });
  const load = { ...EMPTY_LOAD, agents, notices };
  const picked = ['known@example.com', 'ghost@nowhere', 'unreadable@example.com'];

  it('are those picked for whom nothing came, whatever the case', () => {
    expect(absentAgents({ agents: picked, teams: [] }, load)).toEqual(['ghost@nowhere']);
  });

  it('are not reported beside a filter by team, which leaves agents out too', () => {
    expect(absentAgents({ agents: picked, teams: ['night'] }, load)).toEqual([]);
  });

  it('are not reported while agents are still loading', () => {
    expect(absentAgents({ agents: picked, teams: [] }, { ...load, end: { kind: 'open' } })).toEqual([]);
    expect(absentAgents({ agents: [], teams: [] }, load)).toEqual([]);
  });
});
