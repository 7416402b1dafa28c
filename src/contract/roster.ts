import * as v from 'valibot';

/** Stands for agents without a team on the page, so no team has it as its id. */
export const NO_TEAM_ID = 'none';

/** Where the teams come from. */
const rosterSources = ['file', 'kore', 'file-and-kore', 'demo'] as const;

/** Why the teams may be older than they should be, or incomplete. */
const rosterFaults = ['file-unreadable', 'lines-left-out', 'kore-failed', 'kore-incomplete'] as const;

const teamSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** Email addresses; the user id of an agent without one. */
  agents: v.array(v.string()),
  /** A queue is a team of those who are assigned to it. */
  kind: v.optional(v.picklist(['team', 'queue']), 'team'),
  /** Fewer agents than this available at once are too few. */
  minimum: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Where the team works. */
  site: v.optional(v.string()),
});

/** The reply of `GET /api/roster`: the teams and queues that the caller may see, with today's members. */
export const rosterSchema = v.object({
  /** When the oldest of the sources was read: an ISO instant. */
  asOf: v.pipe(v.string(), v.isoTimestamp()),
  source: v.picklist(rosterSources),
  teams: v.array(teamSchema),
  /** The ids of the caller's own teams, which the page opens with. */
  mine: v.optional(v.array(v.string()), []),
  fault: v.optional(v.picklist(rosterFaults)),
});

export type Roster = v.InferOutput<typeof rosterSchema>;
export type RosterTeam = Roster['teams'][number];
export type RosterSource = Roster['source'];
export type RosterFault = NonNullable<Roster['fault']>;
