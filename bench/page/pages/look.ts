/** The size of the dashboard's rows at 1440 px, so that every page shows the same number of them. */
export const rowHeightPx = 34;
export const headerWidthPx = 224;
export const lanes = {
  primary: { topPx: 4, heightPx: 13 },
  secondary: { topPx: 18, heightPx: 12 },
} as const;

const colours = [
  '#005a40',
  '#5365de',
  '#cf7a00',
  '#8b93a1',
  '#7ec8b2',
  '#a3acec',
  '#e8b878',
  '#c3c8d0',
  '#6f7fe0',
  '#5fb89f',
  '#b8651b',
  '#9aa0dd',
];

/** Gives each new status a number, and each number a color. */
export class StatusNumbers {
  readonly #numbers = new Map<string, number>();

  numberOf(status: string): number {
    let number = this.#numbers.get(status);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(status, number);
    }
    return number;
  }

  static colourOf(statusNumber: number): string {
    return colours[statusNumber % colours.length] ?? '#000000';
  }

  static readonly colourCount = colours.length;
}
