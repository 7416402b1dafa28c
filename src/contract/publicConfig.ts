import * as v from 'valibot';

const colourSchema = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1a2b3c'));

/** How a lane in a status is filled besides its colour, so that colour is never alone. */
const patternNames = ['solid', 'diagonal', 'dots', 'horizontal', 'cross'] as const;

const statusStyleSchema = v.object({
  /** The primary status as the upstream writes it, e.g. `AVAILABLE`. */
  code: v.string(),
  /** What people read, e.g. `Available`. */
  label: v.string(),
  lightColour: colourSchema,
  darkColour: colourSchema,
  pattern: v.picklist(patternNames),
});

export type StatusStyle = v.InferOutput<typeof statusStyleSchema>;

/** What `GET /api/config` answers: all that the page needs to know, and no secret. */
export const publicConfigSchema = v.object({
  isDemo: v.boolean(),
  apiVersion: v.picklist(['v1', 'v2']),
  timestamps: v.picklist(['requested-offset', 'utc']),
  maxDays: v.pipe(v.number(), v.integer(), v.minValue(1)),
  statuses: v.array(statusStyleSchema),
  /**
   * Primary statuses that must not be missed: where a stretch is thinner than a pixel, one of these shows
   * all the same, the most urgent first.
   */
  urgentStatuses: v.optional(v.array(v.string()), ['AWAY', 'OFFLINE']),
  /** Seconds after which a stretch in a primary status deserves a look. */
  attentionThresholdsSeconds: v.record(v.string(), v.pipe(v.number(), v.minValue(1))),
  embedOrigins: v.array(v.string()),
  callsPerMinute: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export type PublicConfig = v.InferOutput<typeof publicConfigSchema>;
export type ApiVersion = PublicConfig['apiVersion'];
export type TimestampsMode = PublicConfig['timestamps'];

/**
 * What holds when nothing else is configured. The page falls back on it where a gateway other than
 * ours serves the API and knows no `/api/config`. The statuses stand in legend order; the four are
 * the upstream's fixed primary types.
 */
export const defaultPublicConfig: PublicConfig = {
  isDemo: false,
  apiVersion: 'v1',
  timestamps: 'requested-offset',
  maxDays: 31,
  statuses: [
    {
      code: 'AVAILABLE',
      label: 'Available',
      lightColour: '#12936f',
      darkColour: '#2fb98f',
      pattern: 'solid',
    },
    { code: 'BUSY', label: 'Busy', lightColour: '#3f51c4', darkColour: '#7887f5', pattern: 'horizontal' },
    { code: 'AWAY', label: 'Away', lightColour: '#cc7800', darkColour: '#f2a93b', pattern: 'diagonal' },
    { code: 'OFFLINE', label: 'Offline', lightColour: '#8b93a1', darkColour: '#6b7484', pattern: 'dots' },
  ],
  urgentStatuses: ['AWAY', 'OFFLINE'],
  attentionThresholdsSeconds: { BUSY: 3600, AWAY: 1800 },
  embedOrigins: [],
  callsPerMinute: 48,
};
