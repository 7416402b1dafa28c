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
  showTeams: 'Show teams',
  noTeam: 'No teams match by name or site.',
  // Of a team in the list: what it is, and where.
  teamKinds: { team: 'Team', queue: 'Queue' },
  teamsPicked: { one: '1 team selected.', other: '{#count} teams selected.' },
  tooManyTeams: {
    one: 'At most {#most} teams can be selected; 1 was left out.',
    other: 'At most {#most} teams can be selected; {#count} were left out.',
  },
  pickedTeams: 'Selected teams',
  clearTeams: 'selected teams',
  teamSources: {
    file: 'Teams: roster file, read {age} ago',
    kore: 'Teams: Kore.ai, read {age} ago',
    'file-and-kore': 'Teams: roster file and Kore.ai, read {age} ago',
    demo: 'Teams: demo',
  },
  teamFaults: {
    'file-unreadable': 'The roster file cannot be read. These are the teams as last read.',
    'lines-left-out': 'Some lines of the roster file cannot be used. Their agents may be missing here.',
    'kore-failed': 'Kore.ai’s teams could not be read. Those last read are used.',
    'kore-incomplete': 'Kore.ai’s teams could not all be read. Some members may be missing here.',
  },
  membersToday: 'Teams have today’s members, also on past days.',
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
