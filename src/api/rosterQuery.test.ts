import { QueryClient } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Roster } from '../contract/roster';
import { type Access, type Credentials, openAccess } from './access';
import { mockedService, rosterAddress } from './load/mockedService.testkit';
import { rosterQuery } from './rosterQuery';

const service = mockedService();

const roster: Roster = {
  asOf: '2026-03-10T12:00:00.000Z',
  source: 'file',
  teams: [{ id: 'billing', name: 'Billing', agents: ['ada@example.com'], kind: 'team' }],
  mine: ['billing'],
};

async function rosterFrom(response: (request: Request) => Response, access: Access = openAccess) {
  service.use(http.get(rosterAddress, ({ request }) => response(request)));
  return await new QueryClient().fetchQuery({ ...rosterQuery(access), retry: false });
}

describe('rosterQuery', () => {
  it('reads the teams of the service, whatever the path of the page', async () => {
    expect(await rosterFrom(() => HttpResponse.json(roster))).toEqual(roster);
  });

  it('fills in what a service may leave out', async () => {
    const { mine: _, ...rest } = roster;
    const teams = [{ id: 'billing', name: 'Billing', agents: [] }];
    const read = await rosterFrom(() => HttpResponse.json({ ...rest, teams, more: 1 }));
    expect(read).toEqual({ ...rest, mine: [], teams: [{ ...teams[0], kind: 'team' }] });
  });

  it.each([
    ['is missing', () => new HttpResponse('not found', { status: 404 }), /\(404\)/],
    ['is a page of a gateway', () => HttpResponse.html('<!doctype html>'), /\(200\)/],
    ['is invalid', () => HttpResponse.json({ ...roster, teams: [{ id: 'billing' }] }), /\(200\)/],
    ['breaks', () => new HttpResponse('', { status: 500 }), /\(500\)/],
    ['cannot be reached', () => HttpResponse.error(), /fetch/],
  ])('fails if it %s', async (_, response, message) => {
    await expect(rosterFrom(response)).rejects.toThrow(message);
  });

  it('carries the credentials of the page, and asks again with new ones where those were refused', async () => {
    const given: Credentials[] = [{ authorization: 'Bearer old' }, { authorization: 'Bearer new' }];
    const accepted: [string | undefined, number | undefined][] = [];
    const access: Access = {
      credentials: async () => given[0] ?? { authorization: undefined },
      accepted: ({ authorization }, secondsLeft) => accepted.push([authorization, secondsLeft]),
      refused: () => given.shift() !== undefined,
    };
    const read = await rosterFrom(
      (request) =>
        request.headers.get('Authorization') === 'Bearer new'
          ? HttpResponse.json(roster, { headers: { 'Authentication-Info': 'expires_in=540' } })
          : new HttpResponse('', { status: 401 }),
      access,
    );
    expect(read).toEqual(roster);
    expect(accepted).toEqual([['Bearer new', 540]]);
  });
});
