import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';
import { heldSections } from '../../analysis/rows/heldSections';
import type { RowSection } from '../../analysis/rows/rowSections';

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

/**
 * The sections to show: while rows are in use they keep their order despite newer data. Another `choice` (the
 * filters and order that the reader chose, compared by identity) applies at once in either case.
 */
export function useStableSections(
  fresh: readonly RowSection[],
  choice: unknown,
  areInUse: boolean,
): readonly RowSection[] {
  const [last, setLast] = useState({ fresh, choice, areInUse, shown: fresh });
  if (last.fresh === fresh && last.choice === choice && last.areInUse === areInUse) return last.shown;
  const shown = areInUse && last.choice === choice ? heldSections(last.shown, fresh) : fresh;
  // State derived while rendering, as React's documentation advises over an effect.
  setLast({ fresh, choice, areInUse, shown });
  return shown;
}
