import * as v from 'valibot';

/** The message for a value that is not a reply at all, or a reply without one of its fields. */
function replyFault({ expected }: v.ObjectIssue): string {
  return expected === 'Object' ? 'must be an object' : 'is missing';
}

/**
 * The envelope of a reply. `data` is not validated here on purpose: records are validated one by one, so that
 * only unreadable ones are excluded (API document, our decision 7).
 */
export const agentStatusReplySchema = v.object(
  {
    hasMore: v.boolean('must be true or false'),
    limit: v.number('must be a number'),
    offset: v.number('must be a number'),
    data: v.array(v.unknown(), 'must be a list of agents'),
    /** Requested addresses that the upstream does not know; only our service says so. Anything else counts as absent. */
    notFound: v.optional(v.fallback(v.array(v.string()), [])),
  },
  replyFault,
);

export type AgentStatusReply = v.InferOutput<typeof agentStatusReplySchema>;

const fieldFaultCodes = ['missing', 'not-text', 'empty', 'not-spans', 'not-a-start', 'not-an-end'] as const;
type FieldFaultCode = (typeof fieldFaultCodes)[number];

/** The schemas have fault codes in place of messages; the view words them. */
function code(fault: FieldFaultCode): FieldFaultCode {
  return fault;
}

function recordFault({ expected }: v.ObjectIssue): string {
  return expected === 'Object' ? 'not-a-record' : code('missing');
}

/** The first fault of an agent's or a span's record, from its schema's issues. */
export function recordFaultOf([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]):
  | { readonly code: 'not-a-record' }
  | { readonly code: FieldFaultCode; readonly field: string } {
  const field = v.getDotPath(issue);
  const found = fieldFaultCodes.find((candidate) => candidate === issue.message);
  return field === null || found === undefined ? { code: 'not-a-record' } : { code: found, field };
}

/** The two accepted spellings of "nothing": absent and `null`. */
function maybeText() {
  return v.nullish(v.string(code('not-text')), '');
}

function requiredText() {
  return v.pipe(v.string(code('not-text')), v.minLength(1, code('empty')));
}

/** One agent of a reply. `status` is not validated here: its spans are validated one by one. */
export const agentRecordSchema = v.object(
  {
    userId: requiredText(),
    firstName: maybeText(),
    lastName: maybeText(),
    email: maybeText(),
    customId: maybeText(),
    status: v.nullish(v.array(v.unknown(), code('not-spans')), []),
  },
  recordFault,
);

/** The value of `endTime` and `duration` while a status is ongoing. */
export const ONGOING = '-';

/**
 * One status span of a reply. Times are naive, `yyyy-mm-ddTHH:mm:ss`, local to the offset of the request;
 * `endTime` and `duration` are `"-"` while the status is ongoing. `api/` parses them.
 */
export const spanRecordSchema = v.object(
  {
    primaryStatus: requiredText(),
    secondaryStatus: maybeText(),
    startTime: v.string(code('not-a-start')),
    endTime: v.string(code('not-an-end')),
    duration: maybeText(),
  },
  recordFault,
);

export type SpanRecord = v.InferOutput<typeof spanRecordSchema>;

/**
 * Whether a record is a span in its usual form: all five fields, all of them text. Such a record does not need
 * `spanRecordSchema`, which takes a fifth of the time of reading a page; the schema handles all others.
 */
export function isPlainSpanRecord(record: unknown): record is Required<SpanRecord> {
  return (
    typeof record === 'object' &&
    record !== null &&
    'primaryStatus' in record &&
    typeof record.primaryStatus === 'string' &&
    record.primaryStatus !== '' &&
    'secondaryStatus' in record &&
    typeof record.secondaryStatus === 'string' &&
    'startTime' in record &&
    typeof record.startTime === 'string' &&
    'endTime' in record &&
    typeof record.endTime === 'string' &&
    'duration' in record &&
    typeof record.duration === 'string'
  );
}
