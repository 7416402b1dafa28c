import type { TakeAwayDictionary } from '../en/takeAway';

export const takeAwayDe: TakeAwayDictionary = {
  tools: {
    views: 'Ansichten',
    copyLink: 'Link kopieren',
    export: 'Export',
    more: 'Mehr',
    spansCsv: 'Abschnitte (CSV)',
    totalsCsv: 'Summen (CSV)',
    picturePng: 'Bild (PNG)',
    print: 'Drucken',
  },
  link: {
    copied: 'Link kopiert. Er zeigt diese Ansicht, wann und wo er auch geöffnet wird.',
    refusedTitle: 'Diesen Link kopieren',
    refused: 'Der Browser hat das Kopieren nicht erlaubt. Kopieren Sie den Link aus diesem Feld:',
    address: 'Link zu dieser Ansicht',
  },
  file: {
    title: 'Datei speichern',
    makingSpans: 'Abschnitte werden geschrieben',
    makingTotals: 'Summen werden geschrieben',
    makingPicture: 'Bild wird gezeichnet',
    progress: ({ percent }) => `${percent} fertig`,
    cancel: 'Abbrechen',
    close: 'Schließen',
    saveAnyway: 'Vorhandenes speichern',
    incompleteLoading: ({ count }, say) =>
      `Es werden noch Agenten geladen: Die Datei enthielte die ${say.number(count)}, die da sind. Ihr Name wird „incomplete“ enthalten.`,
    incompleteMissing: ({ count }, say) =>
      `Es fehlen Agenten: Die Datei enthielte die ${say.number(count)}, die da sind. Ihr Name wird „incomplete“ enthalten.`,
    nothing:
      'Es gibt nichts zu speichern: Kein Agent wird gezeigt. Wählen Sie einen anderen Zeitraum oder Filter.',
    failed: ({ reason }) => `Die Datei konnte nicht erstellt werden: ${reason}`,
    saved: ({ names }) => `${names} gespeichert`,
    cancelled: 'Abgebrochen. Es wurde nichts gespeichert.',
  },
  views: {
    title: 'Gespeicherte Ansichten',
    none: 'Noch ist keine Ansicht gespeichert. Eine Ansicht behält Filter, Reihenfolge und Layout unter einem Namen.',
    notLasting:
      'Dieser Browser speichert für diese Seite nichts: Ansichten sind weg, wenn die Seite geschlossen wird.',
    nameLabel: 'Name dieser Ansicht',
    save: 'Diese Ansicht speichern',
    replace: 'Ersetzen',
    full: ({ most }, say) =>
      `${say.number(most)} Ansichten sind gespeichert, mehr passen nicht. Löschen Sie zuerst eine.`,
    open: ({ name }) => `${name} öffnen`,
    rename: ({ name }) => `${name} umbenennen`,
    renameLabel: ({ name }) => `Neuer Name von ${name}`,
    keepName: 'Namen übernehmen',
    nameTaken: 'Eine andere Ansicht heißt schon so.',
    copy: ({ name }) => `Link zu ${name} kopieren`,
    remove: ({ name }) => `${name} löschen`,
    undo: 'Rückgängig',
    saved: ({ name }) => `Als ${name} gespeichert`,
    opened: ({ name }) => `${name} geöffnet`,
    renamed: ({ name }) => `In ${name} umbenannt`,
    removed: ({ name }) => `${name} ist gelöscht.`,
  },
};
