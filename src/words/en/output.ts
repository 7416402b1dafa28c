import type { Dictionary, Words } from '../dictionary';

/** The buttons at the top of the page, exports, and saved views. */
export const outputEn = {
  tools: {
    views: 'Views',
    copyLink: 'Copy link',
    export: 'Export',
    more: 'More',
    spansCsv: 'Spans (CSV)',
    totalsCsv: 'Totals (CSV)',
    picturePng: 'Picture (PNG)',
    print: 'Print',
  },
  link: {
    copied: 'Copied. The link opens this view.',
    refusedTitle: 'Copy this link',
    refused: 'Your browser did not allow copying. Copy the link from this field:',
    address: 'Link to this view',
  },
  file: {
    title: 'Save a file',
    makingSpans: 'Preparing spans',
    makingTotals: 'Preparing totals',
    makingPicture: 'Preparing picture',
    progress: ({ percent }: { percent: string }) => `${percent} done`,
    cancel: 'Cancel',
    saveAnyway: 'Save anyway',
    incompleteLoading: ({ count }: { count: number }, format) =>
      `Agents are still loading. The file will have the ${format.number(count)} loaded so far, and its name will say “incomplete”.`,
    incompleteMissing: ({ count }: { count: number }, format) =>
      `Some agents are missing. The file will have the ${format.number(count)} that were loaded, and its name will say “incomplete”.`,
    nothing: 'There is nothing to save because no agents are shown. Change the range or the filters.',
    failed: ({ reason }: { reason: string }) => `The file could not be created: ${reason}`,
    saved: ({ names }: { names: string }) => `Saved ${names}`,
    cancelled: 'Canceled. Nothing was saved.',
    preparingPrint: 'Preparing pages',
    printCancelled: 'Canceled. Nothing was printed.',
  },
  sheet: {
    visible: ({ range }: { range: string }) => `showing ${range}`,
    filtered: ({ filters }: { filters: string }) => `filtered by ${filters}`,
    asOf: ({ moment }: { moment: string }) => `data as of ${moment}`,
    noData: 'no data yet',
    incomplete: 'incomplete: agents are missing',
    firstRows: ({ count, all }: { count: number; all: number }, format) =>
      `The first ${format.number(count)} of ${format.number(all)} rows. “Spans (CSV)” has all of them.`,
    firstPages: ({ count, all }: { count: number; all: number }, format) =>
      `The first ${format.number(count)} of ${format.number(all)} rows. To print all of them, use “Export”, “Print” on the page.`,
    part: ({ number, count }: { number: number; count: number }, format) =>
      `${format.number(number)} of ${format.number(count)}`,
    page: ({ number, count }: { number: number; count: number }, format) =>
      `page ${format.number(number)} of ${format.number(count)}`,
  },
  picture: {
    title: 'Picture of the timeline',
    content: 'Content',
    all: ({ rows }: { rows: number }, format) =>
      format.plural(rows, { one: 'The only row', other: `All ${format.number(rows)} rows` }),
    inView: ({ rows }: { rows: number }, format) =>
      format.plural(rows, { one: 'The row in view', other: `The ${format.number(rows)} rows in view` }),
    wholeRange: 'the whole range',
    visiblePart: 'the visible part of the range',
    sharpness: 'Resolution',
    sharp: 'Normal',
    sharper: 'Double, for print and large screens',
    files: ({ count }: { count: number }, format) =>
      format.plural(count, {
        one: 'It fits in one file.',
        other: `It is too tall for one file, so ${format.number(count)} will be saved.`,
      }),
    save: 'Save picture',
  },
  views: {
    title: 'Saved views',
    none: 'No saved views yet. A view keeps the filters, order, and layout under a name.',
    notLasting: 'This browser cannot save views. They are lost when you close the page.',
    nameLabel: 'Name of this view',
    save: 'Save this view',
    replace: 'Replace',
    full: ({ most }: { most: number }, format) =>
      `You have ${format.number(most)} saved views, the maximum. Delete one first.`,
    open: ({ name }: { name: string }) => `Open ${name}`,
    rename: ({ name }: { name: string }) => `Rename ${name}`,
    renameLabel: ({ name }: { name: string }) => `New name for ${name}`,
    keepName: 'Save name',
    nameTaken: 'Another view already has this name.',
    copy: ({ name }: { name: string }) => `Copy a link to ${name}`,
    remove: ({ name }: { name: string }) => `Delete ${name}`,
    undo: 'Undo',
    saved: ({ name }: { name: string }) => `Saved as ${name}`,
    opened: ({ name }: { name: string }) => `Opened ${name}`,
    renamed: ({ name }: { name: string }) => `Renamed to ${name}`,
    removed: ({ name }: { name: string }) => `Deleted ${name}`,
  },
} satisfies Dictionary;

export type OutputDictionary = typeof outputEn;
export type OutputWords = Words<OutputDictionary>;
