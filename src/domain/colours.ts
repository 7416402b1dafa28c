/** `#rrggbb`, in lower case. */
export type HexColour = string;

/** A color as a host may set it, `#abc` or `#aabbcc`; `undefined` for anything else. */
export function parseHexColour(text: string): HexColour | undefined {
  const digits = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[0].slice(1).toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminanceOf(colour: HexColour): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const encoded = channel / 255;
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** WCAG 2.2's contrast ratio, 1 to 21. */
export function contrastOf(one: HexColour, other: HexColour): number {
  const first = luminanceOf(one);
  const second = luminanceOf(other);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** A blend of two colors, as browsers do it; a share of 0 is the first, 1 the other. */
export function mixColours(one: HexColour, other: HexColour, share: number): HexColour {
  const to = channelsOf(other);
  const mixed = channelsOf(one).map((from, index) => {
    const channel = Math.round(from + ((to[index] ?? from) - from) * share);
    return channel.toString(16).padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}

/**
 * The first color on the way from `colour` to `end` that is good enough, `colour` itself included; `end` if
 * none is.
 */
export function nearestGood(
  colour: HexColour,
  end: HexColour,
  isGood: (candidate: HexColour) => boolean,
): HexColour {
  const STEPS = 64;
  for (let step = 0; step < STEPS; step += 1) {
    const candidate = mixColours(colour, end, step / STEPS);
    if (isGood(candidate)) return candidate;
  }
  return end;
}

function channelsOf(colour: HexColour): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
}
