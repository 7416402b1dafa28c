import type { TimeRange } from '../domain/timeRange';
import { instantFromMs, type Instant, MINUTE_MS } from '../time/instant';
import { isoInZone } from '../time/isoInZone';

/** What the name of a file says about its content. */
export type FileFacts = {
  /** `spans`, `totals`, `timeline`. */
  readonly content: string;
  readonly timeRange: TimeRange;
  readonly filter: {
    /** Ids of teams; empty means all agents. */
    readonly teams: readonly string[];
    /** Email addresses; empty means all agents. */
    readonly agents: readonly string[];
    /** Primary statuses; empty means all. */
    readonly statuses: readonly string[];
    readonly query: string;
  };
  /** The age of the oldest data in it; `undefined` if there is none. */
  readonly asOf: Instant | undefined;
  /** Whether agents are missing. */
  readonly isIncomplete: boolean;
  /** Whether its times may be wrong. */
  readonly isTimeZoneUnsure?: boolean;
  /** Its number among several that belong together, from 1. */
  readonly part?: { readonly number: number; readonly count: number } | undefined;
  readonly extension: string;
};

/** Up to this many statuses are named; more are counted. */
const MOST_NAMED_STATUSES = 3;
/** Keeps the longest name below the 255 bytes that file systems allow. */
const LONGEST_TEXT_BYTES = 24;

/**
 * The name of a file, from the parts that many files share to those that differ:
 * `spans_2026-03-10_to_2026-03-11_Asia-Kolkata_3-agents_BUSY+AWAY_find-ada_as-of-2026-03-11T1503+0530_incomplete.csv`.
 * It contains only letters, digits and `-+_.`, which every file system allows.
 */
export function fileName(facts: FileFacts): string {
  const { timeRange, filter, asOf, isIncomplete, isTimeZoneUnsure = false, part } = facts;
  const { teams, agents, statuses, query } = filter;
  const parts = [facts.content, timeRange.from];
  if (timeRange.to !== timeRange.from) parts.push('to', timeRange.to);
  if (timeRange.lastHours !== undefined) parts.push(`last-${timeRange.lastHours}h`);
  parts.push(timeRange.zone.replaceAll(/[^A-Za-z0-9+]+/g, '-'));
  const [team] = teams;
  if (teams.length === 1 && team !== undefined) parts.push(`team-${plain(team)}`);
  else if (teams.length > 1) parts.push(`${teams.length}-teams`);
  const [agent] = agents;
  if (agents.length === 1 && agent !== undefined) parts.push(plain(agent));
  else if (agents.length > 1) parts.push(`${agents.length}-agents`);
  if (statuses.length > MOST_NAMED_STATUSES) parts.push(`${statuses.length}-statuses`);
  else if (statuses.length > 0) parts.push(statuses.map(plain).join('+'));
  if (query.trim() !== '') parts.push(`find-${plain(query.trim())}`);
  if (asOf !== undefined) parts.push(`as-of-${compactMoment(asOf, timeRange)}`);
  if (isIncomplete) parts.push('incomplete');
  if (isTimeZoneUnsure) parts.push('time-zone-not-verified');
  if (part !== undefined) parts.push(`${part.number}-of-${part.count}`);
  return `${parts.join('_')}.${facts.extension}`;
}

/** `2026-03-11T1503+0530`: file names must not contain colons. */
function compactMoment(asOf: Instant, { zone }: TimeRange): string {
  const minute = instantFromMs(Math.floor(asOf / MINUTE_MS) * MINUTE_MS);
  return isoInZone(zone)(minute)
    .replace(/:00(?=[+-])/, '')
    .replaceAll(':', '');
}

/** Letters and digits of any script, with single dashes for everything between them. */
function plain(text: string): string {
  const words = text.replaceAll(/[^\p{L}\p{M}\p{N}.+]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, '');
  let kept = '';
  let bytes = 0;
  for (const character of words) {
    bytes += utf8.encode(character).length;
    if (bytes > LONGEST_TEXT_BYTES) break;
    kept += character;
  }
  return kept || 'x';
}

const utf8 = new TextEncoder();
