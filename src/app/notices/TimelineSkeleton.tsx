/** Widths of the gray bars, in percent: irregular, as statuses are. */
const BARS = [
  [12, 22, 9, 31],
  [5, 34, 14, 20],
  [18, 11, 27, 16],
  [9, 25, 20, 24],
  [15, 18, 8, 38],
] as const;

/** A solid color, as CSS writes it in a list of backgrounds. */
const GRAY = 'linear-gradient(var(--hairline) 0 0)';

/** The name above the status. */
const nameBackground = `${GRAY} 0 0 / 66% 8px no-repeat content-box, ${GRAY} 0 100% / 40% 6px no-repeat content-box`;

/**
 * The timeline's shape while the first page loads: names beside the bars, and above them under 600 px. Three
 * elements per row keep the first layout of the page short.
 */
export function TimelineSkeleton() {
  return (
    <div aria-hidden dir="ltr" className="min-h-0 flex-1 animate-pulse overflow-hidden pt-10">
      {Array.from({ length: 24 }, (_, row) => (
        <div
          key={row}
          className="flex h-[34px] items-center border-b border-hairline max-[600px]:h-[52px] max-[600px]:flex-col max-[600px]:items-stretch max-[600px]:justify-center max-[600px]:gap-2"
        >
          <div
            className="h-5 w-46 shrink-0 px-3 min-[1000px]:w-56 max-[600px]:h-2 max-[600px]:w-full max-[600px]:px-2"
            style={{ background: nameBackground }}
          />
          <div
            className="me-4 h-4 flex-1 max-[600px]:flex-none"
            style={{ background: barsBackground(row) }}
          />
        </div>
      ))}
    </div>
  );
}

/** Bars from an irregular start, 1 % apart. */
function barsBackground(row: number): string {
  let endPercent = (row * 7) % 13;
  const stops = (BARS[row % BARS.length] ?? []).map((widthPercent) => {
    const startPercent = endPercent + 1;
    const beforePercent = endPercent;
    endPercent = startPercent + widthPercent;
    return `transparent ${beforePercent}% ${startPercent}%, var(--hairline) ${startPercent}% ${endPercent}%`;
  });
  return `linear-gradient(to right, ${stops.join(', ')}, transparent ${endPercent}%)`;
}
