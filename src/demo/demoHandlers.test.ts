import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { defaultPublicConfig, type PublicConfig, publicConfigSchema } from '../contract/publicConfig';
import { rosterSchema } from '../contract/roster';
import { demoConfig } from './demoConfig';
import { demoClient, instantsOf, tuesdayAfternoonMs, type ReadAgent } from './demoClient.testkit';

const tuesday = { date: '2026-03-10', timeZoneOffSet: 0 };

const refusalSchema = v.object({
  errors: v.array(v.object({ msg: v.pipe(v.string(), v.minLength(1)), code: v.number() })),
});

const emailsSchema = v.object({ data: v.array(v.object({ email: v.string() })) });

/** An agent's spans, independent of the offset in which they were written. */
function inInstants(agents: readonly ReadAgent[], timeZoneOffSet: number) {
  return agents.map(({ spans, ...person }) => ({
    ...person,
    spans: spans.map((span) => ({
      ...span,
      startTime: '',
      endTime: '',
      ...instantsOf(span, timeZoneOffSet),
    })),
  }));
}

describe('paging', () => {
  test('any limit returns each agent exactly once, in one order', async () => {
    const client = demoClient({ agentCount: 73 });
    const inOnePass = (await client.allAgents(tuesday)).map(({ userId }) => userId);
    expect(new Set(inOnePass).size).toBe(73);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (limit) => {
        const userIds: string[] = [];
        for (let hasMore = true; hasMore;) {
          const page = await client.page(tuesday, `?limit=${limit}&offset=${userIds.length}`);
          expect(page.agents.length).toBeGreaterThan(0);
          userIds.push(...page.agents.map(({ userId }) => userId));
          hasMore = page.hasMore;
        }
        expect(userIds).toEqual(inOnePass);
      }),
      { numRuns: 12 },
    );
  });

  test('by default a page is the first fifty agents', async () => {
    const page = await demoClient().page(tuesday);
    expect(page).toMatchObject({ limit: 50, offset: 0, hasMore: true });
    expect(page.agents).toHaveLength(50);
  });

  test('a limit above fifty is reduced, and the reply says so', async () => {
    const page = await demoClient().page(tuesday, '?limit=1000');
    expect(page.limit).toBe(50);
    expect(page.agents).toHaveLength(50);
  });

  test('the last page says that it is the last, full or not, and the page after it is empty', async () => {
    const client = demoClient({ agentCount: 100 });
    expect(await client.page(tuesday, '?offset=50')).toMatchObject({ hasMore: false, offset: 50 });
    expect(await client.page(tuesday, '?offset=100')).toMatchObject({ hasMore: false, agents: [] });
  });

  test.each(['limit=0', 'limit=-1', 'limit=NaN', 'limit=', 'limit=1.5', 'offset=-1', 'offset=x', 'offset='])(
    '%s is refused in the upstream’s words',
    async (query) => {
      const response = await demoClient().post({ filter: { dateFilter: tuesday } }, `?${query}`);
      expect(response.status).toBe(400);
      expect(v.is(refusalSchema, await response.json())).toBe(true);
    },
  );
});

