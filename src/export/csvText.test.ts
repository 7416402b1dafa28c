import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.testkit';
import { csvRecord, escapeFormula } from './csvText';

describe('escapeFormula', () => {
  it.each([
    '=1+1',
    '+49 30 123',
    '-5',
    '@SUM(A1)',
    '  =1',
    '\u{a0}=1',
    '\u{3000}＝1',
    '\u{200b}=1',
    '\u{feff}@x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\tx',
    '\rx',
    '\nx',
    '\u{0}=1',
  ])('puts an apostrophe before %j', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
  });

  it.each([
    [';=1+1', ";'=1+1"],
    ['Jane; =1;+2', "Jane; '=1;'+2"],
    ['Jane;"=1"', `Jane;"'=1"`],
    ['Jane\n@x', "Jane\n'@x"],
    ['=1;=2', "'=1;'=2"],
    ['\t=1', "'\t'=1"],
  ])('escapes %j where another separator would begin a cell', (text, escaped) => {
    expect(escapeFormula(text)).toBe(escaped);
  });

  it.each(['', ' ', 'Jane', 'a=b', "'=1", 'x@example.com', '5-6', '−5', ' Jane', '–', '"=1"'])(
    'leaves %j as it is',
    (text) => {
      expect(escapeFormula(text)).toBe(text);
    },
  );
});

describe('csvRecord', () => {
  it('quotes what must be quoted, and nothing else', () => {
    expect(csvRecord(['a', 'b c', '', 5, -5, 'x,y', 'say "no"', 'two\nlines'])).toBe(
      'a,b c,,5,-5,"x,y","say ""no""","two\nlines"\r\n',
    );
  });

  it('can be read back unchanged', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', ',', '\r\n', '""', '",', '=cmd|x', ' =1', '\t', 'ü,"é"'),
      fc.array(fc.constantFrom('"', ',', '\r', '\n', '=', ' ', 'x')).map((parts) => parts.join('')),
    );
    const records = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(records, (rows) => {
        expect(readCsv(rows.map(csvRecord).join(''))).toEqual(rows.map((row) => row.map(escapeFormula)));
      }),
    );
  });

  it('lets no cell begin as a formula does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...Array.from('=+-@＝＋－＠')),
        (text, sign) => {
          for (const dangerous of [sign + text, ` ${sign}${text}`, `\u{a0}\t${sign}${text}`]) {
            const [cell = ''] = readCsv(csvRecord([dangerous]))[0] ?? [];
            expect(cell.startsWith("'")).toBe(true);
            for (const part of cell.split(/[;\t\r\n]/)) expect(part.trim()).not.toMatch(/^[=+\-@＝＋－＠]/);
          }
        },
      ),
    );
  });
});
