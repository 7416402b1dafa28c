import * as v from 'valibot';

/**
 * The claims of a supervisor's access token besides issuer, audience and expiry: the user, and the agents and teams
 * that they may see. In `agents`, `"*"` means all agents and a list of email addresses means those; `teams` has ids.
 * With both, they may see whoever is in either; with neither, the roster's supervisors decide.
 */
export const accessClaimsSchema = v.object({
  sub: v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty'), v.maxLength(256)),
  agents: v.optional(
    v.union([v.literal('*'), v.array(v.string('must be text'))], 'must be "*" or a list of e-mail addresses'),
  ),
  teams: v.optional(v.array(v.string('must be text'), 'must be a list of team ids')),
});
