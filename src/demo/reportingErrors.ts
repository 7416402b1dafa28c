import type { DemoSpan } from './demoSpan';
import { SECOND_MS } from './demoTime';
import type { SeededRandom } from './seededRandom';

/** A bad client affects a whole day rather than single records: 12 % of days × 8 % of records ≈ 1 %. */
const FAULTY_DAY_SHARE = 0.12;
const FAULTY_RECORD_SHARE = 0.08;

/** The upstream rounds durations, so one second off is not an error (its own sample has such a span). */
const ROUNDED_DURATION_SHARE = 0.02;

const roundedDown = { kind: 'duration-off', byMs: -SECOND_MS } as const;

const errorKinds = [
  'overlap',
  'overlap',
  'overlap',
  'duration-minutes-off',
  'duration-minutes-off',
  'duration-minutes-off',
  'secondary-empty',
  'secondary-empty',
  'secondary-null',
  'split-in-two',
  'split-in-two',
  'end-before-start',
  'end-before-start',
  'unknown-primary',
  'unknown-primary',
  'unreadable-start',
] as const;

/**
 * Adds the errors that an upstream is known for to some spans of a working day. Only what is reported changes
 * (and the end of an overlap); the last span is unchanged, so that the next one starts at its end.
 */
export function withReportingErrors(spans: readonly DemoSpan[], random: SeededRandom): DemoSpan[] {
  const faultyShare = random.chance(FAULTY_DAY_SHARE) ? FAULTY_RECORD_SHARE : 0;
  const reported: DemoSpan[] = [];
  for (const [index, span] of spans.entries()) {
    if (index === spans.length - 1) reported.push(span);
    else if (random.chance(faultyShare)) reported.push(...faulty(span, random));
    else if (random.chance(ROUNDED_DURATION_SHARE)) reported.push({ ...span, misreport: roundedDown });
    else reported.push(span);
  }
  return reported;
}

function faulty(span: DemoSpan, random: SeededRandom): DemoSpan[] {
  const kind = random.pick(errorKinds);
  switch (kind) {
    case 'overlap':
      return [{ ...span, endMs: span.endMs + random.whole(2, 9) * SECOND_MS }];
    case 'duration-minutes-off':
      return [{ ...span, misreport: { kind: 'duration-off', byMs: random.whole(120, 1500) * SECOND_MS } }];
    case 'secondary-empty':
      return [{ ...span, secondaryStatus: '' }];
    case 'secondary-null':
      return [{ ...span, secondaryStatus: null }];
    case 'split-in-two': {
      const middleMs = span.startMs + Math.floor((span.endMs - span.startMs) / (2 * SECOND_MS)) * SECOND_MS;
      if (middleMs === span.startMs) return [span];
      return [
        { ...span, endMs: middleMs },
        { ...span, startMs: middleMs },
      ];
    }
    case 'end-before-start':
      return [{ ...span, misreport: { kind: 'end-before-start', byMs: random.whole(20, 90) * SECOND_MS } }];
    case 'unknown-primary':
      return [{ ...span, primaryStatus: 'ON_HOLD', secondaryStatus: 'On hold' }];
    case 'unreadable-start':
      return [{ ...span, misreport: { kind: 'unreadable-start' } }];
    default:
      return kind satisfies never;
  }
}
