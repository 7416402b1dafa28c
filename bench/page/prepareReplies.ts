import { type Crowd, generatePage } from '../generatePage';

/** The pages of one crowd as bytes of a reply. */
export type PreparedReplies = {
  readonly pageSize: number;
  readonly civilDate: string;
  readonly pageCount: number;
  /**
   * The page that starts with the given agent; an empty last page past the end.
   *
   * @throws {RangeError} for an offset at which no page starts.
   */
  readonly at: (offset: number) => Buffer;
};

/** Generates every page of a crowd in advance, so that replying costs almost nothing during a measurement. */
export function prepareReplies(crowd: Crowd, civilDate: string, pageSize: number): PreparedReplies {
  const textAt = (offset: number) =>
    Buffer.from(JSON.stringify(generatePage(crowd, civilDate, { limit: pageSize, offset })));
  const pages = Array.from({ length: Math.ceil(crowd.agentCount / pageSize) }, (_, index) =>
    textAt(index * pageSize),
  );
  return {
    pageSize,
    civilDate,
    pageCount: pages.length,
    at: (offset) => {
      if (offset % pageSize !== 0) throw new RangeError(`No page starts at ${offset}`);
      return pages[offset / pageSize] ?? textAt(offset);
    },
  };
}
