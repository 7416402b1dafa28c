import type { ReactNode } from 'react';
import type { AgentSummary } from '../../analysis/totals/agentSummary';
import { formatClockDuration } from '../../time/duration';
import { lengthOf } from '../../time/interval';
import { momentWords, rangeWords, type WordsContext } from '../../words/spanWords';
import { useAgentWords } from '../../words/areas';
import { useLocaleFormat } from '../../words/WordsContext';
import { useAppearance } from '../pipeline/contexts';
import { StatusName } from './StatusName';

/** Number of changes, first and last, longest stretch. */
export function AgentFacts({
  summary,
  words,
  onReveal,
}: {
  readonly summary: AgentSummary;
  readonly words: WordsContext;
  readonly onReveal: (atMs: number) => void;
}) {
  const texts = useAgentWords();
  const format = useLocaleFormat();
  const { catalog } = useAppearance();
  const { changeCount, first, last, longest } = summary;
  if (first === undefined) return <p className="text-muted">{texts.noneInRange}</p>;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 tabular-nums">
      <Fact name={texts.changes}>{format.number(changeCount)}</Fact>
      <Fact name={texts.first}>{momentWords(first, words)}</Fact>
      <Fact name={texts.last}>{last === undefined ? words.words.ongoing : momentWords(last, words)}</Fact>
      {longest !== undefined && (
        <Fact name={texts.longest}>
          <button
            type="button"
            className="-mx-1.5 -my-0.5 flex min-h-6 max-w-full flex-wrap items-center gap-x-2 rounded-md px-1.5 py-0.5 text-start hover:bg-hairline/60"
            title={words.words.showInTimeline}
            onClick={() => onReveal(longest.start)}
          >
            <StatusName status={catalog.statusOf(longest.statusCode)} />
            <span>{formatClockDuration(lengthOf(longest), words.language)}</span>
            <span className="text-muted">{rangeWords(longest.start, longest.end, words)}</span>
          </button>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
