import { useMemo } from 'react';
import { awayIn, type AwayAgent } from '../../analysis/insights/awayTogether';
import { countPeriods, type CountPeriod } from '../../analysis/insights/countPeriods';
import type { Staffing } from '../../analysis/insights/staffing';
import { overlapsBounds } from '../../domain/filters';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Interval } from '../../time/interval';
import type { InsightsWords } from '../../words/en/insights';
import type { TimeWords } from '../../words/spanWords';
import { AgentInsight, labelOf, type StatusLooks } from './AgentInsight';
import { Disclosed } from './Disclosed';
import { LongList } from './LongList';
import { NumberField } from './NumberField';
import { readWholeNumber } from './readWholeNumber';

export type AwayTogetherListProps = {
  readonly agents: readonly AgentDay[];
  readonly staffing: Staffing;
  readonly observed: Interval;
  /** The primary status that counts as away. */
  readonly awayStatus: string;
  readonly least: number;
  /** `undefined`: back to the usual number. */
  readonly onLeastChange: (least: number | undefined) => void;
  readonly catalog: StatusCatalog;
  readonly looks: StatusLooks;
  readonly timeWords: TimeWords;
  readonly words: InsightsWords;
  readonly onReveal: (userId: string, atMs: number) => void;
};

/** When many were away at once, and who. */
export function AwayTogetherList(props: AwayTogetherListProps) {
  const { staffing, observed, awayStatus, least, onLeastChange, catalog, looks, timeWords, words } = props;
  const status = labelOf(looks, awayStatus);
  const primaryCode = catalog.primaryCodeOf(awayStatus);
  const found = useMemo(
    () => countPeriods(staffing, observed, [primaryCode], { atLeast: least }),
    [staffing, observed, primaryCode, least],
  );
  const commit = (text: string): string | undefined => {
    const value = readWholeNumber(text, overlapsBounds);
    if (value === undefined && text.trim() !== '') return words.badNumber(overlapsBounds);
    onLeastChange(value);
    return undefined;
  };
  return (
    <div className="flex flex-col gap-2 py-3">
      <NumberField label={words.overlaps.minimum({ status })} value={String(least)} onCommit={commit} />
      {found.length === 0 && <p className="text-muted">{words.overlaps.none({ status })}</p>}
      <LongList items={found} keyOf={({ startMs }) => String(startMs)} words={words}>
        {(collision) => (
          <Disclosed
            title={timeWords.range(collision.startMs, collision.endMs)}
            fact={words.overlaps.period({
              length: timeWords.length(collision.endMs - collision.startMs),
              highest: collision.extremeCount,
              moment: timeWords.moment(collision.extremeAtMs),
            })}
          >
            {() => <WhoWasAway {...props} collision={collision} status={status} />}
          </Disclosed>
        )}
      </LongList>
    </div>
  );
}

function WhoWasAway(
  props: AwayTogetherListProps & { readonly collision: CountPeriod; readonly status: string },
) {
  const { agents, observed, awayStatus, collision, status, catalog, looks, timeWords, words, onReveal } =
    props;
  const primaryCode = catalog.primaryCodeOf(awayStatus);
  const who = useMemo(
    () => awayIn(agents, collision, { observed, primaryCodes: [primaryCode], catalog }),
    [agents, collision, observed, primaryCode, catalog],
  );
  const list = (those: readonly AwayAgent[]) => (
    <LongList items={those} keyOf={({ agent }) => agent.userId} words={words}>
      {({ agent, startMs, endMs }) => (
        <AgentInsight
          name={agent.displayName}
          looks={looks}
          fact={`${timeWords.range(startMs, endMs >= observed.end ? undefined : endMs)}, ${timeWords.length(endMs - startMs)}`}
          onPick={() => onReveal(agent.userId, startMs)}
        />
      )}
    </LongList>
  );
  const besides = who.filter(({ isAtHighest }) => !isAtHighest);
  return (
    <>
      <p className="text-muted">
        {words.overlaps.atHighest({ status, moment: timeWords.moment(collision.extremeAtMs) })}
      </p>
      {list(who.filter(({ isAtHighest }) => isAtHighest))}
      {besides.length > 0 && (
        <>
          <p className="pt-1 text-muted">{words.overlaps.besides}</p>
          {list(besides)}
        </>
      )}
    </>
  );
}
