import { LRUCache } from 'lru-cache';

import type { Roster } from '../../src/contract/roster';
import type { Rights } from '../access/rights';
import type { RosterDirectory } from '../roster/RosterDirectory';
import type { RosterContentTeam } from '../roster/rosterContent';
import { streamOf } from './replyStream';

/** The caller's part of the roster as it is sent. */
type PackedRoster = { readonly bytes: Uint8Array<ArrayBuffer>; readonly tag: string };

/** A reply with 10,000 agents is some 400 kB. */
const REMEMBERED_BYTES = 16 * 1024 * 1024;

export type RosterRequest = {
  readonly roster: RosterDirectory;
  readonly rights: Pick<Rights, 'teams' | 'ownTeams'>;
  /** The header `If-None-Match`. */
  readonly ifNoneMatch: string | null;
};

/** Makes the replies of `GET /api/roster`, each once until the roster changes. */
export function createRosterReply(): (request: RosterRequest) => Promise<Response> {
  const remembered = new LRUCache<string, PackedRoster>({
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: ({ bytes }) => bytes.byteLength,
  });
  let known: RosterDirectory | undefined;
  return async ({ roster, rights, ifNoneMatch }) => {
    if (roster !== known) remembered.clear();
    known = roster;
    const { teams, ownTeams } = rights;
    const key = JSON.stringify([teams === 'all' ? teams : [...teams], ownTeams]);
    const packed = remembered.get(key) ?? (await pack(visibleRoster(roster, rights)));
    if (roster === known) remembered.set(key, packed);
    // Stored by scripts at most, as with agents: the page sends the tag itself.
    const headers = { ETag: packed.tag, 'Cache-Control': 'private, no-store' };
    if (matches(ifNoneMatch, packed.tag)) return new Response(null, { status: 304, headers });
    return new Response(streamOf(packed.bytes), {
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        'Content-Length': String(packed.bytes.byteLength),
      },
    });
  };
}

/** What these rights include of the roster: nothing in it depends on any other team or its members. */
function visibleRoster(
  { teams, state }: RosterDirectory,
  rights: Pick<Rights, 'teams' | 'ownTeams'>,
): Roster {
  const seesAll = rights.teams === 'all';
  const visible = [...teams.values()].filter(({ id }) => rights.teams === 'all' || rights.teams.has(id));
  // Which lines of the file are left out concerns those who may see all of it: they may be about any team.
  const fault = state.fault === 'lines-left-out' && !seesAll ? undefined : state.fault;
  return {
    asOf: new Date(state.asOfMs).toISOString(),
    source: state.source,
    teams: visible.map((team) => visibleTeam(team, seesAll)),
    mine: rights.ownTeams.filter((id) => rights.teams === 'all' || rights.teams.has(id)),
    ...(fault !== undefined && { fault }),
  };
}

function visibleTeam(
  { id, name, kind, minimum, site, members }: RosterContentTeam,
  seesAll: boolean,
): Roster['teams'][number] {
  const agents = [...members.values()].flatMap(
    ({ email, userId }) => email ?? (seesAll ? (userId ?? []) : []),
  );
  return {
    id,
    name,
    agents,
    kind,
    ...(minimum !== undefined && { minimum }),
    ...(site !== undefined && { site }),
  };
}

async function pack(roster: Roster): Promise<PackedRoster> {
  const bytes = new TextEncoder().encode(JSON.stringify(roster));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { bytes, tag: `"${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}"` };
}

/** RFC 9110 § 13.1.2: a list of tags or `*`; a gateway that compresses makes them weak. */
function matches(ifNoneMatch: string | null, tag: string): boolean {
  const tags = new Set((ifNoneMatch ?? '').split(',').map((each) => each.trim().replace(/^W\//, '')));
  return tags.has(tag) || tags.has('*');
}
