import type { OutputDictionary } from '../en/output';

export const outputDe: OutputDictionary = {
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
    preparingPrint: 'Die Seiten werden vorbereitet',
    printCancelled: 'Abgebrochen. Es wurde nichts gedruckt.',
  },
  sheet: {
    visible: ({ range }) => `gezeigt: ${range}`,
    filtered: ({ filters }) => `gefiltert nach ${filters}`,
    asOf: ({ moment }) => `Datenstand ${moment}`,
    noData: 'noch keine Daten',
    incomplete: 'unvollständig: Es fehlen Agenten',
    firstRows: ({ count, all }, say) =>
      `Die ersten ${say.number(count)} von ${say.number(all)} Zeilen. „Abschnitte (CSV)“ enthält alle.`,
    firstPages: ({ count, all }, say) =>
      `Die ersten ${say.number(count)} von ${say.number(all)} Zeilen: „Export“, „Drucken“ auf der Seite druckt alle.`,
    part: ({ number, count }, say) => `${say.number(number)} von ${say.number(count)}`,
    page: ({ number, count }, say) => `Seite ${say.number(number)} von ${say.number(count)}`,
  },
  picture: {
    title: 'Bild der Zeitleiste',
    content: 'Was es zeigt',
    all: ({ rows }, say) =>
      say.plural(rows, { one: 'Die einzige Zeile', other: `Alle ${say.number(rows)} Zeilen` }),
    inView: ({ rows }, say) =>
      say.plural(rows, { one: 'Die sichtbare Zeile', other: `Die ${say.number(rows)} sichtbaren Zeilen` }),
    wholeRange: 'der ganze Zeitraum',
    visiblePart: 'der sichtbare Teil des Zeitraums',
    sharpness: 'Schärfe',
    sharp: 'Normal',
    sharper: 'Doppelt, für Druck und große Bildschirme',
    files: ({ count }, say) =>
      say.plural(count, {
        one: 'Es passt in eine Datei.',
        other: `Es ist zu hoch für eine Datei: Es werden ${say.number(count)}.`,
      }),
    save: 'Bild speichern',
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
