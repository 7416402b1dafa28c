import { describe, expect, it } from 'vitest';

import type { AgentStatusRequest } from '../../src/contract/agentStatusRequest';
import { emailOf, allAgents, canSeeAll, scopeFrom } from './agentScope';
import { limitRequest, noTeamMembers } from './limitRequest';
import type { Rights } from './rights';

const dateFilter = { date: '2026-11-23', timeZoneOffSet: 0 };
const requestFor = (agents?: string[], teams?: string[]): AgentStatusRequest => ({
  filter: { ...(agents && { agents }), ...(teams && { teams }), dateFilter },
});
const members: Readonly<Record<string, readonly string[]>> = {
  night: ['Jane@Example.com', 'joe@example.com'],
  day: ['joe@example.com', 'Ann@example.com'],
  empty: [],
};
const addressesInTeam = (id: string) => members[id] ?? [];

const everyone: Pick<Rights, 'scope' | 'teams'> = { scope: allAgents, teams: 'all' };
const listed = (...agents: string[]): Pick<Rights, 'scope' | 'teams'> => ({
  scope: scopeFrom(agents),
  teams: new Set(),
});
const some = listed('Jane@Example.com', 'joe@example.com');
const nightTeam = { ...some, teams: new Set(['night']) };

const limit = (request: AgentStatusRequest, rights: Pick<Rights, 'scope' | 'teams'>, offset = 0) =>
  limitRequest({ request, paging: { limit: 50, offset } }, rights, addressesInTeam);

describe('the request that the rights allow', () => {
  it('is unchanged if the caller may see all agents', () => {
    expect(limit(requestFor(), everyone)).toEqual(requestFor());
    expect(limit(requestFor(['x@y']), everyone)).toEqual(requestFor(['x@y']));
  });

  it('has everyone in scope as its filter if it names no agents', () => {
    expect(limit(requestFor(), some)).toEqual(requestFor(['Jane@Example.com', 'joe@example.com']));
  });

  it('keeps the requested agents who are in scope, each once and as the rights spell them', () => {
    const asked = ['JANE@example.com', 'boss@example.com', 'jane@example.com'];
    expect(limit(requestFor(asked), some)).toEqual(requestFor(['Jane@Example.com']));
  });

  it('does not take a letter for another that merely has the same lower case', () => {
    const kelvin = '\u{212a}';
    expect(limit(requestFor([`${kelvin}im@example.com`]), listed('kim@example.com'))).toBeUndefined();
    const { scope } = listed(`${kelvin}im@example.com`);
    expect(canSeeAll(scope, [emailOf({ email: 'kim@example.com' })])).toBe(false);
    expect(canSeeAll(scopeFrom(['kim@example.com']), [emailOf({ email: 'KIM@example.com' })])).toBe(true);
  });

  it('does not exist beyond the last agent, where only an upstream that ignores the filter has some', () => {
    expect(limit(requestFor(), some, 1)).toBeDefined();
    expect(limit(requestFor(), some, 2)).toBeUndefined();
    expect(limit(requestFor(undefined, ['night']), everyone, 2)).toBeUndefined();
  });

  it('looks up a team once, however often it is named', () => {
    const lookedUp: string[] = [];
    const request = requestFor(
      undefined,
      Array.from({ length: 1000 }, () => 'night'),
    );
    limitRequest({ request, paging: { limit: 50, offset: 0 } }, everyone, (id) => {
      lookedUp.push(id);
      return addressesInTeam(id);
    });
    expect(lookedUp).toEqual(['night']);
  });

  it('has everyone in a long list: the upstream is asked for them in batches', () => {
    const emails = Array.from({ length: 2000 }, (_, index) => `agent${index}@example.com`);
    expect(limit(requestFor(), listed(...emails))?.filter.agents).toHaveLength(2000);
    const request = { request: requestFor(undefined, ['large']), paging: { limit: 50, offset: 0 } };
    expect(limitRequest(request, everyone, () => emails)?.filter.agents).toHaveLength(2000);
  });

  it.each([
    ['an empty list', listed(), requestFor()],
    ['a list of blanks', listed(' ', ''), requestFor()],
    ['others only', some, requestFor(['boss@example.com'])],
  ])('does not exist with %s', (_, rights, request) => {
    expect(limit(request, rights)).toBeUndefined();
  });
});

describe('a request for teams', () => {
  it('is one for their members, each once, also by those who see everyone', () => {
    const request = requestFor(undefined, ['night', 'day']);
    const agents = ['Jane@Example.com', 'joe@example.com', 'Ann@example.com'];
    expect(limit(request, everyone)).toEqual(requestFor(agents));
    expect(limit(request, nightTeam)).toEqual(requestFor(agents.slice(0, 2)));
  });

  it('has only agents who are in both where it names agents as well', () => {
    const request = requestFor(['JANE@example.com', 'ann@example.com'], ['night']);
    expect(limit(request, everyone)).toEqual(requestFor(['JANE@example.com']));
    expect(limit(request, nightTeam)).toEqual(requestFor(['Jane@Example.com']));
  });

  it('never has an agent whom the rights do not include', () => {
    const rights = { scope: scopeFrom(['ann@example.com']), teams: new Set(['night', 'day']) };
    expect(limit(requestFor(undefined, ['night', 'day']), rights)).toEqual(requestFor(['ann@example.com']));
  });

  it.each([
    ['of an unknown team', requestFor(undefined, ['unknown']), everyone],
    ['of a team by its name in capitals', requestFor(undefined, ['NIGHT']), everyone],
    ['of a property of every object', requestFor(undefined, ['constructor']), nightTeam],
    ['of a team without members', requestFor(undefined, ['empty']), everyone],
    [
      'of a team that they may not see, with agents whom they may see',
      requestFor(undefined, ['night']),
      some,
    ],
    ['of agents outside the team', requestFor(['ann@example.com'], ['night']), everyone],
  ])('is a request for nobody if it is one %s', (_, request, rights) => {
    expect(limit(request, rights)).toBeUndefined();
  });

  it('is a request for nobody where no teams are known', () => {
    const pageRequest = { request: requestFor(undefined, ['night']), paging: { limit: 50, offset: 0 } };
    expect(limitRequest(pageRequest, everyone, noTeamMembers)).toBeUndefined();
  });
});
