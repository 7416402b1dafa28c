import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsIntoBar, LABEL_PADDING_CSS_PX, labelFor, nameAndNote, TextMeasure } from './barLabels';

/** Wide letters are wide, and thin ones thin, as in any proportional type. */
const widthOf = (text: string) =>
  Array.from(text).reduce(
    (sum, character) => sum + ('WM@'.includes(character) ? 12 : 'il.'.includes(character) ? 3 : 6),
    0,
  );

const characters = fc.constantFrom('W', 'M', 'i', 'l', '.', 'a', 'n', ' ', '👩‍💻', '🇩🇪', 'é', '字');
/** A text and a bar that has room for most of it, so that it is nearly always cut. */
const cases = fc
  .record({
    text: fc.string({ unit: characters, minLength: 4, maxLength: 40 }),
    share: fc.double({ min: 0.3, max: 1.2, noNaN: true }),
  })
  .map(({ text, share }) => ({ text, barWidthCssPx: 2 * LABEL_PADDING_CSS_PX + share * widthOf(text) }));
const graphemesOf = (text: string) =>
  Array.from(
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment,
  );

describe('labelFor', () => {
  it('is never wider than the room in its bar', () => {
    fc.assert(
      fc.property(cases, ({ text, barWidthCssPx }) => {
        const label = labelFor(text, barWidthCssPx, new TextMeasure(widthOf));
        if (label === undefined) return;
        expect(widthOf(label)).toBeLessThanOrEqual(barWidthCssPx - 2 * LABEL_PADDING_CSS_PX);
      }),
    );
  });

  it('is the text, or its beginning and an ellipsis, cut between characters as people see them', () => {
    fc.assert(
      fc.property(cases, ({ text, barWidthCssPx }) => {
        const label = labelFor(text, barWidthCssPx, new TextMeasure(widthOf));
        if (label === undefined || label === text) return;
        expect(label.endsWith('…')).toBe(true);
        const kept = graphemesOf(label.slice(0, -1));
        expect(kept).toEqual(graphemesOf(text).slice(0, kept.length));
      }),
    );
  });

  it('stands whole where it fits exactly', () => {
    const measure = new TextMeasure(widthOf);
    expect(labelFor('Coaching', widthOf('Coaching') + 8, measure)).toBe('Coaching');
    expect(labelFor('Coaching', widthOf('Coaching') + 7.9, measure)).not.toBe('Coaching');
  });

  it('needs room for three characters, else says nothing', () => {
    const measure = new TextMeasure(() => 6);
    const evenly = new TextMeasure((text) => text.length * 6);
    expect(labelFor('Coaching', 8 + 5 * 6, evenly)).toBe('Coac…');
    expect(labelFor('Coaching', 8 + 4 * 6, evenly)).toBe('Coa…');
    expect(labelFor('Coaching', 8 + 3 * 6, evenly)).toBeUndefined();
    expect(labelFor('', 200, measure)).toBeUndefined();
    expect(labelFor('x', 21.9, measure)).toBeUndefined();
  });

  it('leaves no space before the ellipsis', () => {
    const evenly = new TextMeasure((text) => text.length * 6);
    expect(labelFor('Not here', 8 + 5 * 6, evenly)).toBe('Not…');
  });

  it('measures a text once', () => {
    let count = 0;
    const measure = new TextMeasure((text) => {
      count += 1;
      return widthOf(text);
    });
    for (let bar = 0; bar < 100; bar += 1) labelFor('Team meeting', 200, measure);
    expect(count).toBe(1);
  });
});

describe('fitsIntoBar', () => {
  const evenly = new TextMeasure((text) => text.length * 6);

  it('lets a bar be written into if all of its text fits between the paddings', () => {
    expect(fitsIntoBar('Coaching', 8 * 6 + 8, evenly)).toBe(true);
    expect(fitsIntoBar('Coaching', 8 * 6 + 7.9, evenly)).toBe(false);
    expect(fitsIntoBar('', 100, evenly)).toBe(false);
  });

  it('never measures for a bar that is too narrow for any word', () => {
    const measured = new TextMeasure(() => {
      throw new Error('was measured');
    });
    expect(fitsIntoBar('I', 21, measured)).toBe(false);
  });
});

describe('nameAndNote', () => {
  const measure = new TextMeasure(widthOf);
  const inRoom = (name: string, note: string, widthCssPx: number) =>
    nameAndNote({ name, note }, { widthCssPx, longestNoteCssPx: 64 }, measure);

  it('leaves out the note before it cuts the name', () => {
    expect(inRoom('Jo Ann', '100105', 100)).toEqual({ name: 'Jo Ann', note: '100105' });
    expect(inRoom('Jo Ann', '100105', 80)).toEqual({ name: 'Jo Ann', note: '' });
    expect(inRoom('Jo Ann', '100105', 40)).toEqual({ name: 'Jo A…', note: '' });
  });

  it('never has a note behind a cut name, and never more than there is room for', () => {
    fc.assert(
      fc.property(cases, fc.string({ unit: characters, maxLength: 30 }), ({ text, barWidthCssPx }, note) => {
        const shown = inRoom(text, note, barWidthCssPx);
        if (shown.name !== text) expect(shown.note).toBe('');
        if (shown.note !== '')
          expect(widthOf(shown.name) + widthOf(shown.note)).toBeLessThanOrEqual(barWidthCssPx);
      }),
    );
  });
});
