import type { Dip, Leaver } from '../../analysis/insights/leavers';
import { type LeaverKind, leaversByKind } from '../../analysis/insights/leaverKinds';
import { useInsightsWords } from '../../words/areas';
import { AgentInsight, type InsightListProps, labelOf } from './AgentInsight';
import { LongList } from './LongList';

/** The agents who left before a dip was at its lowest, by what they left for. */
export function Leavers(
  props: Pick<InsightListProps, 'catalog' | 'looks' | 'timeWords' | 'teamOf'> & {
    readonly dip: Dip | undefined;
    readonly leavers: readonly Leaver[];
    /** The label of what counts as covered. */
    readonly status: string;
    readonly kindOf: (leaver: Leaver) => LeaverKind;
    readonly onSelect: (leaver: Leaver) => void;
  },
) {
  const { dip, leavers, status, kindOf, onSelect, catalog, looks, timeWords, teamOf } = props;
  const words = useInsightsWords();
  if (dip === undefined || leavers.length === 0) {
    return <p className="text-pretty text-muted">{words.coverage.noLeavers({ status })}</p>;
  }
  return (
    <>
      <p className="text-muted">
        {words.coverage.leavers({
          status,
          from: timeWords.moment(dip.peakMs),
          to: timeWords.moment(dip.momentMs),
        })}
      </p>
      {leaversByKind(leavers, kindOf).map(({ kind, leavers: ofKind }) => (
        <section key={kind} aria-label={words.coverage.kinds[kind]}>
          <h3 className="pt-1 text-small font-medium">
            {words.coverage.kind({ kind: words.coverage.kinds[kind], count: ofKind.length })}
          </h3>
          <LongList items={ofKind} keyOf={({ agent }) => agent.userId}>
            {(leaver) => {
              const { agent, statusCode, leftAtMs, backAtMs, goneMs } = leaver;
              const gone = statusCode === undefined ? undefined : catalog.statusOf(statusCode);
              const facts = {
                status:
                  gone === undefined
                    ? words.noStatus
                    : statusWords(labelOf(looks, gone.primary), looks.facts.labelOf(gone)),
                moment: timeWords.moment(leftAtMs),
                length: timeWords.length(goneMs),
              };
              return (
                <AgentInsight
                  name={agent.displayName}
                  team={teamOf(agent)}
                  primary={gone?.primary}
                  looks={looks}
                  fact={
                    backAtMs === undefined ? words.coverage.leaver(facts) : words.coverage.leaverBack(facts)
                  }
                  onSelect={() => onSelect(leaver)}
                />
              );
            }}
          </LongList>
        </section>
      ))}
    </>
  );
}

function statusWords(label: string, secondary: string): string {
  return secondary === '' || secondary === label ? label : `${label} · ${secondary}`;
}
