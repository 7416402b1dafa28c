import { useState } from 'react';
import { formatShortDuration } from '../../time/duration';
import { MINUTE_MS } from '../../time/instant';
import { Banner } from '../../ui/Banner';
import { useNoticesWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { useClockCorrection } from '../pipeline/useNow';

/** Says once that the device's clock is off, so that times here differ from those on its screen. */
export function ClockBanner() {
  const correctionMs = useClockCorrection();
  const [isDismissed, setIsDismissed] = useState(false);
  const words = useNoticesWords();
  const { durations } = usePageWords();
  if (correctionMs === 0 || isDismissed) return null;
  // From a minute on seconds say nothing: the difference is known to about one.
  const unitMs = Math.abs(correctionMs) < MINUTE_MS ? 1 : MINUTE_MS;
  const length = formatShortDuration(Math.round(Math.abs(correctionMs) / unitMs) * unitMs, durations);
  return (
    <Banner tone="info" isFloating onDismiss={() => setIsDismissed(true)}>
      {correctionMs > 0 ? words.clockSlow({ length }) : words.clockFast({ length })}
    </Banner>
  );
}
