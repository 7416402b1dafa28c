import type { RowEntry } from '../analysis/rows/rowOrder';
import type { TimelineModel } from '../timeline/scene/timelineModel';

/** What surrounds the rows on a picture or a printed page, in the language of the page. */
export type SheetFacts = {
  readonly title: string;
  /** Range, zone, age of the data, filters, what is missing: in this order. */
  readonly facts: readonly string[];
  /** The meaning of patterns and colors. */
  readonly legend: readonly { readonly primary: string; readonly label: string }[];
  /** The name of a row, and a note beside it, e.g. a custom id. */
  readonly nameOf: (entry: RowEntry) => { readonly name: string; readonly note: string };
};

/** What is drawn, and what surrounds it. */
export type SheetContent = { readonly model: TimelineModel; readonly facts: SheetFacts };
