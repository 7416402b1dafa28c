import type { Dictionary, Translation, Words } from '../dictionary';

/** The lists to select agents and the time zone from. */
export const pickersEn = {
  showAgents: 'Show agents',
  showZones: 'Show time zones',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  mostDays: {
    one: 'Select one day.',
    other: 'Select the first and last day, at most {#count} days.',
  },
  noAgent: 'No agents match by name, email, or custom ID. To add someone else, enter a full email address.',
  noZone: 'No time zones match.',
  noEmail: 'No email address, so this agent cannot be selected',
  nowPicked: { one: '1 agent selected.', other: '{#count} agents selected.' },
  tooMany: {
    one: 'At most {#most} agents can be selected; 1 was left out.',
    other: 'At most {#most} agents can be selected; {#count} were left out.',
  },
  notEmails: 'Not email addresses: {list}.',
  pickedAgents: 'Selected agents',
  remove: 'Remove {name}',
  showMore: 'Show {#count} more',
  showFewer: 'Show fewer',
  clear: 'Clear',
  clearWhat: 'selected agents',
  reasonsNow: 'How many agents are in each now. Select reasons to show only those agents.',
  reasonsInRange: 'How many agents were in each in this range. Select reasons to show only those agents.',
  notMapped: 'not mapped',
  notMappedHint:
    'Not mapped: the service does not say what these reasons mean, so the limit of their status applies.',
} as const satisfies Dictionary;

export type PickersDictionary = Translation<typeof pickersEn>;
export type PickersWords = Words<typeof pickersEn>;
