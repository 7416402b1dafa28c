import type { OutputDictionary } from '../en/output';

export const outputDe: OutputDictionary = {
  tools: {
    views: 'Ansichten',
    copyLink: 'Link kopieren',
    export: 'Exportieren',
    more: 'Mehr',
    spansCsv: 'Abschnitte (CSV)',
    totalsCsv: 'Summen (CSV)',
    picturePng: 'Bild (PNG)',
    print: 'Drucken',
  },
  link: {
    copied: 'Kopiert. Der Link öffnet diese Ansicht.',
    refusedTitle: 'Diesen Link kopieren',
    refused: 'Der Browser hat das Kopieren nicht erlaubt. Kopieren Sie den Link aus diesem Feld:',
    address: 'Link zu dieser Ansicht',
  },
  file: {
    title: 'Datei speichern',
    makingSpans: 'Abschnitte werden vorbereitet',
    makingTotals: 'Summen werden vorbereitet',
    makingPicture: 'Bild wird vorbereitet',
    progress: ({ percent }) => `${percent} fertig`,
    cancel: 'Abbrechen',
    saveAnyway: 'Trotzdem speichern',
    incompleteLoading: ({ count }, format) =>
      `Es werden noch Agenten geladen. Die Datei wird die ${format.number(count)} bisher geladenen enthalten, und ihr Name „incomplete“.`,
    incompleteMissing: ({ count }, format) =>
      `Es fehlen Agenten. Die Datei wird die ${format.number(count)} geladenen enthalten, und ihr Name „incomplete“.`,
    nothing:
      'Es gibt nichts zu speichern, weil kein Agent angezeigt wird. Ändern Sie den Zeitraum oder die Filter.',
    failed: ({ reason }) => `Die Datei konnte nicht erstellt werden: ${reason}`,
    saved: ({ names }) => `${names} gespeichert`,
    cancelled: 'Abgebrochen. Es wurde nichts gespeichert.',
    preparingPrint: 'Die Seiten werden vorbereitet',
    printCancelled: 'Abgebrochen. Es wurde nichts gedruckt.',
  },
  sheet: {
    visible: ({ range }) => `angezeigt: ${range}`,
    filtered: ({ filters }) => `gefiltert nach ${filters}`,
    asOf: ({ moment }) => `Datenstand ${moment}`,
    noData: 'noch keine Daten',
    incomplete: 'unvollständig: Es fehlen Agenten',
    firstRows: ({ count, all }, format) =>
      `Die ersten ${format.number(count)} von ${format.number(all)} Zeilen. „Abschnitte (CSV)“ enthält alle.`,
    firstPages: ({ count, all }, format) =>
      `Die ersten ${format.number(count)} von ${format.number(all)} Zeilen. Um alle zu drucken, verwenden Sie „Exportieren“, „Drucken“ auf der Seite.`,
    part: ({ number, count }, format) => `${format.number(number)} von ${format.number(count)}`,
    page: ({ number, count }, format) => `Seite ${format.number(number)} von ${format.number(count)}`,
  },
  picture: {
    title: 'Bild der Zeitleiste',
    content: 'Inhalt',
    all: ({ rows }, format) =>
      format.plural(rows, { one: 'Die einzige Zeile', other: `Alle ${format.number(rows)} Zeilen` }),
    inView: ({ rows }, format) =>
      format.plural(rows, {
        one: 'Die sichtbare Zeile',
        other: `Die ${format.number(rows)} sichtbaren Zeilen`,
      }),
    wholeRange: 'der ganze Zeitraum',
    visiblePart: 'der sichtbare Teil des Zeitraums',
    sharpness: 'Auflösung',
    sharp: 'Normal',
    sharper: 'Doppelt, für Druck und große Bildschirme',
    files: ({ count }, format) =>
      format.plural(count, {
        one: 'Es passt in eine Datei.',
        other: `Es ist zu hoch für eine Datei, daher werden ${format.number(count)} gespeichert.`,
      }),
    save: 'Bild speichern',
  },
  views: {
    title: 'Gespeicherte Ansichten',
    none: 'Noch keine gespeicherten Ansichten. Eine Ansicht speichert Filter, Reihenfolge und Layout unter einem Namen.',
    notLasting: 'Dieser Browser kann keine Ansichten speichern. Sie gehen beim Schließen der Seite verloren.',
    nameLabel: 'Name dieser Ansicht',
    save: 'Diese Ansicht speichern',
    replace: 'Ersetzen',
    full: ({ most }, format) =>
      `Das Maximum von ${format.number(most)} Ansichten ist erreicht. Löschen Sie zuerst eine.`,
    open: ({ name }) => `${name} öffnen`,
    rename: ({ name }) => `${name} umbenennen`,
    renameLabel: ({ name }) => `Neuer Name von ${name}`,
    keepName: 'Namen speichern',
    nameTaken: 'Eine andere Ansicht heißt schon so.',
    copy: ({ name }) => `Link zu ${name} kopieren`,
    remove: ({ name }) => `${name} löschen`,
    undo: 'Rückgängig',
    saved: ({ name }) => `Als ${name} gespeichert`,
    opened: ({ name }) => `${name} geöffnet`,
    renamed: ({ name }) => `In ${name} umbenannt`,
    removed: ({ name }) => `${name} gelöscht`,
  },
};
