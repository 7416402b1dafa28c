/** The number that the two digits at an index of a text make. They must be digits: nothing is checked. */
export function twoDigitsAt(text: string, index: number): number {
  return (text.charCodeAt(index) - 48) * 10 + text.charCodeAt(index + 1) - 48;
}
