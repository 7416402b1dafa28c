/** A colour as linear light: red, green and blue from 0 to 1. */
export type LinearColour = readonly [number, number, number];

/**
 * How colours come to people without one kind of cone (Machado, Oliveira and Fernandes 2009, full
 * severity), on linear light.
 */
export const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly LinearColour[]>;
export type Vision = keyof typeof visions;

/** The linear light of `#rrggbb` (sRGB, IEC 61966-2-1). */
function linearColour(hex: string): LinearColour {
  const channel = (from: number) => {
    const encoded = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** `#rrggbb` for `#rrggbbaa` laid over an opaque ground, blended as browsers do: on encoded values. */
export function laidOver(colour: string, ground: string): string {
  const alpha = Number.parseInt(colour.slice(7, 9), 16) / 255;
  const channel = (from: number) => {
    const value = (hex: string) => Number.parseInt(hex.slice(from, from + 2), 16);
    const blended = Math.round(value(colour) * alpha + value(ground) * (1 - alpha));
    return blended.toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** WCAG 2.2's contrast ratio, 1 to 21, as it comes to someone. */
export function contrastRatio(one: string, other: string, vision: Vision = 'normal'): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = seen(hex, vision);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const first = luminance(one);
  const second = luminance(other);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** How a colour comes to someone, as linear light. */
function seen(hex: string, vision: Vision): LinearColour {
  const [red, green, blue] = linearColour(hex);
  const channel = ([r, g, b]: LinearColour) => Math.min(1, Math.max(0, r * red + g * green + b * blue));
  const [first, second, third] = visions[vision];
  return [channel(first), channel(second), channel(third)];
}

/** CIE L*a*b* under D65. */
function labOf([red, green, blue]: LinearColour): LinearColour {
  const share = (value: number) =>
    value > 216 / 24_389 ? Math.cbrt(value) : ((24_389 / 27) * value + 16) / 116;
  const x = share((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = share(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = share((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE L*, from 0 (black) to 100 (white), as it comes to someone. */
export function lightnessOf(colour: string, vision: Vision): number {
  return labOf(seen(colour, vision))[0];
}

/** How far apart two colours look to someone: CIEDE2000 (CIE 142-2001); about 1 is the smallest visible difference. */
export function colourDistance(one: string, other: string, vision: Vision): number {
  return ciede2000(labOf(seen(one, vision)), labOf(seen(other, vision)));
}

const degrees = (count: number) => (count * Math.PI) / 180;

/** CIEDE2000 between two L*a*b* colours. */
export function ciede2000([l1, a1, b1]: LinearColour, [l2, a2, b2]: LinearColour): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1 + 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const chroma1 = Math.hypot(stretch * a1, b1);
  const chroma2 = Math.hypot(stretch * a2, b2);
  const hueOf = (a: number, b: number) => (Math.atan2(b, stretch * a) + 2 * Math.PI) % (2 * Math.PI);
  const hue1 = hueOf(a1, b1);
  const hue2 = hueOf(a2, b2);
  const isGrey = chroma1 * chroma2 === 0;
  let hueStep = isGrey ? 0 : hue2 - hue1;
  if (hueStep > Math.PI) hueStep -= 2 * Math.PI;
  if (hueStep < -Math.PI) hueStep += 2 * Math.PI;
  const hue = isGrey ? hue1 + hue2 : hue1 + hueStep / 2;
  const lightness = (l1 + l2) / 2;
  const chroma = (chroma1 + chroma2) / 2;
  const hueWeight =
    1 -
    0.17 * Math.cos(hue - degrees(30)) +
    0.24 * Math.cos(2 * hue) +
    0.32 * Math.cos(3 * hue + degrees(6)) -
    0.2 * Math.cos(4 * hue - degrees(63));
  const lightnessTerm =
    (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
  const chromaTerm = (chroma2 - chroma1) / (1 + 0.045 * chroma);
  const hueTerm =
    (2 * Math.sqrt(chroma1 * chroma2) * Math.sin(hueStep / 2)) / (1 + 0.015 * chroma * hueWeight);
  const hueDegrees = ((hue * 180) / Math.PI + 360) % 360;
  const rotation =
    -2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) *
    Math.sin(degrees(60 * Math.exp(-(((hueDegrees - 275) / 25) ** 2))));
  return Math.sqrt(lightnessTerm ** 2 + chromaTerm ** 2 + hueTerm ** 2 + rotation * chromaTerm * hueTerm);
}
