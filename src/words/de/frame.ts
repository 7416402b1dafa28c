import type { FrameDictionary } from '../en/frame';

export const frameDe: FrameDictionary = {
  silent: 'Warten auf die Seite um dieses Dashboard',
  silentAdvice:
    'Sie hat sich noch nicht gemeldet; sobald sie es tut, geht es von selbst weiter, und bis dahin werden keine Daten abgefragt. Wer jene Seite betreibt, sollte nachsehen, ob sie embed.js lädt und mount aufruft und ob ihr Ursprung in EMBED_ORIGINS steht.',
  uninvited: 'Dieses Dashboard ist nicht zum Einbetten gedacht',
  uninvitedAdvice:
    'Keine Seite ist dazu eingeladen: EMBED_ORIGINS nennt keine. Öffnen Sie das Dashboard in einem eigenen Tab, oder fragen Sie, wer den Dienst betreibt.',
  noAccess: 'Warten auf den Zugang vom Portal',
  noAccessAdvice:
    'Die Seite um dieses Dashboard hat kein gültiges Zugangstoken geliefert. Das Dashboard fragt von selbst wieder. Wenn das anhält, melden Sie sich im Portal neu an.',
  renewing: ({ time }) =>
    `Warten, bis das Portal Ihren Zugang erneuert; es geht von selbst weiter. Was zu sehen ist, hat den Stand ${time} und bleibt.`,
  rejected: {
    stale: 'Die Filter wurden inzwischen auf der Seite geändert.',
    notScheme: ({ value }) => `${value} ist nicht auto, light oder dark.`,
    notColour: ({ value }) => `${value} ist keine Farbe wie #2f4bd8.`,
    notFont: ({ value }) => `${value} ist keine Liste von Schriftfamilien.`,
    notRadius: ({ value }) => `${value} ist keine Länge von 0 bis 16 px.`,
    greySurface: ({ value }) => `${value} ist weder hell noch dunkel genug, um darauf zu lesen.`,
    otherScheme: ({ value }) => `${value} ist hell bei dunklem Farbschema oder umgekehrt.`,
  },
};
