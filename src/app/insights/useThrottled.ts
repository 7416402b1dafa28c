import { startTransition, useEffect, useRef, useState } from 'react';

/**
 * The value as it was at most `waitMs` ago: what is worked out from it does not hold up what is shown of it
 * directly, nor is it worked out for every one of many that follow each other quickly.
 */
export function useThrottled<Value>(value: Value, waitMs: number): Value {
  const [shown, setShown] = useState(value);
  const lastMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (shown === value) return undefined;
    const timer = setTimeout(
      () => {
        lastMs.current = performance.now();
        startTransition(() => setShown(value));
      },
      Math.max(0, lastMs.current + waitMs - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [shown, value, waitMs]);
  return shown;
}
