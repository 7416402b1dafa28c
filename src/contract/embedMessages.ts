import * as v from 'valibot';

/**
 * The messages between a page (the host) and the dashboard in its frame. Every message has `v`. Unknown fields
 * are ignored, so that either side may be the newer one; another major version is refused. The messages of
 * the schemas are for developers of the host.
 */
export const EMBED_VERSION = 1;

/** Penpal's channel, which separates us from other users of Penpal in the same window. */
export const EMBED_CHANNEL = 'agent-status-timeline';

/** The longest accepted message, as JSON: 400 agents, the most in one request, at 254 each are 103,000. */
export const MAX_MESSAGE_CHARACTERS = 262_144;

/** The longest accepted token: the service accepts 64 KiB for all headers together. */
const MAX_TOKEN_CHARACTERS = 32_768;

/** RFC 6750 § 2.1: what may follow `Bearer`. */
const tokenSchema = v.pipe(
  v.string('must be text'),
  v.maxLength(MAX_TOKEN_CHARACTERS, 'is too long for a token'),
  v.regex(/^[\w.~+/-]+=*$/, 'is no bearer token (RFC 6750)'),
);

/** Valibot treats a list as an object whose names are numbers. */
const notAList = v.check((value: unknown) => !Array.isArray(value), 'must not be a list');

/** Filters, named as in the page's address; `null` means the default. */
const filtersSchema = v.pipe(
  v.unknown(),
  notAList,
  v.record(v.string(), v.nullish(v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]))),
);
export type EmbedFilters = v.InferOutput<typeof filtersSchema>;

export const embedSchemes = ['auto', 'light', 'dark'] as const;

/** A color scheme, or the theme tokens that a host may set; others are ignored. */
const themeSchema = v.union([
  v.picklist(embedSchemes, 'must be auto, light or dark'),
  v.pipe(
    v.unknown(),
    notAList,
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
  /** Counts the host's messages; one that is not greater than the last is a repetition and is refused. */
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
  /** The revision that the host last saw; if the user has changed filters since, the message is rejected. */
  revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type SetFiltersMessage = v.InferOutput<typeof setFiltersSchema>;

export const setThemeSchema = v.object({ ...envelope, theme: themeSchema });

export const refreshSchema = v.object(envelope);

/** The host's reply to `getToken`; a `null` token means that none is needed. */
export const tokenReplySchema = v.object({ v: v.optional(envelope.v), token: v.nullable(tokenSchema) });

/** Why the frame requests a token. */
export const tokenReasons = ['start', 'expiring', 'refused'] as const;
export type TokenReason = (typeof tokenReasons)[number];

/** A rejected field, which keeps its previous value. */
export type RejectedField = {
  readonly field: string;
  /** For programs; does not change. */
  readonly code: string;
  /** In the page's language. */
  readonly reason: string;
};

/** The reply to `init`, `setFilters` and `setTheme`. */
export type Applied = {
  readonly v: number;
  /** The accepted fields, with their current values. */
  readonly applied: EmbedFilters;
  readonly rejected: readonly RejectedField[];
  /** All filters as they are now. */
  readonly filters: EmbedFilters;
  /** The number of changes to the filters so far, by the user or the host. */
  readonly revision: number;
};

/** The state of the dashboard in the frame. */
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

/** The frame's messages to the host, besides requests for tokens. `v` is added when they are sent. */
export type FrameMessages = {
  readonly ready: { readonly title: string };
  readonly status: { readonly phase: EmbedPhase; readonly asOf: string | null };
  readonly filtersChanged: { readonly filters: EmbedFilters; readonly revision: number };
  readonly agentSelected: { readonly userId: string };
  readonly resize: { readonly height: number };
  readonly error: { readonly code: string; readonly count?: number };
};
export type FrameMessageName = keyof FrameMessages;
