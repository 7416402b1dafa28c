import { StatusNumbers } from '../look';
import { type ReceivedPage, secondsOfDay } from '../receivePages';

/** The spans of one page as columns; `firstSpan[row]` to `firstSpan[row + 1]` are an agent's. */
export type PageColumns = {
  readonly names: readonly string[];
  readonly firstSpan: Uint32Array;
  readonly startSeconds: Uint32Array;
  readonly endSeconds: Uint32Array;
  readonly primary: Uint8Array;
  readonly secondary: Uint8Array;
};

const statusNumbers = new StatusNumbers();

/** The page as typed arrays. */
export function columnsOf(page: ReceivedPage): PageColumns {
  const spanCount = page.data.reduce((sum, { status }) => sum + status.length, 0);
  const columns: PageColumns = {
    names: page.data.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
    firstSpan: new Uint32Array(page.data.length + 1),
    startSeconds: new Uint32Array(spanCount),
    endSeconds: new Uint32Array(spanCount),
    primary: new Uint8Array(spanCount),
    secondary: new Uint8Array(spanCount),
  };
  let span = 0;
  page.data.forEach(({ status }, row) => {
    columns.firstSpan[row] = span;
    for (const { primaryStatus, secondaryStatus, startTime, endTime } of status) {
      columns.startSeconds[span] = secondsOfDay(startTime);
      columns.endSeconds[span] = secondsOfDay(endTime);
      columns.primary[span] = statusNumbers.numberOf(primaryStatus);
      columns.secondary[span] = statusNumbers.numberOf(secondaryStatus);
      span += 1;
    }
  });
  columns.firstSpan[page.data.length] = span;
  return columns;
}
