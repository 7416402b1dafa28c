import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * The value with whatever is equal to the last one kept by identity, so that an address that was
 * read anew restarts nothing that it does not change.
 */
export function useStable<Value>(value: Value): Value {
  const [stable, setStable] = useState(value);
  // `replaceEqualDeep` gives back a value equal to its second argument; its types promise no less.
  const next = replaceEqualDeep(stable, value);
  if (next !== stable) setStable(next);
  return next;
}
