import type { Locator, Page } from 'playwright';

/** A change of view: what is pressed, and how to detect that it is done. */
export type ViewChange = {
  readonly name: string;
  readonly press: (page: Page) => Locator;
  /** Typed into a text field and committed by leaving it, or selected from a list. */
  readonly text?: string;
  /** Done when this CSS selector matches an element, or with `isGone`, no longer matches any. */
  readonly until: string;
  readonly isGone?: boolean;
  /** Text that every element matched by `until` must contain. */
  readonly containing?: string;
};

export type ChangeMeasurement = {
  /** From the press until its result was painted. */
  readonly doneMs: number;
  /** The longest task in that time and the half second after it; 0 if none was over 50 ms. */
  readonly longestTaskMs: number;
};

/** Performs a change by script, so that only the page's own work is measured. */
export async function measureChange(page: Page, change: ViewChange): Promise<ChangeMeasurement> {
  const { text, until, isGone = false, containing = '' } = change;
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
        // React notices a value set with the browser's own setter.
        const enter = (prototype: object) =>
          Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, task.text);
        if (task.text !== undefined && element instanceof HTMLInputElement) {
          element.focus();
          enter(HTMLInputElement.prototype);
          element.dispatchEvent(new Event('input', { bubbles: true }));
          await nextFrame();
          element.blur();
        } else if (task.text !== undefined && element instanceof HTMLSelectElement) {
          enter(HTMLSelectElement.prototype);
          element.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (element instanceof HTMLElement) element.click();
        const isThere = () => {
          const found = [...document.querySelectorAll(task.until)];
          return found.length > 0 && found.every((one) => one.textContent.includes(task.containing));
        };
        while (isThere() === task.isGone) {
          if (performance.now() - startMs > 20_000) throw new Error(`timed out waiting for ${task.until}`);
          await nextFrame();
        }
        // After a task that follows the callbacks of the next frame, that frame is painted.
        await nextFrame();
        await new Promise((resolve) => setTimeout(resolve));
        const doneMs = performance.now() - startMs;
        await new Promise((resolve) => setTimeout(resolve, 500));
        observer.disconnect();
        return { doneMs, longestTaskMs };
      },
      { text, until, isGone, containing },
    );
}
