import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * The value with parts that equal the last one's kept by identity, so that reading an address again restarts
 * only what has changed.
 */
export function useStableValue<Value>(value: Value): Value {
  const [stable, setStable] = useState(value);
  // `replaceEqualDeep` returns a value equal to its second argument; its types promise no less.
  const next = replaceEqualDeep(stable, value);
  if (next !== stable) setStable(next);
  return next;
}

/** The last render's object while its fields are identical, so that a context changes only with them. */
export function useStableFields<Fields extends object>(fields: Fields): Fields {
  const [stable, setStable] = useState(fields);
  const before = new Map(Object.entries(stable));
  if (Object.entries(fields).every(([name, value]) => Object.is(before.get(name), value))) return stable;
  setStable(fields);
  return fields;
}
