import type { Dispatcher } from 'undici';

import { type Budget, QueuedBudget } from '../budget/budget';
import { openCallFile } from '../budget/callFile';
import type { CallLog } from '../budget/callLog';
import { cacheOriginOf, counterFor } from '../createService';
import { rosterFault } from '../openRoster';
import { type SharedRedis, connectRedis } from '../redis/sharedRedis';
import { RosterFile } from '../roster/RosterFile';
import type { Settings } from '../settings/settings';
import { createDispatcher } from '../upstream/dispatcher';
import { type Check, failed, ok, warning } from './check';

/** What a run uses, and a server beside it as well. */
export type Resources = {
  readonly budget: Budget;
  readonly dispatcher: Dispatcher;
  /** Of what the settings name: files, Redis. */
  readonly checks: readonly Check[];
  readonly close: () => Promise<void>;
};

/** Opens what the server would open with these settings. What cannot be opened is a failed check, and left out. */
export async function openResources(settings: Settings): Promise<Resources> {
  const checks: Check[] = [];
  const { redis, check: redisCheck } = await openRedis(settings);
  if (redisCheck !== undefined) checks.push(redisCheck);
  const file = callLogOf(settings);
  if (file.check !== undefined) checks.push(file.check);
  if (settings.rosterFile !== undefined) checks.push(await rosterCheck(settings.rosterFile));
  const counter = await counterFor(settings, settings.budget, cacheOriginOf(settings), {
    redis,
    callLog: file.callLog,
  });
  const dispatcher = createDispatcher(settings.proxies, settings.callTimeoutMs);
  return {
    budget: new QueuedBudget(counter),
    dispatcher,
    checks,
    close: async () => {
      redis?.close();
      await dispatcher.close();
    },
  };
}

/** Waits until it is connected, or its own limit for that has passed. */
async function openRedis({
  redisUrl,
}: Settings): Promise<{ readonly redis?: SharedRedis; readonly check?: Check }> {
  if (redisUrl === undefined) return {};
  let lossCause: string | undefined;
  const redis = connectRedis(redisUrl, {
    onLost: (causeCode) => {
      lossCause ??= causeCode;
    },
    onBack: () => undefined,
  });
  await new Promise<void>((resolve) => {
    redis.client.once('ready', resolve);
    redis.client.once('error', () => resolve());
  });
  const check = redis.isUp()
    ? ok('redis', 'Answers. The calls of this run count there.')
    : failed(
        'redis',
        `Does not answer (${lossCause ?? 'no reason given'}). The server would work without it, each replica with its share of the budget.`,
        { change: ['REDIS_URL'] },
      );
  return { redis, check };
}

function callLogOf({ budgetFile }: Settings): { readonly callLog?: CallLog; readonly check?: Check } {
  if (budgetFile === undefined) return {};
  try {
    const callLog = openCallFile({ path: budgetFile, onError: () => undefined, isGuest: true });
    return { callLog, check: ok('budget', 'BUDGET_FILE can be written. The calls of this run count there.') };
  } catch {
    const text =
      'BUDGET_FILE must name a new or empty file or one of this server, in a folder in which it may write.';
    return { check: failed('budget', text, { change: ['BUDGET_FILE'] }) };
  }
}

async function rosterCheck(path: string): Promise<Check> {
  try {
    let leftOut = 0;
    let teams = 0;
    await RosterFile.open(path, {
      onRead: (report) => {
        ({ teams } = report);
        leftOut = report.faults.filter(({ isUsed }) => !isUsed).length;
      },
      onUnusable: () => undefined,
    });
    const text = `ROSTER_FILE has ${teams} ${teams === 1 ? 'team' : 'teams'}.`;
    if (teams === 0 && leftOut === 0) return warning('roster', text, { change: ['ROSTER_FILE'] });
    return leftOut === 0
      ? ok('roster', text)
      : warning(
          'roster',
          `${text} ${leftOut} of its lines cannot be used; the server's log has their numbers.`,
          {
            change: ['ROSTER_FILE'],
          },
        );
  } catch (error) {
    return failed('roster', rosterFault(error), { change: ['ROSTER_FILE'] });
  }
}
