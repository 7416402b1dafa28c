import { type Page, expect } from 'playwright/test';

/**
 * Watches for what the page would do if received text were interpreted as markup or script. The returned function
 * fails if that has happened.
 */
export async function watchForInjection(page: Page): Promise<() => Promise<void>> {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  return async () => {
    expect(dialogs).toBe(0);
    await expect(page.locator('#root img, #root iframe, #root script, #root marquee')).toHaveCount(0);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  };
}
