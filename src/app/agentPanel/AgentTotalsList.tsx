import type { ReactNode } from 'react';
import type { AgentSummary } from '../../analysis/totals/agentSummary';
import { at } from '../../base/elementAt';
import { colourOf } from '../../domain/statusPalette';
import { formatClockDuration } from '../../time/duration';
import { useAgentWords } from '../../words/areas';
import { ReasonName } from '../../words/ReasonName';
import { usePageWords, useLocaleFormat } from '../../words/WordsContext';
import { useAppearance } from '../pipeline/contexts';
import { StatusName } from './StatusName';

/** An agent's time in each primary and each secondary status, with bars that show the shares. */
export function AgentTotalsList({ summary }: { readonly summary: AgentSummary }) {
  const { catalog, palette, facts, scheme } = useAppearance();
  const page = usePageWords();
  const { primaries, noStatusMs, observedMs } = summary;
  const shareOf = (lengthMs: number) => (observedMs === 0 ? 0 : lengthMs / observedMs);
  return (
    <ul className="flex flex-col gap-1.5">
      {primaries.map(({ primaryCode, totalMs, secondaries }) => {
        const primary = at(catalog.primaries, primaryCode);
        const look = palette.find(({ code }) => code === primary);
        const colour = look === undefined ? 'var(--control)' : colourOf(look, scheme);
        return (
          <li key={primaryCode}>
            <Total share={shareOf(totalMs)} totalMs={totalMs} colour={colour} isPrimary>
              <StatusName status={{ primary }} />
            </Total>
            <ul className="ps-4.5">
              {secondaries.map(({ statusCode, totalMs: secondaryMs }) => {
                const status = catalog.statusOf(statusCode);
                return (
                  <li key={statusCode}>
                    <Total
                      share={shareOf(secondaryMs)}
                      totalMs={secondaryMs}
                      colour={colour}
                      isPrimary={false}
                    >
                      {status.secondary === '' ? (
                        <span className="truncate text-muted">{page.noSecondary}</span>
                      ) : (
                        <ReasonName status={status} facts={facts} look={look} scheme={scheme} />
                      )}
                    </Total>
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
      {noStatusMs > 0 && (
        <li>
          <Total share={shareOf(noStatusMs)} totalMs={noStatusMs} colour="var(--hairline)" isPrimary>
            <span className="inline-flex items-center gap-1.5">
              <span aria-hidden className="w-3 border-t border-dashed border-control" />
              {page.noStatus}
            </span>
          </Total>
        </li>
      )}
    </ul>
  );
}

function Total(props: {
  readonly share: number;
  readonly totalMs: number;
  readonly colour: string;
  readonly isPrimary: boolean;
  readonly children: ReactNode;
}) {
  const { share, totalMs, colour, isPrimary, children } = props;
  const percent = share * 100;
  const texts = useAgentWords();
  const { locale } = useLocaleFormat();
  return (
    <div
      className={`grid grid-cols-[1fr_5rem_4rem_2.75rem] items-center gap-2 ${isPrimary ? 'leading-6' : 'text-small leading-5'}`}
    >
      <span className="flex min-w-0 items-center">{children}</span>
      <span aria-hidden className={`rounded-xs bg-sunken forced-colors:border ${isPrimary ? 'h-2' : 'h-1'}`}>
        <span
          className="block h-full rounded-xs forced-colors:bg-[CanvasText]"
          // Even the shortest total is visible.
          style={{ width: `max(2px, ${percent}%)`, background: colour }}
        />
      </span>
      <span className="text-end tabular-nums">{formatClockDuration(totalMs, locale)}</span>
      <span className="text-end whitespace-nowrap text-muted tabular-nums">
        {percent > 0 && percent < 1
          ? texts.underOnePercent({ percent: 1 })
          : texts.percent({ percent: Math.round(percent) })}
      </span>
    </div>
  );
}
