/** Attributes by which pages switch between light and dark. */
const switches = ['class', 'style', 'data-theme', 'data-mode', 'data-color-mode', 'data-bs-theme'];

/** Whether the ground that an element stands on is dark: the first that is not see-through, else the page's scheme. */
export function isOnDarkGround(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const luminance = luminanceOf(getComputedStyle(each).backgroundColor);
    if (luminance !== undefined) return luminance < 0.18;
  }
  const { colorScheme } = getComputedStyle(element);
  const isEither = !/\b(?:light|dark)\b/.test(colorScheme) || /light.*dark|dark.*light/.test(colorScheme);
  const isDarkDevice = matchMedia('(prefers-color-scheme: dark)').matches;
  // Without a scheme of its own a page is white, whatever the device prefers.
  if (isEither) return /dark/.test(colorScheme) && isDarkDevice;
  return colorScheme.includes('dark');
}

/** Calls back when the ground may have changed; the result ends that. */
export function watchGround(element: Element, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    observer.observe(each, { attributes: true, attributeFilter: switches });
  }
  const device = matchMedia('(prefers-color-scheme: dark)');
  device.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    device.removeEventListener('change', onChange);
  };
}

/** Relative luminance of `rgb(…)` as browsers compute it; `undefined` where it is see-through or no such colour. */
function luminanceOf(colour: string): number | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!colour.startsWith('rgb') || alpha < 0.5) return undefined;
  const linear = [red, green, blue].map((channel) => (channel / 255) ** 2.2);
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}
