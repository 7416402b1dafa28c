import type { RowEntry } from '../analysis/rows/rowOrder';
import type { TimelineModel } from '../timeline/scene/timelineModel';

/** What stands around the rows on a picture or a printed page, in the page's language. */
export type SheetFacts = {
  readonly title: string;
  /** Range, zone, age of the data, filters, what is missing: one after the other on one line. */
  readonly facts: readonly string[];
  /** What the patterns and colours mean. */
  readonly legend: readonly { readonly primary: string; readonly label: string }[];
  /** What a row is called, and what stands beside its name, e.g. a custom id. */
  readonly nameOf: (entry: RowEntry) => { readonly name: string; readonly note: string };
};

/** What is drawn, and what stands around it. */
export type SheetContent = { readonly model: TimelineModel; readonly facts: SheetFacts };
