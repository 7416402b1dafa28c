import type { Page } from 'playwright';

/** Something that a supervisor does to see the agents another way, and what is on the screen then. */
export type ViewChange = {
  readonly name: string;
  /** The control, by the beginning of its words. */
  readonly control: string;
  readonly how: { readonly kind: 'click' } | { readonly kind: 'choose' | 'type'; readonly value: string };
  /** There once the change is; that many more than before where the same was there already. */
  readonly shown: string;
  /** Each of what is `shown` holds this text. */
  readonly holding?: string;
};

const rowHeaders = '[role="grid"] [role="rowheader"]';

/** In this order: each finds the page as the one before it left it. */
export const viewChanges: readonly ViewChange[] = [
  {
    name: 'group by status',
    control: 'Group by',
    how: { kind: 'choose', value: 'status' },
    shown: '[role="grid"] [aria-expanded="true"]',
  },
  {
    name: 'ungroup',
    control: 'Group by',
    how: { kind: 'choose', value: 'none' },
    shown: rowHeaders,
  },
  {
    name: 'find',
    control: 'Find agent',
    how: { kind: 'type', value: '42' },
    shown: rowHeaders,
    holding: '42',
  },
  { name: 'find nothing', control: 'Find agent', how: { kind: 'type', value: '' }, shown: rowHeaders },
  {
    name: 'table',
    control: 'Table',
    how: { kind: 'click' },
    shown: '[role="table"][aria-label="Status spans"] [role="cell"]',
  },
  {
    name: 'totals',
    control: 'Totals',
    how: { kind: 'click' },
    shown: '[role="table"][aria-label="Totals by agent"] [role="cell"]',
  },
  { name: 'timeline', control: 'Timeline', how: { kind: 'click' }, shown: rowHeaders },
];

/**
 * Makes a change and waits until it is in a painted frame.
 *
 * @returns how long that took, in ms of the page's clock.
 * @throws {Error} when its control is not there, or nothing is shown within ten seconds.
 */
export async function timeViewChange(page: Page, change: ViewChange): Promise<number> {
  return await page.evaluate(async ({ name, control, how, shown, holding }) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('[role="tab"], button, select, input[type="search"]'),
    ];
    const wordsOf = (element: HTMLElement) => {
      const isField = element instanceof HTMLSelectElement || element instanceof HTMLInputElement;
      const label = isField ? element.labels?.[0]?.textContent : undefined;
      return label ?? element.getAttribute('aria-label') ?? element.textContent;
    };
    const found = controls.find((element) => wordsOf(element).trim().startsWith(control));
    if (found === undefined) throw new Error(`${name}: there is no control “${control}”`);
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const startMs = performance.now();
    if (how.kind === 'click') found.click();
    else {
      const prototype = how.kind === 'choose' ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
      // React watches the property of the element; what a person does goes past that.
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(found, how.value);
      found.dispatchEvent(new Event(how.kind === 'choose' ? 'change' : 'input', { bubbles: true }));
    }
    for (;;) {
      await nextFrame();
      const elements = [...document.querySelectorAll(shown)];
      const isThere =
        elements.length > 0 &&
        (holding === undefined || elements.every((element) => element.textContent.includes(holding)));
      // What is there at the start of a frame was painted in the one before.
      if (isThere) return performance.now() - startMs;
      if (performance.now() - startMs > 10_000) throw new Error(`${name}: nothing matched ${shown}`);
    }
  }, change);
}
