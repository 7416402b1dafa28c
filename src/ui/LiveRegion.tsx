import { useEffect, useRef, useState } from 'react';

/** A screen reader asked to speak more often than this says nothing to its end. */
const LEAST_BETWEEN_MESSAGES_MS = 1_000;
/** A region has to be empty for a moment, or its first message is taken for part of the page. */
const LEAST_BEFORE_MESSAGE_MS = 100;

/**
 * Says `message` to screen readers, politely (role status, not drawn). Messages that follow each
 * other within a second are skipped but for the last one; an empty message says nothing.
 */
export function LiveRegion({ message }: { readonly message: string }) {
  const [spoken, setSpoken] = useState('');
  const lastSpokenMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (message === spoken) return undefined;
    const sinceLastMs = performance.now() - lastSpokenMs.current;
    const timer = setTimeout(
      () => {
        lastSpokenMs.current = performance.now();
        setSpoken(message);
      },
      Math.max(LEAST_BEFORE_MESSAGE_MS, LEAST_BETWEEN_MESSAGES_MS - sinceLastMs),
    );
    return () => clearTimeout(timer);
  }, [message, spoken]);
  return (
    // The mark keeps the region heard while an open list of react-aria hides the page around it.
    <output aria-live="polite" className="sr-only" data-live-announcer="true">
      {spoken}
    </output>
  );
}
