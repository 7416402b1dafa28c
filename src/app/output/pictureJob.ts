import { paintPictures, PICTURE_WIDTH_CSS_PX, pictureLayout } from '../../export/picture/pictureFiles';
import { pictureParts } from '../../export/picture/pictureParts';
import type { Snapshot } from '../pipeline/contexts';
import { fileNameOf, incompleteWarning, type JobWords } from './csvJobs';
import type { FileJob } from './useFileJob';
import { sheetContent, type SheetWords } from './sheetContent';

export type PictureOptions = {
  /** Only the rows and the part of the range that are on screen. */
  readonly isInViewOnly: boolean;
  readonly devicePixelRatio: 1 | 2;
};

/** Pictures of the timeline, painted when the job runs. */
export function pictureJob(
  snapshot: Snapshot,
  options: PictureOptions,
  { file, page, sheet }: JobWords & SheetWords,
): FileJob {
  const { timeRange } = snapshot;
  const { devicePixelRatio } = options;
  const { entries, visible } = picturedPart(snapshot, options);
  return {
    title: file.title,
    label: file.makingPicture,
    cancelled: file.cancelled,
    warning: incompleteWarning(snapshot, file),
    isEmpty: entries.length === 0,
    run: async ({ signal, onProgress, onFile }) => {
      const request = {
        content: sheetContent(snapshot, entries, visible, { page, sheet }, snapshot.comparison.comparison),
        visible: visible ?? timeRange.interval,
        devicePixelRatio,
        partNote: (number: number, count: number) => sheet.part({ number, count }),
        look: document.body,
      };
      await paintPictures(request, {
        signal,
        onProgress,
        onPicture: (blob, number, count) => {
          const part = count === 1 ? undefined : { number, count };
          const name = fileNameOf(snapshot, { content: 'timeline', extension: 'png', part });
          return onFile({ name, blob });
        },
      });
    },
  };
}

/** The approximate height above the rows, for estimating the number of files. */
const HEAD_HEIGHT_CSS_PX = 130;

/** How many files the pictures take. */
export function countPictures(snapshot: Snapshot, options: PictureOptions, words: SheetWords): number {
  const { entries, visible } = picturedPart(snapshot, options);
  const { rowHeightCssPx } = pictureLayout(
    sheetContent(snapshot, entries, visible, words, snapshot.comparison.comparison),
  );
  const size = { widthCssPx: PICTURE_WIDTH_CSS_PX, headHeightCssPx: HEAD_HEIGHT_CSS_PX, rowHeightCssPx };
  return pictureParts(entries.length, { ...size, devicePixelRatio: options.devicePixelRatio }).length;
}

function picturedPart({ rowList, entriesInView, filters }: Snapshot, { isInViewOnly }: PictureOptions) {
  return isInViewOnly
    ? { entries: entriesInView, visible: filters.visible }
    : { entries: rowList.openEntries(), visible: undefined };
}
