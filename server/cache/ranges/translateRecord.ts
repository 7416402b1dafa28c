import type { DateFilter } from '../../../src/contract/agentStatusRequest';
import type { TimestampsMode } from '../../../src/contract/publicConfig';
import { type CoveredTime, coveredTime } from '../../upstream/coveredTime';

const MINUTE_MS = 60_000;
const plainTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;
const ONGOING = '-';

/** From the days that were asked of the upstream to those that a caller asked for. */
export type Translation = {
  readonly sent: DateFilter;
  readonly asked: DateFilter;
  readonly timestamps: TimestampsMode;
};

/**
 * An agent's record as the upstream would have sent it for the asked time: times in the asked offset, spans that do
 * not touch the asked time left out, all else unchanged. `undefined` if a time has another form than the documented
 * one: moving it would be a guess, and leaving it would make it wrong by hours.
 */
export function translateRecord(record: unknown, translation: Translation): unknown {
  const status = fieldOf(record, 'status');
  if (!Array.isArray(status)) return record;
  const { sent, asked, timestamps } = translation;
  const isMoved = timestamps === 'requested-offset';
  const shiftMs = isMoved ? (sent.timeZoneOffSet - asked.timeZoneOffSet) * MINUTE_MS : 0;
  const offsetMs = isMoved ? sent.timeZoneOffSet * MINUTE_MS : 0;
  const askedTime = coveredTime(asked);
  const spans: unknown[] = [];
  for (const span of status) {
    if (typeof span !== 'object' || span === null) {
      spans.push(span);
      continue;
    }
    const start = fieldOf(span, 'startTime');
    const end = fieldOf(span, 'endTime');
    if (!isKnownForm(start) || !isKnownForm(end)) return undefined;
    if (!touches(askedTime, instantOf(start, offsetMs), instantOf(end, offsetMs))) continue;
    spans.push(
      shiftMs === 0
        ? span
        : { ...span, ...moved('startTime', start, shiftMs), ...moved('endTime', end, shiftMs) },
    );
  }
  return Object.assign({}, record, { status: spans });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** What is no text has no time that could be wrong. */
function isKnownForm(time: unknown): boolean {
  return (
    typeof time !== 'string' ||
    time === ONGOING ||
    (plainTime.test(time) && !Number.isNaN(Date.parse(`${time}Z`)))
  );
}

function instantOf(time: unknown, offsetMs: number): number | undefined {
  return typeof time === 'string' && time !== ONGOING ? Date.parse(`${time}Z`) + offsetMs : undefined;
}

/** A span without a readable start or end may touch everything. */
function touches({ startMs, endMs }: CoveredTime, fromMs = -Infinity, toMs = Infinity): boolean {
  // A span without length touches the moment at which it stands.
  return fromMs < endMs && (toMs > startMs || (toMs === fromMs && toMs === startMs));
}

function moved(name: string, time: unknown, shiftMs: number): object {
  if (typeof time !== 'string' || time === ONGOING) return {};
  return { [name]: new Date(Date.parse(`${time}Z`) + shiftMs).toISOString().slice(0, 19) };
}
