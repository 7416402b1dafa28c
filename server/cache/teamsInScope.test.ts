import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as v from 'valibot';

import { foldAddress } from '../../src/base/foldAddress';
import { defaultPublicConfig } from '../../src/contract/publicConfig';
import { rosterSchema } from '../../src/contract/roster';
import type { Identity } from '../access/identity';
import { rightsWithRoster } from '../access/rights';
import { unlimitedBudget } from '../budget/budget';
import { createApp } from '../http/app';
import { RosterDirectory } from '../roster/RosterDirectory';
import { readRosterText } from '../roster/readRosterText';
import { sharedKeeper } from '../upstream/findings.testkit';
import { type UpstreamHabits, agentsUpstream } from './agents/agentsUpstream.testkit';
import { createCopyStore } from './copyStore';
import { LiveDemand } from './liveDemand';
import { packer } from './packer';
import { createPageCache } from './pageCache';
import { knownTimestamps } from '../upstream/timestamps/timestampsFinding';
import { noReplicaLease } from './replicaLease';

const origin = { origin: 'https://a.example', accountId: 'a', streamId: 'st-1', apiVersion: 'v1' } as const;
const lifetimes = { liveSeconds: 15, finishedSeconds: 86_400, staleSeconds: 600 };
const replySchema = v.object({
  data: v.array(v.object({ email: v.string() })),
  notFound: v.optional(v.array(v.string()), []),
});

type Ask = {
  readonly agents: readonly string[] | undefined;
  readonly teams: readonly string[] | undefined;
  readonly offset: number;
};

/** The service with a roster in front of an upstream; each request comes from someone. */
async function serviceWith(habits: UpstreamHabits, lines: readonly string[]) {
  const { callUpstream } = agentsUpstream(habits);
  const { content } = await readRosterText(['email,team,team_id,user_id,supervisors', ...lines].join('\n'));
  const roster = new RosterDirectory(content, { source: 'file', asOfMs: 0 });
  const resolveRights = rightsWithRoster(() => roster);
  let caller = everyone;
  const app = createApp({
    publicConfig: { ...defaultPublicConfig, hasRoster: true },
    listenHost: '127.0.0.1',
    authorize: async () => ({ ...resolveRights(caller), subject: caller.subject }),
    currentRoster: () => roster,
    getPage: createPageCache({
      origin,
      timestamps: knownTimestamps('requested-offset'),
      areRangesByDay: () => false,
      callUpstream,
      store: createCopyStore(undefined),
      lease: noReplicaLease,
      batchSizeKeeper: sharedKeeper(),
      packer,
      holdReply: async (work) => await work(),
      lifetimes,
      demand: new LiveDemand(lifetimes, () => undefined),
      takeCall: unlimitedBudget.take,
      callEveryMs: () => 0,
    }),
    isReady: () => true,
    onRequest: () => undefined,
    onError: (error) => expect.fail(String(error)),
  });
  const read = async (replying: Response | Promise<Response>) => {
    const response = await replying;
    // Their seconds depend on how busy this machine is.
    response.headers.delete('Age');
    const cacheStatus = response.headers.get('Cache-Status')?.replace(/ttl=\d+/, 'ttl') ?? '';
    const headers: Readonly<Record<string, string>> = {
      ...Object.fromEntries(response.headers),
      'cache-status': cacheStatus,
    };
    return { status: response.status, headers, text: await response.text() };
  };
  return {
    askForAgents: async (identity: Identity, { agents, teams, offset }: Ask) => {
      caller = identity;
      const filter = {
        ...(agents && { agents }),
        ...(teams && { teams }),
        dateFilter: { date: '2026-03-10', timeZoneOffSet: 0 },
      };
      const init = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ filter }),
      };
      return await read(app.request(`/api/agentstatusdetails?limit=5&offset=${offset}`, init));
    },
    askForRoster: async (identity: Identity, tag?: string) => {
      caller = identity;
      return await read(
        app.request('/api/roster', tag === undefined ? {} : { headers: { 'If-None-Match': tag } }),
      );
    },
  };
}

