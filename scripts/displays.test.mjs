import { chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createDisplays } from '../server/access/displays';
import { runDisplayCommand } from './displays.mjs';

const nowMs = Date.UTC(2026, 2, 10, 9);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'displays-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = () => path.join(folder, 'displays.json');

/**
 * @param {string} text
 * @param {Record<string, string>} [environment]
 */
const run = (text, environment = {}) =>
  runDisplayCommand(text.split(' '), { ACCESS_DISPLAYS_FILE: file(), ...environment }, nowMs);

/** @param {string} text */
const tokenIn = (text) => /#display=(.*)$/m.exec(text)?.[1] ?? '';

/** @param {string} token */
async function subjectOf(token) {
  const displays = createDisplays({
    readText: async () => readFileSync(file(), 'utf8'),
    onFault: (fault) => expect.fail(String(fault)),
  });
  const request = new Request('http://127.0.0.1/', { headers: { authorization: `Bearer ${token}` } });
  return (await displays.authenticate(request))?.identity;
}

test('the server accepts the printed token, with the teams, until it is revoked', async () => {
  const token = tokenIn(run('create --name Lobby --teams billing,night --days 3650'));
  const other = tokenIn(run('create --name Floor-2 --teams sales'));
  expect(await subjectOf(token)).toMatchObject({ teams: ['billing', 'night'] });
  const [, id = ''] = token.split('.');
  expect(run(`revoke ${id}`)).toContain(`Display ${id} (Lobby) is revoked`);
  await expect(subjectOf(token)).rejects.toThrow('unauthenticated');
  expect(await subjectOf(other)).toMatchObject({ teams: ['sales'] });
});

test('the file has no secret, belongs to its owner alone, and is written as a whole', () => {
  const token = tokenIn(run('create --name Lobby --teams billing'));
  const [, , secret = ''] = token.split('.');
  expect(secret).toHaveLength(43);
  expect(readFileSync(file(), 'utf8')).not.toContain(secret);
  // Windows knows no such modes.
  if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  const { ino } = statSync(file());
  run('create --name Other --teams billing');
  expect(statSync(file()).ino).not.toBe(ino);
});

test.skipIf(process.getuid?.() !== 0)('root writes for the owner of the folder', () => {
  chownSync(folder, 4711, 4712);
  run('create --name Lobby --teams billing');
  expect(statSync(file())).toMatchObject({ uid: 4711, gid: 4712 });
});

test.each([
  ['--url https://status.example.com', {}, 'https://status.example.com/?chrome=wall#display='],
  ['--url https://example.com/status/', {}, 'https://example.com/status/?chrome=wall#display='],
  ['', { PUBLIC_URL: 'https://people.example.com' }, 'https://people.example.com/?chrome=wall#display='],
  ['', { PORT: '9000' }, 'http://127.0.0.1:9000/?chrome=wall#display='],
])('the printed address is of the service: %s %o', (option, environment, start) => {
  const args = `create --name Lobby --teams billing ${option}`.trim();
  expect(run(args, environment)).toMatch(new RegExp(`^${start.replaceAll('?', String.raw`\?`)}`, 'm'));
});

test('the list names every display, and never a secret', () => {
  expect(run('list')).toBe('No displays.');
  run('create --name Lobby --teams billing,night --days 30');
  const text = run('list');
  expect(text).toMatch(/^[\da-f]{8} +Lobby +2026-03-10 +2026-04-09 +billing, night$/m);
  const late = runDisplayCommand(['list'], { ACCESS_DISPLAYS_FILE: file() }, nowMs + 31 * 86_400_000);
  expect(late).toContain('2026-04-09 (expired)');
});

test.each([
  ['create --name Lobby', '--teams'],
  ['create --teams billing', '--name'],
  ['create --name Lobby --teams billing,,night', '--teams'],
  ['create --name Lobby --teams billing --days 0', '--days'],
  ['create --name Lobby --teams billing --days soon', '--days'],
  ['create --name Lobby --teams billing --url status.example.com', '--url'],
  ['create --name Lobby --team billing', 'Usage'],
  ['revoke', 'Usage'],
  ['revoke 00000000', 'No display has the id 00000000'],
  ['', 'Usage'],
])('%s changes nothing, and says why', (text, reason) => {
  run('create --name First --teams billing');
  const before = readFileSync(file(), 'utf8');
  expect(() => run(text)).toThrow(reason);
  expect(readFileSync(file(), 'utf8')).toBe(before);
});

test('another file is not overwritten, and without the setting the command says what is missing', () => {
  writeFileSync(file(), '{"displays": [{"id": "1"}]}');
  expect(() => run('create --name Lobby --teams billing')).toThrow('ACCESS_DISPLAYS_FILE must name');
  writeFileSync(file(), 'notes');
  expect(() => run('create --name Lobby --teams billing')).toThrow('ACCESS_DISPLAYS_FILE must name');
  expect(readFileSync(file(), 'utf8')).toBe('notes');
  expect(() => runDisplayCommand(['list'], {}, nowMs)).toThrow('ACCESS_DISPLAYS_FILE is not set');
});
