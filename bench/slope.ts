export type Point = { readonly x: number; readonly y: number };

/** How much `y` grows for each 1 of `x`, by least squares; `undefined` for fewer than two different `x`. */
export function slope(points: readonly Point[]): number | undefined {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  let spread = 0;
  let common = 0;
  for (const { x, y } of points) {
    spread += (x - middle.x) ** 2;
    common += (x - middle.x) * (y - middle.y);
  }
  return spread > 0 ? common / spread : undefined;
}
