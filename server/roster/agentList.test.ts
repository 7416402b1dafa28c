import { describe, expect, it } from 'vitest';

import documented from '../../src/contract/fixtures/listAllAgents.json';
import { contentOfList, parseAgentList } from './agentList';

const parse = (reply: unknown) => parseAgentList(JSON.stringify(reply), 200);
const agent = (facts: object) => ({ userId: 'u-1', emailId: 'jane@example.com', status: 'ACTIVE', ...facts });
const teamsOf = (...agents: readonly object[]) => contentOfList(parse({ results: agents }).agents).teams;

describe('the list of all agents', () => {
  it('has the documented teams and queues, and their managers', () => {
    const list = parse(documented);
    expect(list).toMatchObject({ unreadable: 0, hasMore: false, totalPages: 1, totalResults: 3 });
    const teams = contentOfList(list.agents).teams.map(({ id, name, kind, members, supervisors }) => [
      id,
      name,
      kind,
      [...members.keys()],
      [...supervisors],
    ]);
    expect(teams).toEqual([
      [
        'ag-1',
        'Default Group',
        'team',
        ['john.doe1@example.com', 'jane.doe@example.com'],
        ['Jane.Doe@example.com'],
      ],
      ['qu-1', 'Billing, EN', 'queue', ['john.doe1@example.com'], []],
      ['qu-2', 'General', 'queue', ['john.doe1@example.com', 'jane.doe@example.com'], []],
      ['ag-2', 'Night team', 'team', ['jane.doe@example.com'], []],
    ]);
  });

  it('has nobody who is not active, neither as a member nor as a manager', () => {
    const agentGroups = [{ groupId: 'ag-1', groupName: 'One', role: 'manager' }];
    expect(teamsOf(agent({ status: 'INACTIVE', agentGroups }))).toEqual([]);
    expect(teamsOf(agent({ status: undefined, agentGroups }))).toHaveLength(1);
  });

  it.each(['group:staff', 'group:staff@example.com', 'sub-7'])(
    'has no supervisor %s: only an address is one',
    (emailId) => {
      const agentGroups = [{ groupId: 'ag-1', groupName: 'One', role: 'manager' }];
      expect(teamsOf(agent({ emailId, agentGroups }))).toMatchObject([{ supervisors: new Set() }]);
    },
  );

  it('counts records that cannot be read, and has their neighbors', () => {
    const list = parse({ results: [null, { userId: 7 }, {}, agent({}), agent({ agentGroups: 'none' })] });
    expect([list.agents.length, list.unreadable]).toEqual([1, 4]);
  });

  it('has names like formulas, empty names, and agents without an address', () => {
    const agentGroups = [
      { groupId: 'ag-1', groupName: '=1+1' },
      { groupId: 'ag-2', groupName: ' ' },
      { groupId: 'a,b', groupName: 'No usable id' },
      { groupId: 'none', groupName: 'No usable id' },
    ];
    expect(teamsOf(agent({ emailId: '', agentGroups, queues: null }))).toMatchObject([
      { id: 'ag-1', name: '=1+1', members: new Map([['u-1', { email: undefined, userId: 'u-1' }]]) },
      { id: 'ag-2', name: 'ag-2' },
    ]);
  });

  it.each([
    ['no JSON', '<html>', 'upstream-not-json'],
    ['another JSON', '{"data": []}', 'upstream-error'],
    ['deep nesting', '['.repeat(100) + ']'.repeat(100), 'upstream-error'],
  ])('is not %s', (_, text, code) => {
    expect(() => parseAgentList(text, 200)).toThrow(code);
  });
});
