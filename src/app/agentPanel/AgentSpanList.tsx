import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { codeAt } from '../../domain/columnAt';
import { type AgentDay, type Span, spanAt } from '../../domain/spanColumns';
import { formatClockDuration } from '../../time/duration';
import type { Instant } from '../../time/instant';
import { doubtWords, lengthWords, rangeWords, spanLength, type WordsContext } from '../../words/spanWords';
import { Button } from '../../ui/Button';
import { useAgentWords } from '../../words/areas';
import { useAppearance } from '../pipeline/contexts';
import { StatusName } from './StatusName';

/** About as many spans as a busy day has; a button shows more. */
const SPANS_AT_ONCE = 100;

/** An agent's spans in order; selecting one reveals it in the timeline. */
export function AgentSpanList(props: {
  readonly agent: AgentDay;
  /** Rows of the agent's columns. */
  readonly spanRows: readonly number[];
  readonly words: WordsContext;
  readonly onReveal: (atMs: number) => void;
}) {
  const { agent, spanRows, words, onReveal } = props;
  const { catalog } = useAppearance();
  const texts = useAgentWords();
  const [shownCount, setShownCount] = useState(SPANS_AT_ONCE);
  const moreCount = spanRows.length - shownCount;
  return (
    <>
      <ol className="-mx-1.5">
        {spanRows.slice(0, shownCount).map((row) => (
          <li key={row}>
            <SpanButton
              span={spanAt(agent.columns, row)}
              asOf={agent.asOf}
              status={catalog.statusOf(codeAt(agent.columns.statusCode, row))}
              words={words}
              onReveal={onReveal}
            />
          </li>
        ))}
      </ol>
      {moreCount > 0 && (
        <Button className="mt-2" onClick={() => setShownCount(shownCount + SPANS_AT_ONCE)}>
          {texts.showMore({ some: Math.min(moreCount, SPANS_AT_ONCE), count: moreCount })}
        </Button>
      )}
    </>
  );
}

function SpanButton(props: {
  readonly span: Span;
  /** When the data was made. */
  readonly asOf: Instant;
  readonly status: { readonly primary: string; readonly secondary: string };
  readonly words: WordsContext;
  readonly onReveal: (atMs: number) => void;
}) {
  const { span, asOf, status, words, onReveal } = props;
  const doubts = doubtWords(span, words);
  return (
    <button
      type="button"
      title={words.words.showInTimeline}
      className="w-full rounded-md px-1.5 py-1 text-start hover:bg-hairline/60 focus-visible:-outline-offset-2"
      onClick={() => onReveal(span.start)}
    >
      <span className="flex items-center justify-between gap-3">
        <StatusName status={status} />
        <span className="shrink-0 tabular-nums">
          {lengthWords(
            spanLength(span, asOf, words),
            (lengthMs) => formatClockDuration(lengthMs, words.language),
            words.words,
          )}
        </span>
      </span>
      <span className="block text-small text-muted tabular-nums">
        {rangeWords(span.start, span.end, words)}
      </span>
      {doubts.length > 0 && (
        <span className="flex items-start gap-1 text-small text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
          <span>{words.words.doubtful({ doubts: doubts.join('; ') })}</span>
        </span>
      )}
    </button>
  );
}
