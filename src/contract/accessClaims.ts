import * as v from 'valibot';

/** The longest remaining life of an accepted token; longer sessions request new tokens. */
export const LONGEST_TOKEN_SECONDS = 15 * 60;

/**
 * The claims of a supervisor's access token besides issuer, audience and expiry: the user, and the agents that
 * they may see. `"*"` means all agents, a list of email addresses means those; no `agents` means no agents.
 */
export const accessClaimsSchema = v.object({
  sub: v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty'), v.maxLength(256)),
  agents: v.optional(
    v.union([v.literal('*'), v.array(v.string('must be text'))], 'must be "*" or a list of e-mail addresses'),
    [],
  ),
});

export type AccessClaims = v.InferOutput<typeof accessClaimsSchema>;
