import { vi } from 'vitest';

import type { Engine, Point } from './engine';

/** An element as it is now. */
export type ElementFacts = {
  readonly name: string;
  readonly text: string;
  /** Its ARIA attributes, without `aria-`. */
  readonly aria: Readonly<Record<string, string>>;
  /** In CSS pixels of the window. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly isFocused: boolean;
};

/** As in vitest.engines.config.ts. */
const waiting = { timeout: 30_000, interval: 50 };

/** The roles that the tests look for. */
export type Role =
  | 'button'
  | 'combobox'
  | 'dialog'
  | 'grid'
  | 'gridcell'
  | 'menuitem'
  | 'rowheader'
  | 'searchbox'
  | 'tooltip';

/** Called in the page: every rendered element with a role, in the order of the page. */
function readElements(role: Role): ElementFacts[] {
  const tags: Partial<Record<Role, string>> = {
    button: 'button',
    combobox: 'select',
    dialog: 'dialog',
    searchbox: 'input[type=search]',
  };
  const elements = document.querySelectorAll<HTMLElement>(
    [`[role=${role}]`, ...(tags[role] === undefined ? [] : [`${tags[role]}:not([role])`])].join(),
  );
  const textOf = (element: Element | null) => element?.textContent?.trim() ?? '';
  return [...elements]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const labelledBy = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
      const named = [...labelledBy.map((id) => document.getElementById(id)), ...labels];
      const { x, y, width, height } = element.getBoundingClientRect();
      return {
        name:
          element.getAttribute('aria-label') ??
          (named.length > 0 ? named.map(textOf).join(' ') : textOf(element)),
        text: textOf(element),
        aria: Object.fromEntries(
          element
            .getAttributeNames()
            .filter((attribute) => attribute.startsWith('aria-'))
            .map((attribute) => [attribute.slice(5), element.getAttribute(attribute) ?? '']),
        ),
        box: { x, y, width, height },
        isFocused: element === document.activeElement,
      };
    });
}

/** Finds what a reader finds: elements by their role and name, in whichever engine. */
export class EnginePage {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Every rendered element with the role. */
  async all(role: Role): Promise<readonly ElementFacts[]> {
    return await this.#engine.evaluate(readElements, role);
  }

  /** The first element with the role and the name; `undefined` if there is none. */
  async find(role: Role, name: string | RegExp): Promise<ElementFacts | undefined> {
    return (await this.all(role)).find((element) =>
      typeof name === 'string' ? element.name === name : name.test(element.name),
    );
  }

  /** Clicks the middle of an element, once it is there and has stopped moving. */
  async click(role: Role, name: string | RegExp): Promise<void> {
    let place: Point | undefined;
    await vi.waitFor(async () => {
      const before = place;
      const box = (await this.find(role, name))?.box;
      place = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (place === undefined || before?.x !== place.x || before.y !== place.y) {
        throw new Error(`There is no ${role} named ${String(name)} that is at rest`);
      }
    }, waiting);
    if (place !== undefined) await this.#engine.click(place);
  }

  /** The parameters of the address, wherever in it they are. */
  async parameters(): Promise<Readonly<Record<string, string>>> {
    const { searchParams, hash } = new URL(await this.#engine.evaluate(() => location.href));
    return Object.fromEntries([...searchParams, ...new URLSearchParams(hash.slice(1))]);
  }
}
