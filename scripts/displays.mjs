import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { readField, readJson } from './readJson.mjs';

/**
 * A screen that shows some teams, as the file has it. The secret itself is only in the address that is printed once.
 *
 * @typedef {object} Display
 * @property {string} id
 * @property {string} name
 * @property {string[]} teams their ids
 * @property {string} created an ISO instant
 * @property {string} expires
 * @property {string} secretSha256
 */

const DAY_MS = 24 * 60 * 60_000;
const USUAL_DAYS = 365;
/** Ten years. */
const MOST_DAYS = 3650;
const MOST_TEAMS = 100;
/** As the contract has it: see `src/contract/requestLimits.ts`. */
const LONGEST_TEAM_ID = 100;

const usage = `Usage:
  npm run display -- create --name "Lobby" --teams billing,night [--days ${USUAL_DAYS}] [--url https://status.example.com]
  npm run display -- list
  npm run display -- revoke ID
ACCESS_DISPLAYS_FILE names the file, as for the server.`;

/**
 * Runs `npm run display`.
 *
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {number} nowMs
 * @returns {string} what to print
 * @throws {Error} with a message for whoever runs it
 */
export function runDisplayCommand(args, environment, nowMs) {
  const { command, rest, values } = readArguments(args);
  const file = environment['ACCESS_DISPLAYS_FILE']?.trim();
  if (file === undefined || file === '') throw new Error(`ACCESS_DISPLAYS_FILE is not set.\n${usage}`);
  const displays = readDisplays(file);
  switch (command ?? '') {
    case 'create': {
      const address = pageAddress(values.url, environment);
      const { display, token } = newDisplay(values, displays, nowMs);
      writeDisplays(file, [...displays, display]);
      return [
        `Display ${display.id} (${display.name}) shows ${display.teams.join(', ')} until ${display.expires.slice(0, 10)}.`,
        'Open this address on its screen. It is shown only once; who has it sees these teams.',
        `${address}?chrome=wall#display=${token}`,
      ].join('\n');
    }
    case 'list':
      return displays.length === 0 ? 'No displays.' : table(displays, nowMs);
    case 'revoke': {
      const revoked = displays.find(({ id }) => id === rest[0]);
      if (revoked === undefined) throw new Error(`No display has the id ${rest[0] ?? ''}.`);
      writeDisplays(
        file,
        displays.filter((display) => display !== revoked),
      );
      return `Display ${revoked.id} (${revoked.name}) is revoked: the server refuses it within seconds.`;
    }
    default:
      throw new Error(usage);
  }
}

/** @param {readonly string[]} args */
function readArguments(args) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        teams: { type: 'string' },
        days: { type: 'string' },
        url: { type: 'string' },
      },
    });
    const [command, ...rest] = positionals;
    if (rest.length !== (command === 'revoke' ? 1 : 0)) throw new Error(usage);
    return { command, rest, values };
  } catch (error) {
    throw new Error(usage, { cause: error });
  }
}

/**
 * @param {{readonly name?: string | undefined, readonly teams?: string | undefined, readonly days?: string | undefined}} values
 * @param {readonly Display[]} others
 * @param {number} nowMs
 * @returns {{readonly display: Display, readonly token: string}}
 */
function newDisplay(values, others, nowMs) {
  const name = (values.name ?? '').trim();
  // It goes into a terminal.
  if (!/^[^\p{Cc}\p{Cf}]{1,100}$/u.test(name)) throw new Error('--name must be text of 1 to 100 characters.');
  const teams = [...new Set((values.teams ?? '').split(',').map((id) => id.trim()))];
  if (teams.length > MOST_TEAMS || !teams.every(isTeamId)) {
    throw new Error(`--teams must be 1 to ${MOST_TEAMS} ids of teams, comma-separated.`);
  }
  const days = Number(values.days ?? USUAL_DAYS);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new Error(`--days must be a whole number from 1 to ${MOST_DAYS}.`);
  }
  const secret = randomBytes(32).toString('base64url');
  let id = '';
  do id = randomBytes(4).toString('hex');
  while (others.some((other) => other.id === id));
  const display = {
    id,
    name,
    teams,
    created: new Date(nowMs).toISOString(),
    expires: new Date(nowMs + days * DAY_MS).toISOString(),
    secretSha256: createHash('sha256').update(secret).digest('hex'),
  };
  return { display, token: `display.${id}.${secret}` };
}

/** @param {string} id */
function isTeamId(id) {
  return id.length >= 1 && id.length <= LONGEST_TEAM_ID && !/\p{Cc}/u.test(id);
}

/**
 * @param {string | undefined} url
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string} the address of the page, with `/` at its end
 */
function pageAddress(url, environment) {
  const local = `http://127.0.0.1:${environment['PORT'] ?? '8080'}`;
  const text = url ?? environment['PUBLIC_URL'] ?? local;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Error('--url must be an address such as https://status.example.com.');
  }
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}

/**
 * @param {string} file
 * @returns {readonly Display[]}
 */
function readDisplays(file) {
  if (!existsSync(file)) return [];
  const displays = readField(parseFile(file), 'displays');
  if (!Array.isArray(displays) || !displays.every(isDisplay)) throw unusable();
  return displays;
}

/** @param {string} file */
function parseFile(file) {
  try {
    return readJson(file);
  } catch (error) {
    throw unusable(error);
  }
}

/** @param {unknown} [cause] */
function unusable(cause) {
  return new Error('ACCESS_DISPLAYS_FILE must name a new file or one of this command, which you may read.', {
    cause,
  });
}

/**
 * @param {unknown} value
 * @returns {value is Display}
 */
function isDisplay(value) {
  const isText = (/** @type {string} */ name) => typeof readField(value, name) === 'string';
  const teams = readField(value, 'teams');
  return (
    ['id', 'name', 'created', 'expires', 'secretSha256'].every(isText) &&
    Array.isArray(teams) &&
    teams.every((id) => typeof id === 'string')
  );
}

/**
 * Replaces the file at once: a server never reads half of it, and only its owner may read it. If root runs the command,
 * the file belongs to the owner of the folder: a server that runs as another user could not read root's.
 *
 * @param {string} file
 * @param {readonly Display[]} displays
 */
function writeDisplays(file, displays) {
  const part = `${file}.${randomBytes(4).toString('hex')}`;
  writeFileSync(part, `${JSON.stringify({ displays }, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(path.dirname(file));
    chownSync(part, uid, gid);
  }
  renameSync(part, file);
}

/**
 * @param {readonly Display[]} displays
 * @param {number} nowMs
 */
function table(displays, nowMs) {
  const lines = displays.map(({ id, name, teams, created, expires }) => [
    id,
    name,
    created.slice(0, 10),
    Date.parse(expires) <= nowMs ? `${expires.slice(0, 10)} (expired)` : expires.slice(0, 10),
    teams.join(', '),
  ]);
  const all = [['ID', 'NAME', 'CREATED', 'EXPIRES', 'TEAMS'], ...lines];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
