import type { RowEntry } from '../../analysis/rows/rowOrder';
import { fileName } from '../../export/fileName';
import { paintPictures, PICTURE_WIDTH_CSS_PX, pictureLayout } from '../../export/picture/pictureFiles';
import { pictureParts } from '../../export/picture/pictureParts';
import type { Interval } from '../../time/interval';
import type { Dashboard } from '../pipeline/useDashboard';
import { incompleteWarning, type JobWords } from './csvJobs';
import type { FileJob } from './fileJob';
import { sheetContent, type SheetWords } from './sheetContent';

export type PictureOptions = {
  readonly entries: readonly RowEntry[];
  /** `undefined` for the whole range. */
  readonly visible: Interval | undefined;
  readonly devicePixelRatio: 1 | 2;
};

/** Pictures of the timeline, painted when the job runs. */
export function pictureJob(
  dashboard: Dashboard,
  options: PictureOptions,
  { file, page, sheet }: JobWords & SheetWords,
): FileJob {
  const { filters, timeRange, load } = dashboard;
  const { entries, visible, devicePixelRatio } = options;
  return {
    title: file.title,
    label: file.makingPicture,
    cancelled: file.cancelled,
    warning: incompleteWarning(dashboard, file),
    isEmpty: entries.length === 0,
    run: async ({ signal, onProgress, onFile }) => {
      const request = {
        content: sheetContent(dashboard, entries, visible, { page, sheet }, dashboard.comparison.comparison),
        visible: visible ?? timeRange.interval,
        devicePixelRatio,
        partNote: (number: number, count: number) => sheet.part({ number, count }),
        look: document.body,
      };
      await paintPictures(request, {
        signal,
        onProgress,
        onPicture: (blob, number, count) => {
          const name = fileName({
            content: 'timeline',
            timeRange,
            filter: filters,
            asOf: load.asOf,
            isIncomplete: load.end.kind !== 'complete',
            part: count === 1 ? undefined : { number, count },
            extension: 'png',
          });
          return onFile({ name, blob });
        },
      });
    },
  };
}

/** Roughly what stands above the rows: for telling ahead how many files there will be. */
const HEAD_HEIGHT_CSS_PX = 130;

/** How many files the pictures take. */
export function countPictures(
  dashboard: Dashboard,
  { entries, visible, devicePixelRatio }: PictureOptions,
  words: SheetWords,
): number {
  const { rowHeightCssPx } = pictureLayout(
    sheetContent(dashboard, entries, visible, words, dashboard.comparison.comparison),
  );
  const size = { widthCssPx: PICTURE_WIDTH_CSS_PX, headHeightCssPx: HEAD_HEIGHT_CSS_PX, rowHeightCssPx };
  return pictureParts(entries.length, { ...size, devicePixelRatio }).length;
}