describe('the request', () => {
  test.each([
    ['date with startDate', { ...tuesday, startDate: '2026-03-10' }],
    ['date with both others', { ...tuesday, startDate: '2026-03-10', endDate: '2026-03-10' }],
    ['startDate alone', { startDate: '2026-03-10', timeZoneOffSet: 0 }],
    ['no offset', { date: '2026-03-10' }],
    ['another form of date', { date: '10/03/2026', timeZoneOffSet: 0 }],
    ['a date that does not exist', { date: '2026-02-30', timeZoneOffSet: 0 }],
    ['dates reversed', { startDate: '2026-03-11', endDate: '2026-03-10', timeZoneOffSet: 0 }],
    ['too many days', { startDate: '2026-01-01', endDate: '2026-06-30', timeZoneOffSet: 0 }],
  ])('%s is refused', async (_name, dateFilter) => {
    const response = await demoClient().post({ filter: { dateFilter } });
    expect(response.status).toBe(400);
    expect(v.is(refusalSchema, await response.json())).toBe(true);
  });

  test('a body that is not JSON is refused', async () => {
    expect((await demoClient().post('{"filter":')).status).toBe(400);
  });

  test('all forms of one day give the same reply', async () => {
    const client = demoClient();
    const asDate = await client.page(tuesday);
    const asDates = await client.page({ startDate: '2026-03-10', endDate: '2026-03-10', timeZoneOffSet: 0 });
    const asTimes = await client.page({
      startDate: '2026-03-10T00:00:00',
      endDate: '2026-03-10T23:59:59',
      timeZoneOffSet: 0,
    });
    expect(asDates).toEqual(asDate);
    expect(asTimes).toEqual(asDate);
  });

  test('the same time range in any offset gives the same instants', async () => {
    const client = demoClient();
    const startMs = Date.UTC(2026, 2, 9, 12);
    const endMs = Date.UTC(2026, 2, 10, 9, 30, 0);
    const naive = (instantMs: number, offset: number) =>
      new Date(instantMs - offset * 60_000).toISOString().slice(0, 19);
    const askIn = async (timeZoneOffSet: number) => {
      const [startDate, endDate] = [naive(startMs, timeZoneOffSet), naive(endMs - 1000, timeZoneOffSet)];
      const { agents } = await client.page({ startDate, endDate, timeZoneOffSet });
      return inInstants(agents, timeZoneOffSet);
    };
    const inUtc = await askIn(0);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -840, max: 720 }), async (timeZoneOffSet) => {
        expect(await askIn(timeZoneOffSet)).toEqual(inUtc);
      }),
      { numRuns: 20 },
    );
  });

  test('a span that began the day before keeps its true start', async () => {
    const agents = await demoClient().allAgents(tuesday);
    const starts = agents.flatMap(({ spans }) => spans.map(({ startTime }) => startTime));
    expect(starts.some((start) => start.startsWith('2026-03-09'))).toBe(true);
  });

  test('agents are found by address in any case, in roster order; unknown addresses find no agent', async () => {
    const client = demoClient();
    const allAgents = await client.allAgents(tuesday);
    const [one, other] = [allAgents[180], allAgents[3]];
    if (!one || !other) throw new Error('the roster is smaller than it should be');
    const requested = [one.email.toUpperCase(), 'nobody@nowhere.example', other.email];
    expect(await client.page(tuesday, '', requested)).toMatchObject({ hasMore: false, agents: [other, one] });
    expect((await client.page(tuesday, '?limit=1', requested)).hasMore).toBe(true);
    expect((await client.page(tuesday, '', ['nobody@nowhere.example'])).agents).toEqual([]);
  });

  test('teams give their members once each, in roster order; with agents beside them, who is in both', async () => {
    const client = demoClient();
    const { teams } = v.parse(rosterSchema, await (await client.send('/api/roster')).json());
    const [team, queue] = [teams[0], teams.find(({ kind }) => kind === 'queue')];
    if (!team || !queue) throw new Error('the demo has no team, or no queue');
    const both = new Set([...team.agents, ...queue.agents]);
    const everyone = (await client.allAgents(tuesday)).map(({ email }) => email);
    const emailsIn = async (filter: object) => {
      const response = await client.post({ filter: { dateFilter: tuesday, ...filter } });
      return v.parse(emailsSchema, await response.json()).data.map(({ email }) => email);
    };
    const inEither = everyone.filter((email) => both.has(email));
    expect(await emailsIn({ teams: [team.id, queue.id, 'of-nobody'] })).toEqual(inEither.slice(0, 50));
    const [member, stranger] = [team.agents[0] ?? '', everyone.find((email) => !team.agents.includes(email))];
    expect(await emailsIn({ teams: [team.id], agents: [member, stranger] })).toEqual([member]);
    expect(await emailsIn({ teams: ['of-nobody'] })).toEqual([]);
  });

  test('the upstream’s paths, v1 and v2, give the same replies as the proxy’s', async () => {
    const client = demoClient({ agentCount: 5 });
    const body = { filter: { dateFilter: tuesday } };
    const insights = [
      '/api',
      '/agentassist/api/public/analytics/account/a-1',
      '/agentassist/api/public/analytics/account/a-1/v2',
    ];
    const texts = await Promise.all(
      insights.map(async (prefix) =>
        (await client.post(body, '?limit=5', `${prefix}/agentstatusdetails`)).text(),
      ),
    );
    expect(new Set(texts).size).toBe(1);
  });
});

