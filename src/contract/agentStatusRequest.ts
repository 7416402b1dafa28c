import * as v from 'valibot';
import {
  MAX_AGENTS_PER_REQUEST,
  MAX_OFFSET,
  MAX_PAGE_SIZE,
  MAX_TEAM_ID_LENGTH,
  MAX_TEAMS_PER_REQUEST,
} from './requestLimits';

function isRealCivilDate(text: string): boolean {
  const instantMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instantMs) && new Date(instantMs).toISOString().startsWith(text);
}

const civilDateSchema = v.pipe(
  v.string('must be text in the form yyyy-mm-dd'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date in the form yyyy-mm-dd'),
  v.check(isRealCivilDate, 'must be a date that exists'),
);

/** A civil date, or (API v2) a civil date with a time of day: `yyyy-mm-dd` or `yyyy-mm-ddTHH:mm:ss`. */
const civilDateOrTimeSchema = v.pipe(
  v.string('must be text in the form yyyy-mm-dd'),
  v.regex(
    /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/,
    'must be yyyy-mm-dd, or yyyy-mm-ddTHH:mm:ss',
  ),
  v.check((text) => isRealCivilDate(text.slice(0, 10)), 'must be a date that exists'),
);

/**
 * Minutes as in `Date.prototype.getTimezoneOffset()`: **negative east of Greenwich** (India −330, New York in
 * winter 300). The world's zones are between −840 and 720.
 */
const timeZoneOffsetSchema = v.pipe(
  v.number('must be a number of minutes'),
  v.integer('must be a whole number of minutes'),
  v.minValue(-14 * 60 - 59, 'must be at least -899 minutes'),
  v.maxValue(12 * 60 + 59, 'must be at most 779 minutes'),
);

/** The upstream refuses `date` together with `startDate` or `endDate`, so each form is strict. */
const dateFilterSchema = v.union(
  [
    v.strictObject({ date: civilDateSchema, timeZoneOffSet: timeZoneOffsetSchema }),
    v.pipe(
      v.strictObject({
        startDate: civilDateOrTimeSchema,
        endDate: civilDateOrTimeSchema,
        timeZoneOffSet: timeZoneOffsetSchema,
      }),
      v.check(
        ({ startDate, endDate }) =>
          startDate.slice(0, 10) < endDate.slice(0, 10) ||
          (startDate.slice(0, 10) === endDate.slice(0, 10) &&
            (startDate.slice(10) || 'T00:00:00') <= (endDate.slice(10) || 'T23:59:59')),
        'startDate must not be after endDate',
      ),
    ),
  ],
  'must hold timeZoneOffSet and either date, or startDate and endDate, never both',
);

const emailSchema = v.pipe(
  v.string('must be an e-mail address'),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(320, 'must be at most 320 characters'),
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what must not reach the upstream
  v.regex(/^[^\s,<>"\u0000-\u001f\u007f]+@[^\s,<>"\u0000-\u001f\u007f]+$/, 'must be an e-mail address'),
);

const teamIdSchema = v.pipe(
  v.string('must be a team id'),
  v.minLength(1, 'must not be empty'),
  v.maxLength(MAX_TEAM_ID_LENGTH, `must be at most ${MAX_TEAM_ID_LENGTH} characters`),
);

/** The body of `POST …/agentstatusdetails`, the same for the page, the proxy and the upstream. */
export const agentStatusRequestSchema = v.strictObject({
  filter: v.strictObject({
    agents: v.optional(
      v.pipe(
        v.array(emailSchema, 'must be a list of e-mail addresses'),
        v.minLength(1, 'must name at least one agent, or be left out for all'),
        v.maxLength(MAX_AGENTS_PER_REQUEST, `must name at most ${MAX_AGENTS_PER_REQUEST} agents`),
      ),
    ),
    /** Ids of teams that this service resolves. With `agents` beside them, an agent has to be in both. */
    teams: v.optional(
      v.pipe(
        v.array(teamIdSchema, 'must be a list of team ids'),
        v.minLength(1, 'must name at least one team, or be left out for all'),
        v.maxLength(MAX_TEAMS_PER_REQUEST, `must name at most ${MAX_TEAMS_PER_REQUEST} teams`),
      ),
    ),
    dateFilter: dateFilterSchema,
  }),
});

export type AgentStatusRequest = v.InferOutput<typeof agentStatusRequestSchema>;
export type DateFilter = AgentStatusRequest['filter']['dateFilter'];

function wholeNumberQuery(name: string, least: number, most: number) {
  return v.pipe(
    v.string(),
    v.regex(/^-?\d{1,12}$/, `${name} must be a whole number`),
    v.transform(Number),
    v.minValue(least, `${name} must be at least ${least}`),
    v.maxValue(most, `${name} must be at most ${most}`),
  );
}

/** The query of the call, counted in agents: `limit` from 1 to 50 (default 50), `offset` from 0 (default 0). */
export const pagingQuerySchema = v.strictObject({
  limit: v.optional(wholeNumberQuery('limit', 1, MAX_PAGE_SIZE), String(MAX_PAGE_SIZE)),
  offset: v.optional(wholeNumberQuery('offset', 0, MAX_OFFSET), '0'),
});

export type PagingQuery = v.InferOutput<typeof pagingQuerySchema>;

/** A request for one page of agents. */
export type AgentPageRequest = { readonly request: AgentStatusRequest; readonly paging: PagingQuery };
