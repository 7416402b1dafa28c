import { expect, it } from 'vitest';

import { mergeRosters } from './mergeRosters';
import { keyOf } from './RosterLines';
import type { RosterContent, RosterContentTeam, RosterMember } from './rosterContent';

const agent = (email?: string, userId?: string): RosterMember => ({ email, userId });
const team = (id: string, members: readonly RosterMember[], facts: Partial<RosterContentTeam> = {}) => ({
  id,
  name: `Name of ${id}`,
  kind: 'team' as const,
  minimum: undefined,
  site: undefined,
  members: new Map(members.map((member) => [keyOf(member), member])),
  supervisors: new Set<string>(),
  ...facts,
});
const membersIn = ({ teams }: RosterContent) =>
  Object.fromEntries(teams.map(({ id, members }) => [id, [...members.keys()]]));

it('whoever is in the file has only its teams, and their queues', () => {
  const file = { teams: [team('f', [agent('Jane@x', 'u-1'), agent(undefined, 'u-2')])] };
  const kore = {
    teams: [
      team('ag-1', [agent('jane@X', 'u-9'), agent('joe@x', 'u-2'), agent('ann@x', 'u-3')]),
      team('ag-2', [agent('other@x', 'u-1')]),
      team('qu-1', [agent('jane@x', 'u-1'), agent('ann@x', 'u-3')], { kind: 'queue' }),
    ],
  };
  expect(membersIn(mergeRosters(file, kore))).toEqual({
    f: ['jane@x', 'u-2'],
    'ag-1': ['jane@x', 'ann@x'].slice(1),
    'qu-1': ['jane@x', 'ann@x'],
  });
});

it('a team of the file with an id of Kore.ai has both’s members, and only the file’s supervisors', () => {
  const file = {
    teams: [team('ag-1', [agent('jane@x')], { name: 'Ours', supervisors: new Set(['boss@x']) })],
  };
  const kore = { teams: [team('ag-1', [agent('ann@x', 'u-3')], { supervisors: new Set(['manager@x']) })] };
  const merged = mergeRosters(file, kore);
  expect(membersIn(merged)).toEqual({ 'ag-1': ['ann@x', 'jane@x'] });
  expect(merged.teams[0]).toMatchObject({ name: 'Ours', supervisors: new Set(['boss@x']) });
});
