import { longStretches } from '../../src/analysis/insights/attention';
import { belowMinimum } from '../../src/analysis/insights/belowMinimum';
import { restlessAgents } from '../../src/analysis/insights/frequentChanges';
import { awayIn, collisions } from '../../src/analysis/insights/awayTogether';
import { dipAt, leaversOf } from '../../src/analysis/insights/leavers';
import { sampleColumns } from '../../src/analysis/insights/sampleColumns';
import { staffingOver } from '../../src/analysis/insights/staffing';
import { median } from '../median';
import { generateAgents, type HeldAgents } from './generateAgents';

export const RUNS = 9;
const CHART_COLUMNS = 480;

/** The contact centres that the answers are worked out for. */
const crowds = [
  { agentCount: 1_000, spansPerAgent: 90 },
  { agentCount: 10_000, spansPerAgent: 90 },
  { agentCount: 10_000, spansPerAgent: 100 },
];

/** Each answer on its own: what it takes to make it anew from spans that are here. */
function answersOf({ agents, catalog, day }: HeldAgents): Readonly<Record<string, () => unknown>> {
  const staffing = staffingOver(agents, day, catalog);
  const available = catalog.primaryCodeOf('AVAILABLE');
  const primaryCodes = [catalog.primaryCodeOf('AWAY')];
  const thresholds = new Map([
    ['AWAY', 1700],
    ['BUSY', 1700],
  ]);
  const dip = dipAt(staffing, day.start + 12 * 3_600_000, available);
  if (dip === undefined) throw new Error('Noon lies outside of the day');
  const [collision] = collisions(staffing, day, { primaryCodes, least: 1 });
  if (collision === undefined) throw new Error('Nobody was away');
  return {
    staffing: () => staffingOver(agents, day, catalog),
    'columns of the chart': () => sampleColumns(staffing, day, CHART_COLUMNS),
    'below the floor': () =>
      belowMinimum(staffing, day, { primaryCode: available, floor: Math.round(agents.length * 0.33) }),
    leavers: () => leaversOf(agents, dip, { observed: day, primaryCode: available, catalog }),
    attention: () => longStretches(agents, day, { thresholds, catalog }),
    churn: () => restlessAgents(agents, day, 4),
    collisions: () => collisions(staffing, day, { primaryCodes, least: Math.round(agents.length / 6) }),
    'who was away': () => awayIn(agents, collision, { observed: day, primaryCodes, catalog }),
  };
}

function medianMs(work: () => unknown): number {
  // The first run pays for compiling.
  work();
  return median(
    Array.from({ length: RUNS }, () => {
      const startMs = performance.now();
      work();
      return performance.now() - startMs;
    }),
  );
}

/** What each answer takes for each of the crowds, in milliseconds. */
export function measureAnswers() {
  return crowds.map((crowd) => {
    const answers = answersOf(generateAgents(crowd.agentCount, crowd.spansPerAgent));
    const medians = Object.fromEntries(
      Object.entries(answers).map(([name, work]) => [name, medianMs(work)] as const),
    );
    return { ...crowd, medians };
  });
}
