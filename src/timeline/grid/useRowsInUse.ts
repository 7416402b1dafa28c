import { type FocusEvent, useEffect, useState } from 'react';

/** Handlers for the element that holds the rows. */
export type RowsInUseHandlers = {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/**
 * Tells whether somebody points at the rows or has the keyboard on one of them. The focus that a click
 * leaves behind is none that is seen: it does not keep the rows in use once the pointer has left.
 */
export function useRowsInUse(onChange: (areInUse: boolean) => void): RowsInUseHandlers {
  const [isPointed, setIsPointed] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const areInUse = isPointed || isFocused;
  useEffect(() => {
    onChange(areInUse);
    return () => onChange(false);
  }, [areInUse, onChange]);
  return {
    onPointerEnter: () => setIsPointed(true),
    onPointerLeave: () => setIsPointed(false),
    onFocus: ({ target }) => setIsFocused(target.matches('[role=row] :focus-visible')),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) setIsFocused(false);
    },
  };
}
