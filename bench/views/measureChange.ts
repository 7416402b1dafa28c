import type { Locator, Page } from 'playwright';

/** A change of view: what is pressed, and what is on the page once it is done. */
export type ViewChange = {
  readonly name: string;
  readonly press: (page: Page) => Locator;
  /** Typed into what is pressed and taken by leaving it, or chosen from it where it is a list. */
  readonly text?: string;
  /** Done when something that this CSS selector finds is here, or with `isGone`, no longer is. */
  readonly until: string;
  readonly isGone?: boolean;
  /** Each of what `until` finds has to hold this text. */
  readonly holding?: string;
};

export type ChangeMeasurement = {
  /** From the press until what it brought was painted. */
  readonly doneMs: number;
  /** The longest task in that time and the half second after it; 0 where none was over 50 ms. */
  readonly longestTaskMs: number;
};

/** Does a change by script, so that nothing but the page's own work is measured. */
export async function measureChange(page: Page, change: ViewChange): Promise<ChangeMeasurement> {
  const { text, until, isGone = false, holding = '' } = change;
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
        // React hears what the browser's own setter did.
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
          return found.length > 0 && found.every((one) => one.textContent.includes(task.holding));
        };
        while (isThere() === task.isGone) {
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
      { text, until, isGone, holding },
    );
}
