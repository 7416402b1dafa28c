/** The records of a CSV text, read strictly by RFC 4180; throws for anything that the RFC does not define. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let rest = text;
  while (rest !== '') {
    const record: string[] = [];
    for (;;) {
      const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
      if (cell === null) throw new SyntaxError(`not RFC 4180: ${JSON.stringify(rest.slice(0, 80))}`);
      rest = rest.slice(cell[0].length);
      record.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
      if (cell[3] === '\r\n') break;
    }
    records.push(record);
  }
  return records;
}