const everyone: Identity = {
  subject: 'boss',
  email: undefined,
  groups: [],
  agents: '*',
  teams: undefined,
  isAdmin: false,
};

const myAgents = ['a@x', 'B@x', 'c@x', 'd@x', 'e@x', 'f@x', 'gone@x'];
const otherAgents = ['h@x', 'i@x', 'j@x'];
const myTeams = ['t1', 't2', 'empty'];
const otherTeams = ['o1', 'o2'];

const lineOf = (email: string, team: string, supervisors: string) =>
  `${email},Name of ${team},${team},,${supervisors}`;
const lineArbitrary = (agents: readonly string[], teams: readonly string[], supervisors: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...agents), fc.constantFrom(...teams), fc.constantFrom(...supervisors))
    .map((cells) => lineOf(...cells));

/** Lines of teams that the caller has, and lines of other teams, which may have the caller's agents too. */
const myLines = fc.array(lineArbitrary(myAgents, ['t1', 't2'], ['me@x', 'group:mine', 'me']), {
  minLength: 1,
});
const otherLines = fc.array(
  lineArbitrary([...myAgents, ...otherAgents], otherTeams, ['boss@x', 'group:all', '']),
);

/** The same lines in the same order, with the others anywhere between them. */
function mixed(lines: readonly string[], others: readonly string[], seed: readonly number[]): string[] {
  const result = [...lines];
  for (const [index, other] of others.entries()) {
    result.splice((seed[index] ?? 0) % (result.length + 1), 0, other);
  }
  return result;
}

/** Someone with some of their teams, by any of the ways to have them. */
const identityArbitrary = fc.oneof(
  fc.record({
    agents: fc.option(fc.subarray(myAgents), { nil: undefined }),
    teams: fc.subarray([...myTeams, 'unknown']),
  }),
  fc.record({ agents: fc.subarray(myAgents) }),
  fc.constantFrom({ email: 'ME@x' }, { groups: ['mine'] }, { subject: 'me' }, {}),
);
const identityOf = (facts: Partial<Identity>): Identity => ({
  ...everyone,
  subject: 'someone',
  agents: undefined,
  ...facts,
});

const askArbitrary = fc.record({
  agents: fc.option(fc.subarray([...myAgents, ...otherAgents], { minLength: 1 }), { nil: undefined }),
  teams: fc.option(fc.subarray([...myTeams, ...otherTeams, 'unknown', 'none'], { minLength: 1 }), {
    nil: undefined,
  }),
  offset: fc.constantFrom(0, 5, 10),
});
const habitsArbitrary = fc.record({
  pageSize: fc.integer({ min: 1, max: 50 }),
  mostAddresses: fc.integer({ min: 1, max: 50 }),
  ignoresFilter: fc.boolean(),
});
const knownAgents = myAgents.filter((email) => email !== 'gone@x');

it('other teams and their members change nothing in any reply, header, tag or failure', async () => {
  await fc.assert(
    fc.asyncProperty(
      habitsArbitrary,
      myLines,
      otherLines,
      fc.array(fc.nat()),
      identityArbitrary,
      fc.array(askArbitrary, { minLength: 1, maxLength: 4 }),
      async (habits, lines, others, seed, facts, asks) => {
        const identity = identityOf(facts);
        const alone = await serviceWith({ ...habits, agents: knownAgents }, lines);
        const among = await serviceWith(
          { ...habits, agents: [...otherAgents, ...knownAgents] },
          mixed(lines, others, seed),
        );
        for (const ask of asks) {
          expect(await among.askForAgents(identity, ask)).toEqual(await alone.askForAgents(identity, ask));
        }
        const roster = await alone.askForRoster(identity);
        expect(await among.askForRoster(identity)).toEqual(roster);
        const { status } = await among.askForRoster(identity, roster.headers['etag']);
        expect(status).toBe(304);
      },
    ),
    { numRuns: 60 },
  );
});

