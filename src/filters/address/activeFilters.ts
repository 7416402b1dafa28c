import type { Filters } from '../../domain/filters';
import type { PageWords } from '../../words/en/page';

/** The filters that leave something out, in words: `2 statuses`, `3 agents`, `“jane”`. */
export function activeFilters(
  filters: Filters,
  statusLabelOf: (code: string) => string,
  page: PageWords,
): readonly string[] {
  const { agents, statuses, query, grouping } = filters;
  const words: string[] = [];
  const [agent] = agents;
  if (agents.length === 1 && agent !== undefined) words.push(agent);
  else if (agents.length > 1) words.push(page.agents({ count: agents.length }));
  if (statuses.length > 0) {
    words.push(
      statuses.length <= 2
        ? statuses.map(statusLabelOf).join(', ')
        : page.statuses({ count: statuses.length }),
    );
  }
  if (query.trim() !== '') words.push(page.quoted({ text: query.trim() }));
  if (grouping !== 'none') words.push(grouping === 'status' ? page.byStatus : page.byLetter);
  return words;
}
