import type { WallDictionary } from '../en/wall';

export const wallDe: WallDictionary = {
  title: 'Wandanzeige',
  leave: 'Wandanzeige verlassen',
  previous: 'Vorherige Seite',
  next: 'Nächste Seite',
  stopTurning: 'Nicht mehr blättern',
  turn: 'Automatisch blättern',
  pageOf: '{#number} von {#count}',
  stopped: 'angehalten',
  overLimit: 'Über dem Limit',
  isOverLimit: 'über dem Limit',
  continued: '{group}, Fortsetzung',
  shownOf: '{#count} von {agents}',
  notUpdated: 'Nicht aktualisiert seit {time}',
  incomplete: 'Unvollständig: Agenten fehlen',
  isIncomplete: 'unvollständig',
  notLive: 'Nicht live: Dieser Zeitraum ist vorbei',
  asOf: 'Stand {time}',
  atLeast: '≥ {length}',
  retrying: 'Wird automatisch wiederholt.',
};
