/**
 * The largest canvas that browsers allow. A side of 16,384 px is the longest in Chromium and Safari; the area
 * limits a canvas to 256 MB, which leaves memory for the page itself.
 */
const LONGEST_SIDE_DEVICE_PX = 16_384;
const LARGEST_AREA_DEVICE_PX = 67_108_864;

/** The entries `[first, end)` of one picture. */
export type PicturePart = { readonly first: number; readonly end: number };

/**
 * Splits rows into as few pictures as possible, of nearly the same height. There is one even without rows. Each
 * picture has at least one row, even if none fits below the head.
 */
export function pictureParts(
  entryCount: number,
  size: {
    readonly widthCssPx: number;
    /** Title, legend and axis, which every picture has. */
    readonly headHeightCssPx: number;
    readonly rowHeightCssPx: number;
    readonly devicePixelRatio: number;
  },
): readonly PicturePart[] {
  const widthDevicePx = size.widthCssPx * size.devicePixelRatio;
  const tallestDevicePx = Math.min(LONGEST_SIDE_DEVICE_PX, LARGEST_AREA_DEVICE_PX / widthDevicePx);
  const rowsHeightCssPx = tallestDevicePx / size.devicePixelRatio - size.headHeightCssPx;
  const mostRows = Math.max(1, Math.floor(rowsHeightCssPx / size.rowHeightCssPx));
  const partCount = Math.max(1, Math.ceil(entryCount / mostRows));
  return Array.from({ length: partCount }, (_, index) => ({
    first: Math.round((index * entryCount) / partCount),
    end: Math.round(((index + 1) * entryCount) / partCount),
  }));
}
