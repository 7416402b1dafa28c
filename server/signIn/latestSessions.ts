import { LRUCache } from 'lru-cache';

import type { SharedRedis } from '../redis/sharedRedis';
import { type Session, openSession } from './session';
import type { Sealer } from './sealer';

/** Some 3 kB each. A session that is dropped from memory goes on from its cookie. */
const MOST_REMEMBERED = 5000;

/** As long as a session can last. */
const REMEMBERED_MS = 12 * 60 * 60_000;

/** A check that another replica began before the session ended must not bring it back. */
const keepScript = `
if redis.call('get', KEYS[1]) == 'ended' then return 'ended' end
redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 'kept'`;

/**
 * The newest form of sessions that were checked or ended. Their cookies may be older: several requests are under way
 * with the cookie of before a check, whose refresh token has been used; and a reply with a new cookie may get lost.
 */
export type LatestSessions = {
  /** The newest form known here, which may be the given one. */
  readonly here: (session: Session) => Session | 'ended';
  /** The newest form known to any replica. */
  readonly anywhere: (session: Session) => Promise<Session | 'ended'>;
  readonly keep: (session: Session) => Promise<void>;
  /** Whoever has the cookie cannot use it any more. */
  readonly end: (session: Session) => Promise<void>;
};

/** Kept in this process, and encrypted in the Redis that the replicas share. While it fails, each knows its own. */
export function createLatestSessions(sealer: Sealer, redis: SharedRedis | undefined): LatestSessions {
  const known = new LRUCache<string, Session | 'ended'>({ max: MOST_REMEMBERED });

  async function readShared({ id }: Session): Promise<Session | 'ended' | undefined> {
    try {
      const text = await redis?.run(async (client) => await client.get(keyOf(id)));
      if (text === undefined || text === null) return undefined;
      return text === 'ended' ? text : await openSession(text, sealer);
    } catch {
      return undefined;
    }
  }

  async function endShared({ id }: Session): Promise<void> {
    try {
      await redis?.run(async (client) => await client.set(keyOf(id), 'ended', 'PX', REMEMBERED_MS));
    } catch {
      // The other replicas learn of it from the provider.
    }
  }

  /** Whether the session has ended at another replica. */
  async function keepShared(session: Session): Promise<boolean> {
    if (redis === undefined) return false;
    const text = await sealer.seal({ session }, Date.now() + REMEMBERED_MS);
    try {
      const names = [keyOf(session.id)];
      const answer = await redis.run(
        async (client) => await client.eval(keepScript, names.length, ...names, text, REMEMBERED_MS),
      );
      return answer === 'ended';
    } catch {
      // The other replicas learn of it from the cookie.
      return false;
    }
  }

  const here = (session: Session) => {
    const latest = known.get(session.id);
    if (latest === 'ended') return latest;
    return latest !== undefined && latest.generation > session.generation ? latest : session;
  };
  return {
    here,
    anywhere: async (session) => {
      const shared = await readShared(session);
      if (shared === 'ended') known.set(session.id, shared);
      else if (shared !== undefined && shared.generation > session.generation) return here(shared);
      return here(session);
    },
    keep: async (session) => {
      if (known.get(session.id) === 'ended') return;
      known.set(session.id, session);
      if (await keepShared(session)) known.set(session.id, 'ended');
    },
    end: async (session) => {
      known.set(session.id, 'ended');
      await endShared(session);
    },
  };
}

function keyOf(id: string): string {
  return `agent-status:session:${id}`;
}