it('what others asked for before changes nothing but how it was cached', async () => {
  await fc.assert(
    fc.asyncProperty(
      myLines,
      otherLines,
      identityArbitrary,
      identityArbitrary,
      fc.array(askArbitrary, { minLength: 1, maxLength: 3 }),
      async (lines, others, facts, otherFacts, asks) => {
        const identity = identityOf(facts);
        const habits = { agents: [...otherAgents, ...knownAgents] };
        const alone = await serviceWith(habits, [...lines, ...others]);
        const among = await serviceWith(habits, [...lines, ...others]);
        for (const other of [everyone, identityOf(otherFacts)]) {
          for (const ask of asks) await among.askForAgents(other, ask);
          await among.askForRoster(other);
        }
        for (const ask of asks) {
          const { headers, ...reply } = await among.askForAgents(identity, ask);
          const { headers: expectedHeaders, ...expected } = await alone.askForAgents(identity, ask);
          expect(reply).toEqual(expected);
          expect({ ...headers, 'cache-status': '' }).toEqual({ ...expectedHeaders, 'cache-status': '' });
        }
        expect(await among.askForRoster(identity)).toEqual(await alone.askForRoster(identity));
      },
    ),
    { numRuns: 40 },
  );
});

it('a caller gets exactly the agents and teams that the claims and the roster give', async () => {
  await fc.assert(
    fc.asyncProperty(
      myLines,
      otherLines,
      identityArbitrary,
      askArbitrary,
      async (lines, others, facts, ask) => {
        const identity = identityOf(facts);
        const service = await serviceWith({ agents: [...otherAgents, ...knownAgents] }, [
          ...lines,
          ...others,
        ]);
        const membership = [...lines, ...others].map((line) => {
          const [email = '', , team = '', , supervisor = ''] = line.split(',');
          return { email: foldAddress(email), team, supervisor };
        });
        const isMine = ({ supervisor }: { readonly supervisor: string }) =>
          (supervisor === 'me@x' && identity.email !== undefined) ||
          (supervisor === 'group:mine' && identity.groups.length > 0) ||
          supervisor === identity.subject;
        const claimsNothing = identity.agents === undefined && identity.teams === undefined;
        const teams = new Set(
          claimsNothing ? membership.filter(isMine).map(({ team }) => team) : (identity.teams ?? []),
        );
        const inTeams = (ids: ReadonlySet<string>) =>
          membership.filter(({ team }) => ids.has(team)).map(({ email }) => email);
        const claimed = Array.isArray(identity.agents) ? identity.agents.map(foldAddress) : [];
        const askedTeams = ask.teams && inTeams(new Set(ask.teams.filter((id) => teams.has(id))));
        const askedAgents = ask.agents?.map(foldAddress);
        const visible = [...new Set([...claimed, ...inTeams(teams)])]
          .filter((email) => askedAgents?.includes(email) ?? true)
          .filter((email) => askedTeams?.includes(email) ?? true)
          .toSorted();
        const reply = await service.askForAgents(identity, ask);
        const { data, notFound } = v.parse(replySchema, JSON.parse(reply.text));
        const got = [...data.map(({ email }) => foldAddress(email)), ...notFound.map(foldAddress)];
        expect(got.toSorted()).toEqual(visible.slice(ask.offset, ask.offset + 5));
        const hasNobody = claimed.length === 0 && inTeams(teams).length === 0;
        expect(reply.headers['access-agents']).toBe(hasNobody ? 'none' : undefined);
        const roster = v.parse(rosterSchema, JSON.parse((await service.askForRoster(identity)).text));
        const existing = new Set(membership.map(({ team }) => team));
        expect(new Set(roster.teams.map(({ id }) => id))).toEqual(
          new Set([...teams].filter((id) => existing.has(id))),
        );
        for (const { id, agents } of roster.teams) {
          expect(new Set(agents.map(foldAddress))).toEqual(new Set(inTeams(new Set([id]))));
        }
        expect(roster.mine.toSorted()).toEqual(roster.teams.map(({ id }) => id).toSorted());
      },
    ),
    { numRuns: 60 },
  );
});
