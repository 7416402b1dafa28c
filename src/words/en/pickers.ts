import type { Dictionary, Words } from '../dictionary';

type Count = { readonly count: number };

/** The lists to pick agents and the time zone from. */
export const pickersEn = {
  showAgents: 'Show agents',
  showZones: 'Show time zones',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  mostDays: ({ count }: Count, say) =>
    say.plural(count, {
      one: 'A single day at a time.',
      other: `First and last day; ${say.number(count)} days at most.`,
    }),
  noAgent:
    'No agent has this in name, e-mail address or custom id. A whole e-mail address can be added with Enter.',
  noZone: 'No zone has this in its name or offset.',
  noEmail: 'No e-mail address to ask for, so not to be picked',
  allCounted: ({ count }: Count, say) => `All ${say.number(count)} agents`,
  nowPicked: ({ count }: Count, say) =>
    say.plural(count, { one: '1 agent picked.', other: `${say.number(count)} agents picked.` }),
  tooMany: ({ most, count }: Count & { most: number }, say) =>
    say.plural(count, {
      one: `No more than ${say.number(most)} agents fit into one question; 1 was left out.`,
      other: `No more than ${say.number(most)} agents fit into one question; ${say.number(count)} were left out.`,
    }),
  notEmails: ({ list }: { list: string }) => `Not e-mail addresses: ${list}.`,
  pickedAgents: 'Picked agents',
  remove: ({ name }: { name: string }) => `Remove ${name}`,
  showMore: ({ count }: Count, say) => `Show ${say.number(count)} more`,
  showFewer: 'Show fewer',
  clear: 'Clear',
  clearWhat: 'picked agents',
} satisfies Dictionary;

export type PickersDictionary = typeof pickersEn;
export type PickersWords = Words<PickersDictionary>;
