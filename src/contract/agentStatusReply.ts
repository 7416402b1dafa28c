import * as v from 'valibot';

/** The words for what is no reply at all, and for a reply without one of its fields. */
function replyFault({ expected }: v.ObjectIssue): string {
  return expected === 'Object' ? 'must be an object' : 'is missing';
}

/**
 * The frame of a reply. `data` stays unread here on purpose: one record that cannot be read is set
 * aside alone (API document, our decision 7), so records are validated one by one.
 */
export const agentStatusReplySchema = v.object(
  {
    hasMore: v.boolean('must be true or false'),
    limit: v.number('must be a number'),
    offset: v.number('must be a number'),
    data: v.array(v.unknown(), 'must be a list of agents'),
  },
  replyFault,
);

export type AgentStatusReply = v.InferOutput<typeof agentStatusReplySchema>;

const fieldFaultCodes = ['missing', 'not-text', 'empty', 'not-spans', 'not-a-start', 'not-an-end'] as const;
type FieldFaultCode = (typeof fieldFaultCodes)[number];

/** Schemas carry the codes of faults in place of messages, which whoever shows them words. */
function code(fault: FieldFaultCode): FieldFaultCode {
  return fault;
}

function recordFault({ expected }: v.ObjectIssue): string {
  return expected === 'Object' ? 'not-a-record' : code('missing');
}

/** The first thing that is wrong with an agent's or a span's record, from the issues that its schema found. */
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

/** One agent of a reply. `status` stays unread: its spans are validated one by one. */
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

/** What stands in place of an end and of a duration while a status is ongoing. */
export const ONGOING = '-';

/**
 * One status span of a reply. Times are naive, `yyyy-mm-ddTHH:mm:ss`, local to the offset that was
 * sent; `endTime` and `duration` are `"-"` while the status is ongoing. Their text is read in `api/`.
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
 * Whether a record is a span as it nearly always comes: all five fields, all of them text. Such a one
 * needs no `spanRecordSchema`, which takes a fifth of the time that reading a page takes; whatever
 * is not, the schema reads, or refuses with the reason.
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
