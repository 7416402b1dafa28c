import { foldAddress } from '../../src/base/foldAddress';
import type { RosterContent, RosterMember } from './rosterContent';
import { foldTeamName, isTeamId, teamIdFrom } from './teamId';

/** Why a line, or a part of it, is not used. Constants, so that they may be logged. */
type LineFaultReason =
  /** A quotation mark that is not closed, or more cells than the header has. */
  | 'cells'
  /** Neither a usable `email` nor a `user_id`. */
  | 'agent'
  | 'team'
  | 'team-id'
  /** Its id is made from its name, and a team with another name has that id. */
  | 'same-id'
  /** Its `team_minimum` is no whole number from 1. */
  | 'minimum-ignored'
  /** An earlier line of the same team has another name, minimum, or site, which applies. */
  | 'differs';

/** A line of the file, the header being line 1. */
export type LineFault = {
  readonly line: number;
  readonly reason: LineFaultReason;
  /** Its agent is in the team nevertheless. */
  readonly isUsed: boolean;
};

/** The cells of a line by column, without surrounding spaces; empty where there is none. */
export type RosterCells = Readonly<Record<RosterColumn, string>>;

export const rosterColumns = [
  'email',
  'team',
  'user_id',
  'team_id',
  'team_minimum',
  'site',
  'supervisors',
] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** As `src/contract/agentStatusRequest.ts`: others cannot be asked for. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what must not reach the upstream
const addressPattern = /^[^\s,<>"\u0000-\u001f\u007f]+@[^\s,<>"\u0000-\u001f\u007f]+$/;
const LONGEST_ADDRESS = 320;
const LONGEST_USER_ID = 200;
const LONGEST_NAME = 200;
const LARGEST_MINIMUM = 10_000;

type OpenTeam = {
  readonly id: string;
  readonly name: string;
  readonly isIdStated: boolean;
  minimum: number | undefined;
  site: string | undefined;
  readonly members: Map<string, RosterMember>;
  readonly supervisors: Set<string>;
};

/** Collects the lines of a roster: who is in which team, and what cannot be used. */
export class RosterLines {
  readonly faults: LineFault[] = [];
  /** Lines that put an agent into a team. */
  used = 0;
  readonly #teams = new Map<string, OpenTeam>();

  get content(): RosterContent {
    return { teams: [...this.#teams.values()].map((team) => ({ ...team, kind: 'team' })) };
  }

  refuse(line: number, reason: LineFaultReason): void {
    this.faults.push({ line, reason, isUsed: false });
  }

  add(line: number, cells: RosterCells): void {
    const member = memberFrom(cells);
    if (member === undefined) return this.refuse(line, 'agent');
    const name = cells.team.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
    if (name === '' || name.length > LONGEST_NAME) return this.refuse(line, 'team');
    const isIdStated = cells.team_id !== '';
    const id = isIdStated ? cells.team_id : teamIdFrom(name);
    if (id === undefined || !isTeamId(id)) return this.refuse(line, 'team-id');
    const team = this.#teams.get(id) ?? openTeam(id, name, isIdStated);
    const hasOtherName = foldTeamName(team.name) !== foldTeamName(name);
    // Whoever supervises one of the two would otherwise see the other.
    if (hasOtherName && !(isIdStated && team.isIdStated)) return this.refuse(line, 'same-id');
    this.#teams.set(id, team);
    this.used += 1;
    team.members.set(keyOf(member), member);
    for (const supervisor of cells.supervisors.split(/\s+/)) {
      if (supervisor !== '') team.supervisors.add(supervisor);
    }
    const minimum = minimumFrom(cells.team_minimum);
    if (minimum === 'minimum-ignored') this.faults.push({ line, reason: minimum, isUsed: true });
    const stated = {
      minimum: minimum === 'minimum-ignored' ? undefined : minimum,
      site: cells.site || undefined,
    };
    const differs = hasOtherName || isOther(team.minimum, stated.minimum) || isOther(team.site, stated.site);
    if (differs) this.faults.push({ line, reason: 'differs', isUsed: true });
    team.minimum ??= stated.minimum;
    team.site ??= stated.site;
  }
}

function openTeam(id: string, name: string, isIdStated: boolean): OpenTeam {
  return {
    id,
    name,
    isIdStated,
    minimum: undefined,
    site: undefined,
    members: new Map(),
    supervisors: new Set(),
  };
}

/** An agent with an unusable address is nobody, even with a user id: what was meant is not known. */
function memberFrom({ email, user_id: userId }: RosterCells): RosterMember | undefined {
  const isAddress = email.length <= LONGEST_ADDRESS && addressPattern.test(email);
  if (email !== '' && !isAddress) return undefined;
  if (userId.length > LONGEST_USER_ID || (email === '' && userId === '')) return undefined;
  return { email: email || undefined, userId: userId || undefined };
}

/** Identifies an agent within a roster: the folded address, or the user id of an agent without one. */
export function keyOf({ email, userId }: RosterMember): string {
  return email === undefined ? (userId ?? '') : foldAddress(email);
}

function minimumFrom(text: string): number | undefined | 'minimum-ignored' {
  if (text === '') return undefined;
  const minimum = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return minimum >= 1 && minimum <= LARGEST_MINIMUM ? minimum : 'minimum-ignored';
}

function isOther<Value>(first: Value | undefined, later: Value | undefined): boolean {
  return first !== undefined && later !== undefined && first !== later;
}
