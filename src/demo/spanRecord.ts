import { ONGOING } from '../contract/agentStatusReply';
import type { DemoSpan } from './demoSpan';
import { durationText } from './demoTime';

/** A span in the upstream's words. Unlike the contract's schema it may be as wrong as an upstream's. */
export interface WrittenSpan {
  readonly primaryStatus: string;
  readonly secondaryStatus: string | null;
  readonly startTime: string;
  readonly endTime: string;
  readonly duration: string;
}

/**
 * Puts a span in the upstream's words. `writeTime` writes an instant as a naive time. While the span
 * goes on it has neither end nor duration, and it is told right: what is misreported shows once it
 * is over.
 */
export function writtenSpan(
  span: DemoSpan,
  nowMs: number,
  writeTime: (instantMs: number) => string,
): WrittenSpan {
  const { primaryStatus, secondaryStatus, startMs, endMs, misreport } = span;
  if (endMs > nowMs) {
    return {
      primaryStatus,
      secondaryStatus,
      startTime: writeTime(startMs),
      endTime: ONGOING,
      duration: ONGOING,
    };
  }
  const honest: WrittenSpan = {
    primaryStatus,
    secondaryStatus,
    startTime: writeTime(startMs),
    endTime: writeTime(endMs),
    duration: durationText(endMs - startMs),
  };
  switch (misreport?.kind) {
    case undefined:
      return honest;
    case 'duration-off':
      return { ...honest, duration: durationText(Math.max(0, endMs - startMs + misreport.byMs)) };
    case 'end-before-start':
      return { ...honest, endTime: writeTime(startMs - misreport.byMs) };
    case 'unreadable-start':
      // What a date library writes when it was handed nothing.
      return { ...honest, startTime: 'Invalid date' };
    default:
      return misreport satisfies never;
  }
}
