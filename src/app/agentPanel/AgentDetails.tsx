import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { agentSummary, spanRowsIn, type AgentSummary } from '../../analysis/totals/agentSummary';
import type { AgentRow } from '../../analysis/rows/agentRows';
import { observedPart } from '../../analysis/observedPart';
import { countedRange, type TimeRange } from '../../domain/timeRange';
import type { PageWords } from '../../words/en/page';
import { formatShortDuration, formatClockDuration } from '../../time/duration';
import { formatCivilDate } from '../../time/format';
import {
  doubtSummary,
  lengthWords,
  momentWords,
  rangeWords,
  runningLength,
  type WordsContext,
} from '../../words/spanWords';
import { useAgentWords, useNoticesWords } from '../../words/areas';
import { usePageWords, useLocaleFormat } from '../../words/WordsContext';
import { noticeReason } from '../notices/noticeReason';
import { useAgents, useAppearance, useFilters } from '../pipeline/contexts';
import { useNow } from '../pipeline/useNow';
import { useStaleAfterMs } from '../pipeline/useStaleAfterMs';
import { AgentSpanList } from './AgentSpanList';
import { AgentTotalsList } from './AgentTotalsList';
import { AgentWeekSection } from './AgentWeekSection';
import { StatusName } from './StatusName';
import { lengthOf } from '../../time/interval';

export type AgentDetailsProps = {
  readonly row: AgentRow;
  readonly onReveal: (atMs: number) => void;
};

/** Everything about one agent: identity, time in the range, and the last days. */
export function AgentDetails({ row, onReveal }: AgentDetailsProps) {
  const { catalog, language } = useAppearance();
  const { timeRange } = useFilters();
  const { load } = useAgents();
  const now = useNow();
  const { agent, doubts } = row;
  const page = usePageWords();
  const texts = useAgentWords();
  const noticesWords = useNoticesWords();
  const words = { timeRange, now, staleAfterMs: useStaleAfterMs(), language, words: page };
  const counted = countedRange(timeRange, now).interval;
  const observed = observedPart(counted, now);
  const summary = agentSummary(agent, observed, catalog);
  const spanRows = spanRowsIn(agent, counted);
  const notices = load.notices.filter(({ userId }) => userId === agent.userId);
  return (
    <div className="divide-y divide-hairline">
      <Identity row={row} />
      <Section
        id="agent-window"
        title={rangeTitle(timeRange, language, { page, thisRange: texts.thisRange })}
      >
        <AgentFacts summary={summary} words={words} onReveal={onReveal} />
        {summary.observedMs > 0 && (
          <div className="pt-3">
            <AgentTotalsList summary={summary} />
          </div>
        )}
      </Section>
      {(doubts !== 0 || notices.length > 0) && (
        <Section id="agent-doubts" title={texts.inDoubt}>
          <ul className="flex flex-col gap-1 rounded-md bg-warn-soft px-3 py-2">
            {doubts !== 0 && <Doubt>{texts.drawnThough({ doubts: doubtSummary(doubts, page) })}</Doubt>}
            {notices.map((notice, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- two records may fail in the same words; the list is replaced whole
              <Doubt key={index}>{noticeReason(notice, noticesWords)}</Doubt>
            ))}
          </ul>
        </Section>
      )}
      <AgentWeekSection key={agent.userId} agent={agent} />
      <Section id="agent-spans" title={page.spans({ count: spanRows.length })}>
        <AgentSpanList
          key={agent.userId}
          agent={agent}
          spanRows={spanRows}
          words={words}
          onReveal={onReveal}
        />
      </Section>
    </div>
  );
}

function Identity({ row: { agent, current } }: Pick<AgentDetailsProps, 'row'>) {
  const { catalog } = useAppearance();
  const { isLive } = useFilters();
  const now = useNow();
  const staleAfterMs = useStaleAfterMs();
  const page = usePageWords();
  const texts = useAgentWords();
  return (
    <div className="flex flex-col gap-1 py-3">
      {(agent.customId !== '' || agent.email !== '') && (
        <p className="flex flex-wrap gap-x-2 text-muted select-text wrap-anywhere">
          {agent.customId !== '' && <span>{agent.customId}</span>}
          {agent.email !== '' && <span>{agent.email}</span>}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-2">
        {current === undefined ? (
          <span className="text-muted">{isLive ? texts.noStatusNow : texts.noStatusAtEnd}</span>
        ) : (
          <>
            <StatusName status={catalog.statusOf(current.statusCode)} />
            <span className="text-muted tabular-nums">
              {isLive
                ? texts.since({
                    length: lengthWords(
                      runningLength(current.since, agent.asOf, { now, staleAfterMs }),
                      (lengthMs) => formatShortDuration(lengthMs, page.durations),
                      page,
                    ),
                  })
                : page.atEnd}
            </span>
          </>
        )}
      </p>
    </div>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="py-3">
      <h3 id={id} className="pb-1.5 font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}

function Doubt({ children }: { readonly children: ReactNode }) {
  return (
    <li className="flex items-start gap-1.5 wrap-anywhere">
      <TriangleAlert aria-hidden className="mt-1 size-3 shrink-0 text-warn" />
      <span>{children}</span>
    </li>
  );
}

/** The number of changes, the first and last status, and the longest period. */
function AgentFacts({
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

function rangeTitle(
  { from, to, lastHours }: TimeRange,
  language: string,
  { page, thisRange }: { readonly page: PageWords; readonly thisRange: string },
): string {
  if (lastHours !== undefined) return page.lastHours({ count: lastHours });
  return from === to ? formatCivilDate(language, from) : thisRange;
}
