// Converts the panel's fields to options of the dashboard, and its events to text, without access to the page.

/** @import { DashboardEvent, DashboardFilters, RejectedField } from 'https://status.example.com/embed.js' */

/**
 * A field's text, trimmed; empty if there is no such field.
 *
 * @param {FormData} form
 * @param {string} name
 * @returns {string}
 */
function textOf(form, name) {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/**
 * @param {FormData} form
 * @returns {DashboardFilters}
 */
export function filtersFrom(form) {
  return {
    from: textOf(form, 'from'),
    to: textOf(form, 'to'),
    tz: textOf(form, 'tz'),
    view: viewFrom(textOf(form, 'view')),
    agents: listFrom(textOf(form, 'agents')),
    status: form.getAll('status').map(String),
  };
}

/**
 * For blank tokens the dashboard uses its defaults. Without a scheme it is light or dark like the background
 * behind it.
 *
 * @param {FormData} form
 */
export function themeFrom(form) {
  const scheme = schemes.find((each) => each === textOf(form, 'scheme'));
  /** @type {Record<string, string>} */
  const tokens = {};
  for (const name of ['accent', 'surface', 'radius', 'font']) {
    const text = textOf(form, name);
    if (text !== '') tokens[name] = text;
  }
  return scheme === undefined ? tokens : { scheme, ...tokens };
}

/** @type {readonly ('auto' | 'light' | 'dark')[]} */
const schemes = ['auto', 'light', 'dark'];

/**
 * Language and chrome; `null` means the default.
 *
 * @param {FormData} form
 * @returns {DashboardFilters}
 */
export function settingsFrom(form) {
  return {
    lang: textOf(form, 'lang') || null,
    chrome: form.get('chrome') === 'minimal' ? 'minimal' : 'full',
  };
}

/**
 * The view named in the portal's address.
 *
 * @param {string} name
 * @returns {'timeline' | 'table' | 'totals'}
 */
export function viewFrom(name) {
  return name === 'table' || name === 'totals' ? name : 'timeline';
}

/**
 * @param {string} text items separated by commas
 * @returns {string[]}
 */
function listFrom(text) {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/**
 * An event's fields besides its type, one per line.
 *
 * @param {object} event
 * @returns {string[]}
 */
export function fieldLines(event) {
  return Object.entries(event)
    .filter(([name, value]) => name !== 'type' && value !== undefined)
    .map(([name, /** @type {unknown} */ value]) => `${name}: ${JSON.stringify(value)}`);
}

/**
 * @param {readonly RejectedField[]} rejected
 * @returns {string[]}
 */
export function rejectedLines(rejected) {
  return rejected.map(({ field, reason }) => `${field}: ${reason}`);
}

/** The dashboard's phases in the portal's words. */
const phaseWords = new Map([
  ['loading', 'Loading'],
  ['complete', 'Up to date'],
  ['incomplete', 'Incomplete'],
  ['waiting', 'Waiting for the service'],
  ['offline', 'Offline'],
  ['renewing-access', 'Renewing access'],
  ['failed', 'Not available'],
]);

/**
 * @param {Extract<DashboardEvent, { type: 'status' }>} event
 * @returns {string}
 */
export function phaseText({ phase, asOf }) {
  // A newer dashboard may have phases that this portal does not know.
  const words = phaseWords.get(phase) ?? phase;
  return asOf === null ? words : `${words} · as of ${new Date(asOf).toLocaleTimeString()}`;
}
