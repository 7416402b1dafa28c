import type { Locator, Page } from 'playwright';

/** A change of view: what is pressed, and what is on the page once it is done. */
export type ViewChange = {
  readonly name: string;
  readonly press: (page: Page) => Locator;
  /** Typed into what is pressed, and taken with Enter. */
  readonly text?: string;
  /** Done when something that this CSS selector finds is here, or with `isGone`, no longer is. */
  readonly until: string;
  readonly isGone?: boolean;
};

const list = '[role=tabpanel][id^=answers]';
const area = '[data-status]';
const blamed = '[role=rowheader][aria-expanded]';
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name });
const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name });

/** What a supervisor does with the answers, one after the other; `floor` is a third of the agents. */
export function viewChanges(floor: number): readonly ViewChange[] {
  return [
    { name: 'fetch and show staffing', press: button('Staffing'), until: area },
    { name: 'hide staffing', press: button('Staffing'), until: area, isGone: true },
    { name: 'show staffing', press: button('Staffing'), until: area },
    { name: 'zoom in', press: button('Zoom in'), until: '[aria-label=Back][aria-disabled=false]' },
    {
      name: 'show all',
      press: button('Show whole range'),
      until: '[aria-label="Zoom out"][aria-disabled=true]',
    },
    { name: 'open attention', press: button(/^Answers/), until: `${list} p` },
    { name: 'open cover', press: tab('Cover'), until: `${list} input` },
    {
      name: 'set a floor',
      press: (page) => page.getByRole('textbox', { name: /^At least/ }),
      text: String(floor),
      until: `${list} li`,
    },
    {
      name: 'open a stretch',
      press: (page) => page.locator(`${list} li button`).first(),
      until: `${list} li [aria-expanded=true] + div p`,
    },
    { name: 'leavers to the top', press: button('Bring them to the top'), until: blamed },
    { name: 'usual order', press: button('Back to the usual order'), until: blamed, isGone: true },
    { name: 'open churn', press: tab('Churn'), until: `${list} li, ${list} p` },
    { name: 'open collisions', press: tab('Collisions'), until: `${list} li, ${list} p` },
    { name: 'filter to Busy', press: button(/^Busy/), until: '[aria-pressed=true]' },
  ];
}

export type ChangeMeasurement = {
  /** From the press until what it brought was painted. */
  readonly doneMs: number;
  /** The longest task in that time and the half second after it; 0 where none was over 50 ms. */
  readonly longestTaskMs: number;
};

/** Does a change by script, so that nothing but the page's own work is measured. */
export async function measureChange(page: Page, change: ViewChange): Promise<ChangeMeasurement> {
  const { text, until, isGone = false } = change;
  return change
    .press(page)
    .first()
    .evaluate(
      async (element, task) => {
        let longestTaskMs = 0;
        const observer = new PerformanceObserver((entries) => {
          for (const { duration } of entries.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
        });
        observer.observe({ type: 'longtask' });
        const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const startMs = performance.now();
        if (task.text !== undefined && element instanceof HTMLInputElement) {
          element.focus();
          // React hears what the browser's own setter did.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, task.text);
          element.dispatchEvent(new Event('input', { bubbles: true }));
          await nextFrame();
          element.blur();
        } else if (element instanceof HTMLElement) element.click();
        while ((document.querySelector(task.until) === null) !== task.isGone) {
          if (performance.now() - startMs > 20_000) throw new Error(`waited in vain for ${task.until}`);
          await nextFrame();
        }
        // A task after the next frame's callbacks: that frame is painted.
        await nextFrame();
        await new Promise((resolve) => setTimeout(resolve));
        const doneMs = performance.now() - startMs;
        await new Promise((resolve) => setTimeout(resolve, 500));
        observer.disconnect();
        return { doneMs, longestTaskMs };
      },
      { text, until, isGone },
    );
}
