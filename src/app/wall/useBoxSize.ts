import { type RefObject, useLayoutEffect, useState } from 'react';

export type BoxSize = { readonly widthCssPx: number; readonly heightCssPx: number };

/** The size of an element's content box, followed; `undefined` before the first measurement. */
export function useBoxSize(element: RefObject<HTMLElement | null>): BoxSize | undefined {
  const [size, setSize] = useState<BoxSize>();
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const measure = () => {
      const next = { widthCssPx: current.clientWidth, heightCssPx: current.clientHeight };
      setSize((before) =>
        before?.widthCssPx === next.widthCssPx && before.heightCssPx === next.heightCssPx ? before : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
