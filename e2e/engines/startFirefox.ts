import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import puppeteer from 'puppeteer-core';

import { type Engine, browserEnvironment, recordErrors, startTimeoutMs, windowSize } from './engine';

/** Starts Firefox without a screen and controls it over WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const home = mkdtempSync(path.join(tmpdir(), 'agent-status-firefox-'));
  const downloads = path.join(home, 'downloads');
  mkdirSync(downloads);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    timeout: startTimeoutMs,
    env: browserEnvironment(home),
    defaultViewport: windowSize,
    extraPrefsFirefox: {
      // 2: the folder named below, without asking.
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  });
  // The page that the browser starts with never gets the focus.
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(recordErrors);
  return {
    downloads,
    open: async (address) => {
      await page.goto(address);
    },
    // Sent as text, because the library's types would allow only what they know to be JSON.
    evaluate: async <Result, Argument>(inPage: (argument: Argument) => Result, argument?: Argument) =>
      (await page.evaluate(`(${inPage.toString()})(${JSON.stringify(argument)})`)) as Result,
    press: (key) => page.keyboard.press(key),
    write: (text) => page.keyboard.type(text),
    moveTo: ({ x, y }) => page.mouse.move(x, y),
    click: ({ x, y }) => page.mouse.click(x, y),
    wheel: async ({ x, y }, deltaY) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY });
    },
    stop: async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
