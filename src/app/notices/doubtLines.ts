import { bitsAt } from '../../domain/columnAt';
import { type AgentDay, spanAt } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { NoticesWords } from '../../words/en/notices';
import { doubtWords, rangeWords, statusWords, type RangeWordsContext } from '../../words/spanWords';

/** The most spans that are listed for one agent. */
const MAX_SPANS = 5;

/** One line for each doubtful span of an agent: the status, when, and what is doubtful about it. */
export function doubtLines(
  agent: AgentDay,
  catalog: StatusCatalog,
  context: RangeWordsContext,
  notices: NoticesWords,
): readonly string[] {
  const { columns, firstRow, endRow } = agent;
  const lines: string[] = [];
  let doubtfulCount = 0;
  for (let row = firstRow; row < endRow; row += 1) {
    if (bitsAt(columns.doubts, row) === 0) continue;
    doubtfulCount += 1;
    if (doubtfulCount > MAX_SPANS) continue;
    const span = spanAt(columns, row);
    const status = statusWords(catalog.statusOf(span.statusCode), context.words);
    lines.push(
      `${status}, ${rangeWords(span.start, span.end, context)}: ${doubtWords(span, context).join('; ')}`,
    );
  }
  if (doubtfulCount > MAX_SPANS) lines.push(notices.more({ count: doubtfulCount - MAX_SPANS }));
  return lines;
}