describe('the clock', () => {
  test('an agent who was not reported has no status key at all; others have spans', async () => {
    const agents = await demoClient().allAgents(tuesday);
    expect(agents.some(({ hasStatusKey }) => !hasStatusKey)).toBe(true);
    for (const { hasStatusKey, spans } of agents) expect(spans.length > 0).toBe(hasStatusKey);
  });

  test('tomorrow no agent has a status', async () => {
    const agents = await demoClient().allAgents({ date: '2026-03-12', timeZoneOffSet: 0 });
    expect(agents).toHaveLength(250);
    expect(agents.filter(({ hasStatusKey }) => hasStatusKey)).toEqual([]);
  });

  test('today many are in an ongoing status, and none began after now', async () => {
    const agents = await demoClient().allAgents(tuesday);
    const ongoing = agents.flatMap(({ spans }) => spans.filter(({ endTime }) => endTime === '-'));
    expect(ongoing.length).toBeGreaterThan(50);
    expect(ongoing.filter(({ duration }) => duration !== '-')).toEqual([]);
    const starts = agents.flatMap(({ spans }) => spans.map((span) => instantsOf(span, 0).startMs ?? 0));
    expect(Math.max(...starts)).toBeLessThanOrEqual(tuesdayAfternoonMs);
  });

  test('an hour later, finished spans are the same', async () => {
    let nowMs = tuesdayAfternoonMs;
    const client = demoClient({ nowMs: () => nowMs });
    const before = await client.allAgents(tuesday);
    nowMs += 3_600_000;
    const after = await client.allAgents(tuesday);
    const finished = (agents: readonly ReadAgent[]) =>
      agents.map(({ userId, spans }) => ({ userId, spans: spans.filter(({ endTime }) => endTime !== '-') }));
    const finishedBefore = finished(before);
    const stillFinished = finished(after).map(({ userId, spans }, index) => ({
      userId,
      spans: spans.slice(0, finishedBefore[index]?.spans.length),
    }));
    expect(stillFinished).toEqual(finishedBefore);
    const countOf = (agents: readonly { spans: unknown[] }[]) => agents.flatMap(({ spans }) => spans).length;
    expect(countOf(finished(after))).toBeGreaterThan(countOf(finishedBefore) + 50);
  });
});

describe('the contact center', () => {
  test('the same seed gives the same contact center, another seed another one', async () => {
    const first = await demoClient({ seed: 5 }).page(tuesday);
    expect(await demoClient({ seed: 5 }).page(tuesday)).toEqual(first);
    expect(await demoClient({ seed: 6 }).page(tuesday)).not.toEqual(first);
  });

  test('in a larger contact center the first agents have the same history', async () => {
    const few = await demoClient({ agentCount: 60 }).page(tuesday);
    const many = await demoClient({ agentCount: 10_000 }).page(tuesday);
    expect(many.agents).toEqual(few.agents);
  });

  test('if times are configured as UTC, they are written so whatever the offset', async () => {
    const dateFilter = { date: '2026-03-10', timeZoneOffSet: -330 };
    const local = await demoClient().page(dateFilter);
    const inUtc = await demoClient({ publicConfig: { ...defaultPublicConfig, timestamps: 'utc' } }).page(
      dateFilter,
    );
    expect(inInstants(inUtc.agents, 0)).toEqual(inInstants(local.agents, -330));
    expect(inUtc.agents).not.toEqual(local.agents);
  });

  test('pages say what their times mean, also after a change', async () => {
    const publicConfig: PublicConfig = { ...defaultPublicConfig };
    const client = demoClient({ publicConfig });
    const said = async () =>
      (await client.post({ filter: { dateFilter: tuesday } })).headers.get('Timestamps');
    expect(await said()).toBe('requested-offset;check=verified');
    publicConfig.timestamps = 'utc';
    publicConfig.timestampsCheck = 'contradicted';
    expect(await said()).toBe('utc;check=contradicted');
  });

  test('the configuration says that this is a demo, or is the one that was passed in', async () => {
    const reported = v.parse(publicConfigSchema, await (await demoClient().send('/api/config')).json());
    expect(reported).toEqual(demoConfig);
    const publicConfig = { ...defaultPublicConfig, maxDays: 7 };
    expect(await (await demoClient({ publicConfig }).send('/api/config')).json()).toEqual(publicConfig);
  });
});
