import { ONGOING } from '../contract/agentStatusReply';
import type { DemoSpan } from './demoSpan';
import { durationText } from './demoTime';

/** A span as the upstream sends it. Unlike the contract's schema, it allows the upstream's errors. */
export interface DemoSpanRecord {
  readonly primaryStatus: string;
  readonly secondaryStatus: string | null;
  readonly startTime: string;
  readonly endTime: string;
  readonly duration: string;
}

/**
 * Writes a span as the upstream sends it. `writeTime` writes an instant as a naive time. An ongoing span has
 * neither end nor duration and is always reported correctly; a misreport appears once it has ended.
 */
export function spanRecordOf(
  span: DemoSpan,
  nowMs: number,
  writeTime: (instantMs: number) => string,
): DemoSpanRecord {
  const { primaryStatus, secondaryStatus, startMs, endMs, misreport } = span;
  const begun = { primaryStatus, secondaryStatus, startTime: writeTime(startMs) };
  if (endMs > nowMs) return { ...begun, endTime: ONGOING, duration: ONGOING };
  const honest = { ...begun, endTime: writeTime(endMs), duration: durationText(endMs - startMs) };
  switch (misreport?.kind) {
    case undefined:
      return honest;
    case 'duration-off':
      return { ...honest, duration: durationText(Math.max(0, endMs - startMs + misreport.byMs)) };
    case 'end-before-start':
      return { ...honest, endTime: writeTime(startMs - misreport.byMs) };
    case 'unreadable-start':
      // What date libraries write for a missing date.
      return { ...honest, startTime: 'Invalid date' };
    default:
      return misreport satisfies never;
  }
}
