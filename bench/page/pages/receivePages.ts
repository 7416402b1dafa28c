/** One span as the upstream writes it; only what the pages of the comparison read. */
type ReceivedSpan = {
  readonly primaryStatus: string;
  readonly secondaryStatus: string;
  readonly startTime: string;
  readonly endTime: string;
};

type ReceivedAgent = {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly status: readonly ReceivedSpan[];
};

export type ReceivedPage = { readonly hasMore: boolean; readonly data: readonly ReceivedAgent[] };

export const pageSize = 50;
/** The day that is measured: over, so that nothing in it lies in the future, and without a change of clocks. */
export const civilDate = '2026-03-10';

const requestsAtATime = 8;

/** Looks at the frame alone: the upstream of the benchmark is its own, and checking is not what is measured. */
function isPage(value: unknown): value is ReceivedPage {
  return typeof value === 'object' && value !== null && 'data' in value && 'hasMore' in value;
}

async function receivePage(offset: number): Promise<ReceivedPage> {
  const response = await fetch(`/api/agentstatusdetails?limit=${pageSize}&offset=${offset}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ filter: { dateFilter: { date: civilDate, timeZoneOffSet: 0 } } }),
  });
  const page: unknown = JSON.parse(await response.text());
  if (!response.ok || !isPage(page)) throw new Error(`Page ${offset} did not come: ${response.status}`);
  return page;
}

/**
 * Receives every page, eight at a time, and hands each over as it comes. Since nobody tells how many there
 * are, a few are asked for past the end; they come empty and are not handed over.
 */
export async function receivePages(onPage: (page: ReceivedPage, offset: number) => void): Promise<void> {
  let nextOffset = 0;
  let isEndKnown = false;
  const receiveOneAfterAnother = async () => {
    while (!isEndKnown) {
      const offset = nextOffset;
      nextOffset += pageSize;
      const page = await receivePage(offset);
      if (!page.hasMore) isEndKnown = true;
      if (page.data.length > 0) onPage(page, offset);
    }
  };
  await Promise.all(Array.from({ length: requestsAtATime }, receiveOneAfterAnother));
}

const zeroCode = '0'.charCodeAt(0);

/** Seconds since midnight of `yyyy-mm-ddTHH:mm:ss`. */
export function secondsOfDay(naiveTime: string): number {
  const twoDigitsAt = (index: number) =>
    (naiveTime.charCodeAt(index) - zeroCode) * 10 + naiveTime.charCodeAt(index + 1) - zeroCode;
  return twoDigitsAt(11) * 3600 + twoDigitsAt(14) * 60 + twoDigitsAt(17);
}

export const secondsPerDay = 86_400;

/** Tells the probe that everything received has been drawn; the next frame counts as painted. */
export function tellComplete(): void {
  document.documentElement.dataset['complete'] = 'true';
}
