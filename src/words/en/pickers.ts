import type { Dictionary, Words } from '../dictionary';

type Count = { readonly count: number };

/** The lists to select agents and the time zone from. */
export const pickersEn = {
  showAgents: 'Show agents',
  showZones: 'Show time zones',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  mostDays: ({ count }: Count, format) =>
    format.plural(count, {
      one: 'Select one day.',
      other: `Select the first and last day, at most ${format.number(count)} days.`,
    }),
  noAgent: 'No agents match by name, email, or custom ID. To add someone else, enter a full email address.',
  noZone: 'No time zones match.',
  noEmail: 'No email address, so this agent cannot be selected',
  nowPicked: ({ count }: Count, format) =>
    format.plural(count, { one: '1 agent selected.', other: `${format.number(count)} agents selected.` }),
  tooMany: ({ most, count }: Count & { most: number }, format) =>
    format.plural(count, {
      one: `At most ${format.number(most)} agents can be selected; 1 was left out.`,
      other: `At most ${format.number(most)} agents can be selected; ${format.number(count)} were left out.`,
    }),
  notEmails: ({ list }: { list: string }) => `Not email addresses: ${list}.`,
  pickedAgents: 'Selected agents',
  remove: ({ name }: { name: string }) => `Remove ${name}`,
  showMore: ({ count }: Count, format) => `Show ${format.number(count)} more`,
  showFewer: 'Show fewer',
  clear: 'Clear',
  clearWhat: 'selected agents',
} satisfies Dictionary;

export type PickersDictionary = typeof pickersEn;
export type PickersWords = Words<PickersDictionary>;
