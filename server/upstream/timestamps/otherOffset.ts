/**
 * Offsets that a zone has now or had since 1990, in minutes **east** of Greenwich: an upstream that checks what it is
 * sent has to accept them.
 */
const knownOffsetsEast = [
  -720, -660, -600, -570, -540, -510, -480, -420, -360, -300, -270, -240, -210, -180, -150, -120, -60, 0, 60,
  120, 180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 480, 510, 525, 540, 570, 585, 600, 630, 660, 690,
  720, 765, 780, 825, 840,
];

/** A smaller difference could be one of the upstream's own, as of a rounded time. */
const LEAST_MINUTES = 15;

/**
 * The nearest offset that differs from the given one by at least 15 minutes; from that of a zone by at most 60, so
 * almost all spans are in the days of both. Of two, the eastern one, whose day begins first: just after midnight the other one has
 * none yet. Both are as `timeZoneOffSet` has them, negative east of Greenwich: `otherOffset(-330)` is -345.
 */
export function otherOffset(timeZoneOffSet: number): number {
  const distanceTo = (offsetEast: number) => Math.abs(offsetEast + timeZoneOffSet);
  const nearestEast = knownOffsetsEast
    .filter((offsetEast) => distanceTo(offsetEast) >= LEAST_MINUTES)
    .reduce((nearest, offsetEast) => (distanceTo(offsetEast) <= distanceTo(nearest) ? offsetEast : nearest));
  return 0 - nearestEast;
}
