/**
 * The parts in whole numbers that add up to the rounded sum: each is less than 1 away from what it was.
 * Rounded one by one, the parts of a day would not always make the day.
 */
export function wholeParts(parts: readonly number[]): number[] {
  let sum = 0;
  let told = 0;
  return parts.map((part) => {
    sum += part;
    const whole = Math.round(sum) - told;
    told += whole;
    return whole;
  });
}
