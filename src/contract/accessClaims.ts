import * as v from 'valibot';

/** Longer than any token of ours runs: whoever signs in stays so by asking for another. */
export const LONGEST_TOKEN_SECONDS = 15 * 60;

/**
 * What a supervisor's access token says beside its issuer, audience and end: who it is, and whose statuses
 * may be seen. `"*"` stands for every agent, a list of e-mail addresses for those; without it, for nobody.
 */
export const accessClaimsSchema = v.object({
  sub: v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty'), v.maxLength(256)),
  agents: v.optional(
    v.union([v.literal('*'), v.array(v.string('must be text'))], 'must be "*" or a list of e-mail addresses'),
    [],
  ),
});

export type AccessClaims = v.InferOutput<typeof accessClaimsSchema>;
