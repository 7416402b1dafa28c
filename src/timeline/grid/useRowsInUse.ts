import { type FocusEvent, useEffect, useState } from 'react';

/**
 * Handlers for the element that holds the rows: they notice whether somebody points at the rows or has the keyboard on one of them. The focus that a click
 * leaves behind is none that is seen: it does not keep the rows in use once the pointer has left.
 */
export function useRowsInUse(onChange: (areInUse: boolean) => void) {
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
    onFocus: ({ target }: FocusEvent) => setIsFocused(target.matches('[role=row] :focus-visible')),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) setIsFocused(false);
    },
  };
}
