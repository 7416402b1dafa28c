import * as v from 'valibot';

const colourSchema = v.pipe(
  v.string('must be text'),
  v.regex(/^#[0-9a-f]{6}$/i, 'must be a color such as #1a2b3c'),
);

/** The fill patterns of statuses, so that color is never the only difference. */
const patternNames = ['solid', 'diagonal', 'dots', 'horizontal', 'backslash', 'cross'] as const;

const statusStyleSchema = v.object({
  /** The upstream's primary status, e.g. `AVAILABLE`. */
  code: v.string(),
  /** The displayed name, e.g. `Available`. */
  label: v.string(),
  lightColour: colourSchema,
  darkColour: colourSchema,
  pattern: v.picklist(patternNames),
});

export type StatusStyle = v.InferOutput<typeof statusStyleSchema>;

const statusMeanings = [
  'available',
  'work',
  'break',
  'meal',
  'training',
  'meeting',
  'system-full',
  'missed-offer',
  'login',
  'offline',
  'other',
] as const;

const nameSchema = v.pipe(
  v.string('must be text'),
  v.nonEmpty('must not be empty'),
  v.maxLength(100, 'must have at most 100 characters'),
);

/** What a service says about a secondary status, or about a primary one if there is no `secondary`. */
export const statusEntryFields = {
  /** The upstream's primary status, e.g. `AWAY`. */
  primary: nameSchema,
  /** The account's secondary status, e.g. `Lunch`. */
  secondary: v.optional(nameSchema),
  /** The displayed name. */
  label: v.optional(nameSchema),
  meaning: v.optional(v.picklist(statusMeanings, `must be one of ${statusMeanings.join(', ')}`)),
  /** Minutes after which an agent needs attention: up to a week. */
  limitMinutes: v.optional(
    v.pipe(
      v.number('must be a number'),
      v.minValue(1, 'must be from 1 to 10080'),
      v.maxValue(10_080, 'must be from 1 to 10080'),
    ),
  ),
  lightColour: v.optional(colourSchema),
  darkColour: v.optional(colourSchema),
  pattern: v.optional(v.picklist(patternNames, `must be one of ${patternNames.join(', ')}`)),
};

const statusEntrySchema = v.object(statusEntryFields);

export type StatusEntry = v.InferOutput<typeof statusEntrySchema>;

/** The reply of `GET /api/config`: the page's settings, without secrets. */
export const publicConfigSchema = v.object({
  isDemo: v.boolean(),
  apiVersion: v.picklist(['v1', 'v2']),
  timestamps: v.picklist(['requested-offset', 'utc']),
  /** How sure that is: see `TimestampsCheck`. Each page of agents says it too, as of then. */
  timestampsCheck: v.optional(v.picklist(['verified', 'unverified', 'contradicted']), 'verified'),
  /** Whether the upstream refuses date ranges, so that each day costs calls of its own. */
  rangesByDay: v.optional(v.boolean(), false),
  maxDays: v.pipe(v.number(), v.integer(), v.minValue(1)),
  statuses: v.array(statusStyleSchema),
  /** Labels, meanings, limits and looks of secondary statuses; meanings of primary ones too. */
  reasons: v.optional(v.array(statusEntrySchema), []),
  /**
   * Primary statuses that must not be missed, the most urgent first: they are visible even if a span is
   * narrower than a pixel.
   */
  urgentStatuses: v.optional(v.array(v.string()), ['AWAY', 'OFFLINE']),
  /** Seconds in one primary status after which an agent needs attention. */
  attentionThresholdsSeconds: v.record(v.string(), v.pipe(v.number(), v.minValue(1))),
  embedOrigins: v.array(v.string()),
  callsPerMinute: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Whether the service knows teams and serves `/api/roster`. */
  hasRoster: v.optional(v.boolean(), false),
  /** How people sign in who open the page itself; absent where nobody has to, or a host page gives tokens. */
  signIn: v.optional(
    v.object({
      /** Where signing in begins. */
      url: v.string(),
      /** Whether the service signs people in and out itself, and not a gateway before it. */
      canSignOut: v.boolean(),
      /** Who is signed in; absent if nobody is, or the service does not know. */
      userName: v.optional(v.string()),
    }),
  ),
  /** The build of the page that the service serves, as the page itself states it; other gateways do not send it. */
  build: v.optional(v.string()),
});

export type PublicConfig = v.InferOutput<typeof publicConfigSchema>;
export type ApiVersion = PublicConfig['apiVersion'];
export type TimestampsMode = PublicConfig['timestamps'];

/** The build that a built page states; `undefined` for anything else, as a sign-in page. */
export function buildIn(pageHtml: string): string | undefined {
  return /<meta name="build" content="([\w-]+)"/.exec(pageHtml)?.[1];
}

/**
 * The default configuration. The page also uses it if a gateway other than ours serves the API, without
 * `/api/config`. The statuses are in the order of the legend; the four are the upstream's fixed primary types.
 */
export const defaultPublicConfig: PublicConfig = {
  isDemo: false,
  apiVersion: 'v1',
  timestamps: 'requested-offset',
  timestampsCheck: 'verified',
  rangesByDay: false,
  maxDays: 31,
  statuses: [
    {
      code: 'AVAILABLE',
      label: 'Available',
      lightColour: '#005a40',
      darkColour: '#4bd3a3',
      pattern: 'solid',
    },
    { code: 'BUSY', label: 'Busy', lightColour: '#5365de', darkColour: '#7887f5', pattern: 'horizontal' },
    { code: 'AWAY', label: 'Away', lightColour: '#cc7800', darkColour: '#f2a93b', pattern: 'diagonal' },
    { code: 'OFFLINE', label: 'Offline', lightColour: '#8b93a1', darkColour: '#6b7484', pattern: 'dots' },
  ],
  reasons: [],
  urgentStatuses: ['AWAY', 'OFFLINE'],
  attentionThresholdsSeconds: { BUSY: 3600, AWAY: 1800 },
  embedOrigins: [],
  callsPerMinute: 48,
  hasRoster: false,
};
