import * as v from 'valibot';

/**
 * What a page (the host) and the dashboard in its frame say to each other. Every message carries `v`; fields
 * that one side does not know are ignored, so that either may be the newer one, while another major version
 * is refused. The texts below are for whoever writes the host.
 */
export const EMBED_VERSION = 1;

/** Penpal's channel: another library in the same window that uses Penpal is not heard. */
export const EMBED_CHANNEL = 'agent-status-timeline';

/** Longest message that is looked at, as JSON: 400 agents, the most of one question, come to 103,000 at 254 each. */
export const MAX_MESSAGE_CHARACTERS = 262_144;

/** Longest token: the service takes headers of 64 KiB, all of them together. */
const MAX_TOKEN_CHARACTERS = 32_768;

/** RFC 6750 § 2.1: what may stand behind `Bearer`. */
const tokenSchema = v.pipe(
  v.string('must be text'),
  v.maxLength(MAX_TOKEN_CHARACTERS, 'is too long for a token'),
  v.regex(/^[\w.~+/-]+=*$/, 'is no bearer token (RFC 6750)'),
);

/** Valibot takes a list for an object with numbers for names. */
const noList = v.check((value: unknown) => !Array.isArray(value), 'must not be a list');

/** The names of the page's address, each with a text or a list of texts; `null` stands for the default. */
const filtersSchema = v.pipe(
  v.unknown(),
  noList,
  v.record(v.string(), v.nullish(v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]))),
);
export type EmbedFilters = v.InferOutput<typeof filtersSchema>;

export const embedSchemes = ['auto', 'light', 'dark'] as const;

/** A scheme by its name, or tokens: the only ones that a host may set. Others are ignored. */
const themeSchema = v.union([
  v.picklist(embedSchemes, 'must be auto, light or dark'),
  v.pipe(
    v.unknown(),
    noList,
    v.object({
      scheme: v.optional(v.string()),
      accent: v.optional(v.string()),
      font: v.optional(v.string()),
      radius: v.optional(v.union([v.string(), v.number()])),
      surface: v.optional(v.string()),
    }),
  ),
]);
export type EmbedTheme = v.InferOutput<typeof themeSchema>;

const envelope = {
  v: v.number(),
  /** Counts the host's messages; one that is not higher than the last is a repetition and refused. */
  sequence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
};

export const initSchema = v.object({
  ...envelope,
  token: v.optional(tokenSchema),
  theme: v.optional(themeSchema),
  lang: v.optional(v.pipe(v.string(), v.maxLength(64))),
  filters: v.optional(filtersSchema),
});
export type InitMessage = v.InferOutput<typeof initSchema>;

export const setTokenSchema = v.object({ ...envelope, token: tokenSchema });

export const setFiltersSchema = v.object({
  ...envelope,
  filters: filtersSchema,
  /** The revision that the host last saw; where the frame is further on, the message comes too late. */
  revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type SetFiltersMessage = v.InferOutput<typeof setFiltersSchema>;

export const setThemeSchema = v.object({ ...envelope, theme: themeSchema });

export const refreshSchema = v.object(envelope);

/** What the host answers to `getToken`; `null` where it has none to give because none is needed. */
export const tokenReplySchema = v.object({ v: v.optional(envelope.v), token: v.nullable(tokenSchema) });

/** Why the frame asks for a token. */
export const tokenReasons = ['start', 'expiring', 'refused'] as const;
export type TokenReason = (typeof tokenReasons)[number];

/** A field that was not taken over: it stays as it was. */
export type RejectedField = {
  readonly field: string;
  /** Stable. */
  readonly code: string;
  /** In the page's language. */
  readonly reason: string;
};

/** The answer to `init`, `setFilters` and `setTheme`. */
export type Applied = {
  readonly v: number;
  /** What holds now, of the fields that were sent. */
  readonly applied: EmbedFilters;
  readonly rejected: readonly RejectedField[];
  /** All of them, as they are now. */
  readonly filters: EmbedFilters;
  /** Counts the changes of the filters, whoever made them. */
  readonly revision: number;
};

/** What goes on in the frame. */
export const embedPhases = [
  'loading',
  'complete',
  'incomplete',
  'waiting',
  'offline',
  'renewing-access',
  'failed',
] as const;
export type EmbedPhase = (typeof embedPhases)[number];

/** What the frame tells the host, besides asking for tokens. `v` is added on the way. */
export type FrameMessages = {
  readonly ready: { readonly title: string };
  readonly status: { readonly phase: EmbedPhase; readonly asOf: string | null };
  readonly filtersChanged: { readonly filters: EmbedFilters; readonly revision: number };
  readonly agentSelected: { readonly userId: string };
  readonly resize: { readonly height: number };
  readonly error: { readonly code: string; readonly count?: number };
};
export type FrameMessageName = keyof FrameMessages;
