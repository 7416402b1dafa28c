import * as v from 'valibot';

/** The words for what is no record at all, and for a record without one of its fields. */
function recordFault({ expected }: v.ObjectIssue): string {
  return expected === 'Object' ? 'must be a record with named fields' : 'is missing';
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
  recordFault,
);

export type AgentStatusReply = v.InferOutput<typeof agentStatusReplySchema>;

/** The two accepted spellings of "nothing": absent and `null`. */
function maybeText() {
  return v.nullish(v.string('must be text'), '');
}

/** One agent of a reply. `status` stays unread: its spans are validated one by one. */
export const agentRecordSchema = v.object(
  {
    userId: v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty')),
    firstName: maybeText(),
    lastName: maybeText(),
    email: maybeText(),
    customId: maybeText(),
    status: v.nullish(v.array(v.unknown(), 'must be a list of spans'), []),
  },
  recordFault,
);

export type AgentRecord = v.InferOutput<typeof agentRecordSchema>;

/** What stands in place of an end and of a duration while a status is ongoing. */
export const ONGOING = '-';

/**
 * One status span of a reply. Times are naive, `yyyy-mm-ddTHH:mm:ss`, local to the offset that was
 * sent; `endTime` and `duration` are `"-"` while the status is ongoing. Their text is read in `api/`.
 */
export const spanRecordSchema = v.object(
  {
    primaryStatus: v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty')),
    secondaryStatus: maybeText(),
    startTime: v.string('must be a time in the form yyyy-mm-ddTHH:mm:ss'),
    endTime: v.string('must be a time in the form yyyy-mm-ddTHH:mm:ss, or "-"'),
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
