import { describe, expect, it } from 'vitest';
import { noTeams, type Team, Teams } from '../../domain/teams';
import { openingTeams } from './openingTeams';

const team = (id: string): Team => ({ id, name: id, kind: 'team', minimum: undefined, site: undefined });
const teams = new Teams([team('billing'), team('chat'), team('night')], new Map());
const read = { teams, mine: ['night', 'gone'], state: 'read' } as const;

describe('the teams that a page opens with', () => {
  it('are those chosen last, as far as there still are', () => {
    expect(openingTeams(['chat', 'gone', 'billing'], read)).toEqual(['chat', 'billing']);
  });

  it('are none if all agents were chosen last', () => {
    expect(openingTeams([], read)).toEqual([]);
  });

  it('are the reader’s own if none were ever chosen, or none of those is left', () => {
    expect(openingTeams(undefined, read)).toEqual(['night']);
    expect(openingTeams(['gone'], read)).toEqual(['night']);
  });

  it('are none if the reader may see no others, or has none', () => {
    expect(openingTeams(undefined, { ...read, mine: ['night', 'chat', 'billing'] })).toEqual([]);
    expect(openingTeams(undefined, { ...read, mine: [] })).toEqual([]);
  });

  it.each(['reading', 'failed'] as const)('are not waited for: %s', (state) => {
    const unread = { teams: noTeams, mine: [], state };
    expect(openingTeams(['chat', 'gone'], unread)).toEqual(['chat', 'gone']);
    expect(openingTeams(undefined, unread)).toEqual([]);
  });
});
