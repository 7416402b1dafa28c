import { expect, it } from 'vitest';
import { agentRows } from '../../analysis/rows/agentRows.testkit';
import { statusCombinations } from '../../analysis/rows/statusCounts';
import { agentWith, column, columns } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { StatusFacts } from '../../domain/statusFacts';
import { statusPalette } from '../../domain/statusPalette';
import { pageWords } from '../../words/english.testkit';
import { reasonGroups } from './reasonGroups';

const catalog = new StatusCatalog();
const people = [
  [
    ['BUSY', 'Voice'],
    ['AWAY', 'Lunch'],
  ],
  [
    ['BUSY', 'Voice'],
    ['BUSY', 'All slots full'],
  ],
  [
    ['BUSY', 'Chat'],
    ['BUSY', 'Voice'],
  ],
  [
    ['AWAY', 'Zumba'],
    ['BUSY', 'Coaching'],
  ],
  [
    ['BUSY', 'NBK'],
    ['BUSY', ''],
  ],
] as const;
const agents = people.map((statuses, person) =>
  agentWith(
    catalog,
    statuses.map(([primary, secondary], index) => ({
      primary,
      secondary,
      startMs: column(5 * index),
      endMs: column(5 * index + 5),
    })),
    { userId: `u-${person}` },
  ),
);
const rows = agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });
const facts = new StatusFacts([
  { primary: 'BUSY', secondary: 'Voice', meaning: 'work', pattern: 'dots' },
  { primary: 'BUSY', secondary: 'Chat', meaning: 'work', label: 'Written' },
]);

const groupsOf = (isLive: boolean, reasons: readonly string[] = []) =>
  reasonGroups({
    catalog,
    palette: statusPalette([], catalog.primaries, '(blank)'),
    facts,
    scheme: 'light',
    language: 'en',
    reasons,
    combinations: statusCombinations(rows, isLive),
    words: pageWords,
  }).map(({ label, kinds, reasons: list }) => [
    [label, ...kinds].join(', '),
    ...list.map((reason) => `${reason.label} ${reason.count}${reason.isMapped ? '' : ' not mapped'}`),
  ]);

it('lists the reasons that were seen, mapped ones first, with who is in them now', () => {
  expect(groupsOf(true)).toEqual([
    [
      'Busy, 1 at work, 1 full (set by the system), 1 by choice',
      'All slots full 1',
      'Coaching 1',
      'Voice 1',
      'Written 0',
      'NBK 0 not mapped',
    ],
    ['Away', 'Lunch 1', 'Zumba 0 not mapped'],
  ]);
});

it('counts who was in them in a finished range, each agent once for what they did', () => {
  expect(groupsOf(false)).toEqual([
    [
      'Busy, 3 at work, 1 full (set by the system), 1 by choice',
      'All slots full 1',
      'Coaching 1',
      'Voice 3',
      'Written 1',
      'NBK 1 not mapped',
    ],
    ['Away', 'Lunch 1', 'Zumba 1 not mapped'],
  ]);
});

it('offers a selected reason that was not seen, to deselect it', () => {
  expect(groupsOf(true, ['Lunch', 'Gone']).slice(2)).toEqual([['Not seen', 'Gone 0']]);
});
