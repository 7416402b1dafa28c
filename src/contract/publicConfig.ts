import * as v from 'valibot';

const colourSchema = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1a2b3c'));

/** The fill patterns of statuses, so that color is never the only difference. */
const patternNames = ['solid', 'diagonal', 'dots', 'horizontal', 'cross'] as const;

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

/** The reply of `GET /api/config`: the page's settings, without secrets. */
export const publicConfigSchema = v.object({
  isDemo: v.boolean(),
  apiVersion: v.picklist(['v1', 'v2']),
  timestamps: v.picklist(['requested-offset', 'utc']),
  maxDays: v.pipe(v.number(), v.integer(), v.minValue(1)),
  statuses: v.array(statusStyleSchema),
  /**
   * Primary statuses that must not be missed, the most urgent first: they are visible even if a span is
   * narrower than a pixel.
   */
  urgentStatuses: v.optional(v.array(v.string()), ['AWAY', 'OFFLINE']),
  /** Seconds in one primary status after which an agent needs attention. */
  attentionThresholdsSeconds: v.record(v.string(), v.pipe(v.number(), v.minValue(1))),
  embedOrigins: v.array(v.string()),
  callsPerMinute: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export type PublicConfig = v.InferOutput<typeof publicConfigSchema>;
export type ApiVersion = PublicConfig['apiVersion'];
export type TimestampsMode = PublicConfig['timestamps'];

/**
 * The default configuration. The page also uses it if a gateway other than ours serves the API, without
 * `/api/config`. The statuses are in the order of the legend; the four are the upstream's fixed primary types.
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
