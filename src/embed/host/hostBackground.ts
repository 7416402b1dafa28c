/** Attributes with which pages commonly switch between light and dark. */
const schemeAttributes = ['class', 'style', 'data-theme', 'data-mode', 'data-color-mode', 'data-bs-theme'];

/** Whether the background behind an element is dark: the nearest opaque one, else the page's color scheme. */
export function isOnDarkBackground(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const luminance = luminanceOf(getComputedStyle(each).backgroundColor);
    if (luminance !== undefined) return luminance < 0.18;
  }
  const { colorScheme } = getComputedStyle(element);
  const isEither = !/\b(?:light|dark)\b/.test(colorScheme) || /light.*dark|dark.*light/.test(colorScheme);
  const isDarkDevice = matchMedia('(prefers-color-scheme: dark)').matches;
  // A page that sets no color scheme is white, whatever the device prefers.
  if (isEither) return /dark/.test(colorScheme) && isDarkDevice;
  return colorScheme.includes('dark');
}

/** Calls `onChange` when the background may have changed. Returns a function that stops it. */
export function watchBackground(element: Element, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    observer.observe(each, { attributes: true, attributeFilter: schemeAttributes });
  }
  const device = matchMedia('(prefers-color-scheme: dark)');
  device.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    device.removeEventListener('change', onChange);
  };
}

/** Relative luminance, 0 to 1, of a computed `rgb(…)`; `undefined` if it is transparent or in another form. */
function luminanceOf(color: string): number | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith('rgb') || alpha < 0.5) return undefined;
  const linear = [red, green, blue].map((channel) => (channel / 255) ** 2.2);
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}
