// The panel beside the dashboard: fields that control it, and a log of its events. Only this example needs it.
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

/** The most lines kept in the log. */
const MOST_LINES = 200;

/**
 * @typedef {object} DashboardActions what the panel can do with the dashboard; without one, they give `undefined`
 * @property {(filters: DashboardFilters) => Promise<Applied | undefined>} setFilters
 * @property {(theme: Parameters<DashboardHandle['setTheme']>[0]) => Promise<Applied | undefined>} setTheme
 * @property {() => Promise<void>} refresh
 * @property {() => void} remount
 */

/**
 * Connects the fields with a dashboard.
 *
 * @param {DashboardActions} actions
 */
export function connectPanel(actions) {
  const filters = form('filters');
  const look = form('look');
  const withhold = byId('withhold');
  const isWithholding = () => withhold.getAttribute('aria-pressed') === 'true';

  /** @param {DashboardFilters} changed */
  const send = async (changed) =>
    showApplied([await logReply('setFilters', async () => await actions.setFilters(changed))]);

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
      showApplied([
        await logReply('setFilters', async () => await actions.setFilters(settingsFrom(fields))),
        await logReply('setTheme', async () => await actions.setTheme(themeFrom(fields))),
      ]);
    void applyLook();
  });
  byId('refresh').addEventListener('click', () => {
    void logReply('refresh', async () => await actions.refresh());
  });
  byId('remount').addEventListener('click', () => actions.remount());
  withhold.addEventListener('click', () => withhold.setAttribute('aria-pressed', String(!isWithholding())));
  byId('clear').addEventListener('click', () => byId('log').replaceChildren());
  showToday(filters);
  byId('zones').replaceChildren(...Intl.supportedValuesOf('timeZone').map((zone) => new Option('', zone)));

  return {
    isWithholding,
    send,
    /** The options in the fields, for `mount`. */
    options: () => ({
      theme: themeFrom(new FormData(look)),
      filters: { ...filtersFrom(new FormData(filters)), ...settingsFrom(new FormData(look)) },
    }),
    /** @param {DashboardEvent} event */
    onEvent: (event) => {
      write(event.type, event);
      if (event.type === 'ready') {
        showRejected(event.rejected);
        // Rejected values stay in their fields, so that the user can correct them.
        const rejected = new Set(event.rejected.map(({ field }) => field));
        const accepted = Object.entries(event.filters).filter(([field]) => !rejected.has(field));
        fill(filters, Object.fromEntries(accepted));
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
 * Calls the dashboard, and logs its reply.
 *
 * @param {string} name
 * @param {() => Promise<Applied | undefined | void>} call
 * @returns {Promise<Applied | undefined>}
 */
async function logReply(name, call) {
  try {
    const reply = (await call()) ?? undefined;
    write(`response to ${name}`, reply ?? {});
    return reply;
  } catch (error) {
    write(`no response to ${name}`, { reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

/**
 * Shows which fields were rejected, and fills the others with their current values.
 *
 * @param {readonly (Applied | undefined)[]} replies
 */
function showApplied(replies) {
  const received = replies.filter((reply) => reply !== undefined);
  showRejected(received.flatMap(({ rejected }) => rejected));
  for (const { applied } of received) fill(form('filters'), applied);
}

/** @param {readonly RejectedField[]} rejected */
function showRejected(rejected) {
  const lines = rejectedLines(rejected).map((line) => element('li', {}, [line]));
  byId('rejected').replaceChildren(
    ...(lines.length === 0 ? [] : [element('p', {}, ['Not applied:']), element('ul', {}, lines)]),
  );
}

/**
 * Adds a line at the top of the log.
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
 * Fills the fields named like the filters; the others stay as they are.
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
 * Fills in the dashboard's defaults: today, in the browser's time zone.
 *
 * @param {HTMLFormElement} fields
 */
function showToday(fields) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // Swedish dates have the form of ISO 8601.
  const today = new Date().toLocaleDateString('sv-SE', { timeZone });
  fill(fields, { from: today, to: today, tz: timeZone });
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 * @throws {Error} if the page has no such element.
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
 * A new element; strings become text, not markup.
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
