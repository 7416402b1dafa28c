// The panel beside the dashboard: fields that drive it, and a log of what it tells. No portal needs one.
import { fieldLines, filtersFrom, rejectedLines, settingsFrom, themeFrom } from './values.js';

/**
 * @import {
 *   Applied,
 *   DashboardEvent,
 *   DashboardFilters,
 *   DashboardHandle,
 *   RejectedField,
 * } from 'https://status.example.com/embed.js'
 */

/** Lines kept in the log. */
const MOST_LINES = 200;

/**
 * @typedef {object} Drive what the panel does with the dashboard, `undefined` where there is none
 * @property {(filters: DashboardFilters) => Promise<Applied | undefined>} setFilters
 * @property {(theme: Parameters<DashboardHandle['setTheme']>[0]) => Promise<Applied | undefined>} setTheme
 * @property {() => Promise<void>} refresh
 * @property {() => void} remount
 */

/**
 * Connects the fields with a dashboard.
 *
 * @param {Drive} drive
 */
export function connectPanel(drive) {
  const filters = form('filters');
  const look = form('look');
  const withhold = byId('withhold');
  const isWithholding = () => withhold.getAttribute('aria-pressed') === 'true';

  /** @param {DashboardFilters} changed */
  const send = async (changed) =>
    tellAnswers([await answerTo('setFilters', async () => await drive.setFilters(changed))]);

  filters.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(filtersFrom(new FormData(filters)));
  });
  byId('reset').addEventListener('click', () => {
    void send({ from: null, to: null, tz: null, agents: null, status: null });
  });
  look.addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = new FormData(look);
    const applyLook = async () =>
      tellAnswers([
        await answerTo('setFilters', async () => await drive.setFilters(settingsFrom(fields))),
        await answerTo('setTheme', async () => await drive.setTheme(themeFrom(fields))),
      ]);
    void applyLook();
  });
  byId('refresh').addEventListener('click', () => {
    void answerTo('refresh', async () => await drive.refresh());
  });
  byId('remount').addEventListener('click', () => drive.remount());
  withhold.addEventListener('click', () => withhold.setAttribute('aria-pressed', String(!isWithholding())));
  byId('clear').addEventListener('click', () => byId('log').replaceChildren());
  showToday(filters);
  byId('zones').replaceChildren(...Intl.supportedValuesOf('timeZone').map((zone) => new Option('', zone)));

  return {
    isWithholding,
    send,
    /** What the dashboard is mounted with, as the fields say. */
    options: () => ({
      theme: themeFrom(new FormData(look)),
      filters: { ...filtersFrom(new FormData(filters)), ...settingsFrom(new FormData(look)) },
    }),
    /** @param {DashboardEvent} event */
    hear: (event) => {
      write(event.type, event);
      if (event.type === 'ready') {
        showRejected(event.rejected);
        // What was not taken over stays in its field, for whoever wrote it to mend.
        const refused = new Set(event.rejected.map(({ field }) => field));
        const taken = Object.entries(event.filters).filter(([field]) => !refused.has(field));
        fill(filters, Object.fromEntries(taken));
      }
      if (event.type === 'filtersChanged') fill(filters, event.filters);
    },
    clear: () => {
      byId('log').replaceChildren();
      showRejected([]);
    },
  };
}

/**
 * Asks the dashboard for something, and writes into the log what it answers.
 *
 * @param {string} name
 * @param {() => Promise<Applied | undefined | void>} ask
 * @returns {Promise<Applied | undefined>}
 */
async function answerTo(name, ask) {
  try {
    const answer = (await ask()) ?? undefined;
    write(`response to ${name}`, answer ?? {});
    return answer;
  } catch (error) {
    write(`no response to ${name}`, { reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

/**
 * Shows what of the fields was not taken over, and puts into the others what holds now.
 *
 * @param {readonly (Applied | undefined)[]} answers
 */
function tellAnswers(answers) {
  const given = answers.filter((answer) => answer !== undefined);
  showRejected(given.flatMap(({ rejected }) => rejected));
  for (const { applied } of given) fill(form('filters'), applied);
}

/** @param {readonly RejectedField[]} rejected */
function showRejected(rejected) {
  const lines = rejectedLines(rejected).map((line) => element('li', {}, [line]));
  byId('rejected').replaceChildren(
    ...(lines.length === 0 ? [] : [element('p', {}, ['Not applied:']), element('ul', {}, lines)]),
  );
}

/**
 * Adds a line to the log, the latest first.
 *
 * @param {string} name
 * @param {object} fields
 */
function write(name, fields) {
  const log = byId('log');
  const time = new Date().toLocaleTimeString();
  const lines = fieldLines(fields).map((line) => element('code', {}, [line]));
  log.prepend(
    element('li', { 'data-event': name }, [
      element('strong', {}, [name]),
      element('time', {}, [time]),
      ...lines,
    ]),
  );
  while (log.childElementCount > MOST_LINES) log.lastElementChild?.remove();
}

/**
 * Puts filters into the fields that bear their names; others stay.
 *
 * @param {HTMLFormElement} fields
 * @param {{readonly [name: string]: unknown}} filters
 */
function fill(fields, filters) {
  for (const field of fields.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const value = filters[field.name];
    if (value === undefined) continue;
    const items = Array.isArray(value) ? value.map(String) : [];
    if (field.type === 'checkbox' && field instanceof HTMLInputElement) {
      field.checked = items.includes(field.value);
    } else field.value = typeof value === 'string' ? value : items.join(', ');
  }
}

/**
 * Today, in the browser's zone: what the dashboard shows when nobody says otherwise.
 *
 * @param {HTMLFormElement} fields
 */
function showToday(fields) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // The Swedish write dates as ISO 8601 does.
  const today = new Date().toLocaleDateString('sv-SE', { timeZone });
  fill(fields, { from: today, to: today, tz: timeZone });
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 * @throws {Error} when the page has no such element.
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}`);
  return found;
}

/**
 * @param {string} id
 * @returns {HTMLFormElement}
 */
function form(id) {
  const found = byId(id);
  if (!(found instanceof HTMLFormElement)) throw new TypeError(`#${id} is no form`);
  return found;
}

/**
 * A new element; text is put in as text.
 *
 * @param {string} name
 * @param {Readonly<Record<string, string>>} attributes
 * @param {readonly (string | Node)[]} children
 * @returns {HTMLElement}
 */
export function element(name, attributes, children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
