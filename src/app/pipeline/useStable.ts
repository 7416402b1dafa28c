import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';
import { heldSections } from '../../analysis/rows/heldSections';
import type { RowSection } from '../../analysis/rows/rowSections';

/**
 * The value with whatever is equal to the last one kept by identity, so that an address that was
 * read anew restarts nothing that it does not change.
 */
export function useStableValue<Value>(value: Value): Value {
  const [held, setHeld] = useState(value);
  // `replaceEqualDeep` returns a value equal to its second argument; its types promise no less.
  const next = replaceEqualDeep(held, value);
  if (next !== held) setHeld(next);
  return next;
}

/** The object of the last render for as long as its fields are the same, so that a context only changes with them. */
export function useStableFields<Fields extends object>(fields: Fields): Fields {
  const [held, setHeld] = useState(fields);
  const before = new Map(Object.entries(held));
  if (Object.entries(fields).every(([name, value]) => Object.is(before.get(name), value))) return held;
  setHeld(fields);
  return fields;
}

/**
 * The sections as they are shown: while rows are in use they stay where they are, whatever newer data
 * says, and otherwise they are as given. Another `choice` (compared by identity: what the reader chose
 * to see, and in which order) applies at once in either case.
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
