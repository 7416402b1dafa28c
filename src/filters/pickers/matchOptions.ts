/** One line of a list. */
export type Option = {
  /** Folded text that a search looks in. */
  readonly searchText: string;
};

/** The options in which every word of the query occurs, in any order. */
export function matchOptions<Line extends Option>(options: readonly Line[], query: string): readonly Line[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return options;
  return options.filter(({ searchText }) => words.every((word) => searchText.includes(word)));
}
