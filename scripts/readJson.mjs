import { readFileSync } from 'node:fs';

/**
 * @param {string} file
 * @returns {unknown}
 * @throws {Error} if the file is missing or is not JSON.
 */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown} the field's value; `undefined` if there is no such field, or `value` is not an object.
 */
export function readField(value, name) {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
