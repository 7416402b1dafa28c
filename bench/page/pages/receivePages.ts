/** One span as the upstream writes it; only the fields that the compared pages read. */
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
/** The measured day: in the past, and without a clock change. */
export const civilDate = '2026-03-10';

const requestsAtATime = 8;

/** Checks only the envelope: the upstream is part of the benchmark, and validation is not what is measured. */
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
  if (!response.ok || !isPage(page)) throw new Error(`Page ${offset} did not arrive: ${response.status}`);
  return page;
}

/**
 * Receives every page, eight at a time, and passes each on as it arrives. Because their number is unknown, a few are
 * requested past the end; those are empty and are not passed on.
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

/** Reports to the probe that everything received has been drawn; the next frame counts as painted. */
export function reportComplete(): void {
  document.documentElement.dataset['complete'] = 'true';
}
