import type { Dictionary, Words } from '../dictionary';

/** The buttons at the page's head, and everything that takes data or a view away from the page. */
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
    copied: 'Link copied. It shows this view, whenever and wherever it is opened.',
    refusedTitle: 'Copy this link',
    refused: 'This browser did not let the page copy. Copy the link from this field:',
    address: 'Link to this view',
  },
  file: {
    title: 'Save a file',
    makingSpans: 'Writing the spans',
    makingTotals: 'Writing the totals',
    makingPicture: 'Painting the picture',
    progress: ({ percent }: { percent: string }) => `${percent} done`,
    cancel: 'Cancel',
    close: 'Close',
    saveAnyway: 'Save what is here',
    incompleteLoading: ({ count }: { count: number }, say) =>
      `Agents are still being loaded: the file would hold the ${say.number(count)} that are here. Its name will say “incomplete”.`,
    incompleteMissing: ({ count }: { count: number }, say) =>
      `Agents are missing: the file would hold the ${say.number(count)} that are here. Its name will say “incomplete”.`,
    nothing: 'There is nothing to save: no agent is shown. Show a range or a filter that has some.',
    failed: ({ reason }: { reason: string }) => `The file could not be made: ${reason}`,
    saved: ({ names }: { names: string }) => `Saved ${names}`,
    cancelled: 'Cancelled. Nothing was saved.',
    preparingPrint: 'Preparing the pages',
    printCancelled: 'Cancelled. Nothing was printed.',
  },
  sheet: {
    visible: ({ range }: { range: string }) => `showing ${range}`,
    filtered: ({ filters }: { filters: string }) => `filtered by ${filters}`,
    asOf: ({ moment }: { moment: string }) => `data as of ${moment}`,
    noData: 'no data yet',
    incomplete: 'incomplete: agents are missing',
    firstRows: ({ count, all }: { count: number; all: number }, say) =>
      `The first ${say.number(count)} of ${say.number(all)} rows. “Spans (CSV)” holds all of them.`,
    firstPages: ({ count, all }: { count: number; all: number }, say) =>
      `The first ${say.number(count)} of ${say.number(all)} rows: “Export”, “Print” on the page prints all.`,
    part: ({ number, count }: { number: number; count: number }, say) =>
      `${say.number(number)} of ${say.number(count)}`,
    page: ({ number, count }: { number: number; count: number }, say) =>
      `page ${say.number(number)} of ${say.number(count)}`,
  },
  picture: {
    title: 'Picture of the timeline',
    content: 'What it shows',
    all: ({ rows }: { rows: number }, say) =>
      say.plural(rows, { one: 'The only row', other: `All ${say.number(rows)} rows` }),
    inView: ({ rows }: { rows: number }, say) =>
      say.plural(rows, { one: 'The row in view', other: `The ${say.number(rows)} rows in view` }),
    wholeRange: 'the whole range',
    visiblePart: 'the visible part of the range',
    sharpness: 'Sharpness',
    sharp: 'Normal',
    sharper: 'Double, for print and large screens',
    files: ({ count }: { count: number }, say) =>
      say.plural(count, {
        one: 'It fits into one file.',
        other: `It is too tall for one file: there will be ${say.number(count)}.`,
      }),
    save: 'Save picture',
  },
  views: {
    title: 'Saved views',
    none: 'No view is saved yet. A view keeps the filters, the order and the layout under a name.',
    notLasting: 'This browser keeps nothing for this page: views are gone when the page is closed.',
    nameLabel: 'Name of this view',
    save: 'Save this view',
    replace: 'Replace',
    full: ({ most }: { most: number }, say) =>
      `${say.number(most)} views are saved, and no more fit. Delete one first.`,
    open: ({ name }: { name: string }) => `Open ${name}`,
    rename: ({ name }: { name: string }) => `Rename ${name}`,
    renameLabel: ({ name }: { name: string }) => `New name of ${name}`,
    keepName: 'Keep this name',
    nameTaken: 'Another view has this name.',
    copy: ({ name }: { name: string }) => `Copy a link to ${name}`,
    remove: ({ name }: { name: string }) => `Delete ${name}`,
    undo: 'Undo',
    saved: ({ name }: { name: string }) => `Saved as ${name}`,
    opened: ({ name }: { name: string }) => `Opened ${name}`,
    renamed: ({ name }: { name: string }) => `Renamed to ${name}`,
    removed: ({ name }: { name: string }) => `${name} is deleted.`,
  },
} satisfies Dictionary;

export type OutputDictionary = typeof outputEn;
export type OutputWords = Words<OutputDictionary>;
