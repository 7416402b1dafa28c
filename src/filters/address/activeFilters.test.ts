import { describe, expect, it } from 'vitest';
import { instantFromMs } from '../../time/instant';
import { FIRST_CIVIL_DATE } from '../../time/civilDate';
import { type Team, Teams } from '../../domain/teams';
import { UTC } from '../../time/zone';
import { pageWords } from '../../words/english.testkit';
import { activeFilters } from './activeFilters';
import { defaultFilters } from './readAddress';

const none = defaultFilters({
  todayIn: () => FIRST_CIVIL_DATE,
  now: () => instantFromMs(Date.UTC(2026, 2, 10, 12)),
  defaultZone: UTC,
  defaultLanguage: 'en',
  maxDays: 31,
});
const labelOf = (code: string) => code.toLowerCase();
const billing: Team = { id: 't-1', name: 'Billing', kind: 'team', minimum: undefined, site: undefined };
const teams = new Teams([billing], new Map());
const live = { labelOf, teams, isLive: true, words: pageWords };
const finished = { ...live, isLive: false };

describe('activeFilters', () => {
  it('has nothing to say about what is usual', () => {
    expect(activeFilters(none, live)).toEqual([]);
    expect(activeFilters({ ...none, grouping: 'none' }, finished)).toEqual([]);
  });

  it('names few and counts many', () => {
    expect(
      activeFilters({ ...none, agents: ['a@x.io'], statuses: ['BUSY', 'AWAY'], query: ' jane ' }, live),
    ).toEqual(['a@x.io', 'In this range: busy, away', '“jane”']);
    expect(
      activeFilters({ ...none, agents: ['a@x.io', 'b@x.io'], statuses: ['A', 'B', 'C'] }, finished),
    ).toEqual(['2 agents', '3 statuses', 'by status']);
    expect(activeFilters({ ...none, now: ['AWAY'], reasons: ['Lunch', 'Break', 'Tea'] }, live)).toEqual([
      'away now',
      '3 reasons',
    ]);
    expect(activeFilters({ ...none, grouping: 'letter' }, live)).toEqual(['by letter']);
    expect(activeFilters({ ...none, teams: ['t-1'], agents: ['a@x.io'] }, live)).toEqual([
      'Billing',
      'a@x.io',
    ]);
    expect(activeFilters({ ...none, teams: ['gone'] }, live)).toEqual(['gone']);
    expect(activeFilters({ ...none, teams: ['t-1', 'gone'] }, live)).toEqual(['2 teams']);
  });
});
