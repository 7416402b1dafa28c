/** Widths of the grey bars, in percent: irregular, as statuses are. */
const BARS = [
  [12, 22, 9, 31],
  [5, 34, 14, 20],
  [18, 11, 27, 16],
  [9, 25, 20, 24],
  [15, 18, 8, 38],
] as const;

/**
 * The shape of what is to come, while the first page is on its way: names beside the bars, and above
 * them under 600 px, as the timeline lays them out.
 */
export function TimelineSkeleton() {
  return (
    <div aria-hidden className="min-h-0 flex-1 animate-pulse overflow-hidden pt-10">
      {Array.from({ length: 24 }, (_, row) => (
        <div
          key={row}
          className="flex h-[34px] items-center border-b border-hairline max-[600px]:h-[52px] max-[600px]:flex-col max-[600px]:items-stretch max-[600px]:justify-center max-[600px]:gap-2"
        >
          <div className="flex w-46 shrink-0 flex-col gap-1.5 px-3 min-[1000px]:w-56 max-[600px]:w-full max-[600px]:px-2">
            <div className="h-2 w-2/3 rounded bg-hairline" />
            <div className="h-1.5 w-2/5 rounded bg-hairline max-[600px]:hidden" />
          </div>
          <div
            className="flex flex-1 gap-1 pe-4 max-[600px]:flex-none"
            style={{ paddingInlineStart: `${(row * 7) % 13}%` }}
          >
            {BARS[row % BARS.length]?.map((width) => (
              <div key={width} className="h-4 rounded-sm bg-hairline" style={{ width: `${width}%` }} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
