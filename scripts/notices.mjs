import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { projectRoot } from './projectRoot.mjs';
import { readField, readJson } from './readJson.mjs';

/** Where each of Vite's builds leaves its list of packages (`build.license`), inside of its output folder. */
const listFolder = '.licenses';

/** Packages of which the build takes styles or fonts only, which Vite does not list. */
export const stylePackages = ['@fontsource-variable/inter', 'tailwindcss'];

/** Licenses that ask for nothing but notices. Any other, copyleft above all, fails the build. */
const permissiveLicenses = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/**
 * A package that was bundled, as Vite lists it.
 *
 * @typedef {{name: string, version: string, identifier?: string | undefined, text?: string | undefined}} BundledPackage
 */

/**
 * Whether an SPDX expression, such as `(MIT OR GPL-2.0-only)`, can be met with permissive licenses alone.
 *
 * @param {string | undefined} expression
 */
export function isPermissive(expression) {
  const alternatives = (expression ?? '').replaceAll(/[()]/g, '').split(' OR ');
  return alternatives.some((all) => all.split(' AND ').every((id) => permissiveLicenses.has(id.trim())));
}

/**
 * The text with each package's name, version, and license, in alphabetical order.
 *
 * @param {readonly BundledPackage[]} packages
 * @throws {Error} that names every package whose license is not permissive.
 */
export function noticesOf(packages) {
  const refused = packages.filter(({ identifier }) => !isPermissive(identifier));
  if (refused.length > 0) {
    const names = refused.map(({ name, identifier }) => `${name} (${identifier ?? 'no license'})`);
    throw new Error(
      `These packages have a license that scripts/notices.mjs does not allow: ${names.join(', ')}`,
    );
  }
  const unique = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const sections = [...unique].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(sectionOf);
  return `This software includes the following packages.\n\n${sections.join('\n')}`;
}

/** @param {[string, BundledPackage]} entry */
function sectionOf([title, { identifier, text }]) {
  const line = '-'.repeat(80);
  const terms =
    text ?? `The package does not include the license's text: https://spdx.org/licenses/${identifier}.html`;
  return `${line}\n${title} (${identifier})\n${line}\n\n${terms}\n`;
}

/**
 * @param {unknown} entry
 * @param {string} name
 * @returns {string | undefined}
 */
function textField(entry, name) {
  const value = readField(entry, name);
  return typeof value === 'string' ? value : undefined;
}

/**
 * @param {unknown} entry
 * @param {string} [licenseField]
 * @returns {BundledPackage}
 */
function packageFrom(entry, licenseField = 'identifier') {
  const [name = '', version = ''] = [textField(entry, 'name'), textField(entry, 'version')];
  return { name, version, identifier: textField(entry, licenseField), text: textField(entry, 'text') };
}

/**
 * @param {string} name
 * @returns {BundledPackage}
 */
function readPackage(name) {
  const folder = path.join(projectRoot, 'node_modules', name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no license file`);
  const text = readFileSync(path.join(folder, file), 'utf8').trim();
  return { ...packageFrom(readJson(path.join(folder, 'package.json')), 'license'), text };
}

/**
 * @param {string} file that Vite wrote
 * @returns {BundledPackage[]}
 */
function readList(file) {
  const list = readJson(file);
  if (!Array.isArray(list)) throw new Error(`${file} is not a list of packages`);
  return list.map((entry) => packageFrom(entry));
}

/**
 * Writes `THIRD-PARTY-NOTICES.txt` into a folder of the build, from the lists that Vite left there, which are removed.
 *
 * @param {string} folder
 * @param {readonly string[]} [otherPackages] that Vite does not list
 * @throws {Error} if a package must not be shipped.
 */
export function writeNotices(folder, otherPackages = []) {
  const lists = path.join(folder, listFolder);
  if (!existsSync(lists)) throw new Error(`The build left no list of packages in ${folder}`);
  const packages = readdirSync(lists).flatMap((file) => readList(path.join(lists, file)));
  writeFileSync(
    path.join(folder, 'THIRD-PARTY-NOTICES.txt'),
    noticesOf([...packages, ...otherPackages.map(readPackage)]),
  );
  rmSync(lists, { recursive: true });
}
