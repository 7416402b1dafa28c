import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button';
import { useInsightsWords } from '../../words/areas';

const PAGE_LENGTH = 50;

/** A list of any length: 50 items at first, and 50 more on demand. */
export function LongList<Item>({
  items,
  keyOf,
  children,
}: {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}) {
  const words = useInsightsWords();
  const [shownCount, setShownCount] = useState(PAGE_LENGTH);
  const leftCount = items.length - shownCount;
  return (
    <>
      <ul className="-mx-2 flex flex-col">
        {items.slice(0, shownCount).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {leftCount > 0 && (
        <Button className="mt-1" onClick={() => setShownCount(shownCount + PAGE_LENGTH)}>
          {words.showMore({ count: Math.min(PAGE_LENGTH, leftCount) })}
        </Button>
      )}
    </>
  );
}
