import type { FrameDictionary } from '../en/frame';

export const frameDe: FrameDictionary = {
  silent: 'Warten auf das Portal',
  silentAdvice:
    'Die einbettende Seite hat sich noch nicht verbunden; das Laden wird dann automatisch fortgesetzt. Wenn das anhält, bitten Sie Ihren Administrator zu prüfen, ob sie embed.js lädt, mount aufruft und in EMBED_ORIGINS steht.',
  uninvited: 'Die Einbettung ist nicht eingerichtet',
  uninvitedAdvice:
    'EMBED_ORIGINS enthält keine Seiten. Öffnen Sie das Dashboard in einem eigenen Tab oder fragen Sie Ihren Administrator.',
  noAccess: 'Warten auf den Zugriff vom Portal',
  noAccessAdvice:
    'Das Portal hat kein gültiges Zugriffstoken gesendet; sobald es das tut, wird das Laden automatisch fortgesetzt. Wenn das anhält, melden Sie sich im Portal neu an.',
  renewing:
    'Warten, bis das Portal Ihren Zugriff erneuert; danach geht es automatisch weiter. Angezeigt wird der Stand {time}.',
  rejected: {
    stale: 'Die Filter wurden inzwischen auf der Seite geändert.',
    notScheme: '{value} ist nicht auto, light oder dark.',
    notColour: '{value} ist keine Farbe wie #2f4bd8.',
    notFont: '{value} ist keine Liste von Schriftfamilien.',
    notRadius: '{value} ist keine Länge von 0 bis 16 px.',
    greySurface: '{value} ist nicht hell oder dunkel genug für lesbaren Text.',
    otherScheme: '{value} ist hell bei dunklem Farbschema oder umgekehrt.',
  },
};
