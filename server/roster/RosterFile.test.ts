import {
  appendFile,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type Files, RosterFile, type RosterFileEvents } from './RosterFile';

const good = 'email,team\na@x.example,One\n';
const other = 'email,team\nb@x.example,Two\n';

let folder = '';
let file = '';
const onRead = vi.fn<RosterFileEvents['onRead']>();
const onUnusable = vi.fn<RosterFileEvents['onUnusable']>();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'agent-status-roster-'));
  file = path.join(folder, 'roster.csv');
  onRead.mockReset();
  onUnusable.mockReset();
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function openWith(content: string | Uint8Array): Promise<RosterFile> {
  await writeFile(file, content);
  return await RosterFile.open(file, { onRead, onUnusable });
}

const teamsIn = ({ state }: RosterFile) => state.content.teams.map(({ name }) => name);

describe('a roster file', () => {
  it('is read once while it does not change, and again when it has', async () => {
    const roster = await openWith(good);
    expect(teamsIn(roster)).toEqual(['One']);
    expect(await roster.look()).toBe(false);
    await writeFile(file, other);
    expect(await roster.look()).toBe(true);
    expect(teamsIn(roster)).toEqual(['Two']);
    expect(onRead).toHaveBeenCalledTimes(2);
  });

  it('is read again for some seconds although nothing else tells that it has changed', async () => {
    await writeFile(file, good);
    const first = await stat(file);
    const files = {
      stat: vi.fn<Files['stat']>().mockResolvedValue(first),
      readFile: vi.fn<Files['readFile']>(readFile),
    };
    const roster = await RosterFile.open(file, { onRead, onUnusable }, files);
    await writeFile(file, other);
    expect(await roster.look()).toBe(true);
    expect(teamsIn(roster)).toEqual(['Two']);
    const { dev, ino, size } = first;
    files.stat.mockResolvedValue({ dev, ino, size, mtimeMs: 0, ctimeMs: 0 });
    await roster.look();
    files.readFile.mockClear();
    expect(await roster.look()).toBe(false);
    expect(files.readFile).not.toHaveBeenCalled();
  });

  it('is left alone while it is being written', async () => {
    const roster = await openWith(good);
    const racing = await RosterFile.open(
      file,
      { onRead, onUnusable },
      {
        stat,
        readFile: async (name) => {
          const bytes = await readFile(name);
          await appendFile(name, 'c@x.example,One\n');
          return bytes;
        },
      },
    );
    await writeFile(file, other);
    expect(await racing.look()).toBe(false);
    expect(teamsIn(racing)).toEqual(['One']);
    expect(await roster.look()).toBe(true);
    expect(teamsIn(roster)).toEqual(['Two', 'One']);
  });

  it('may be replaced by renaming another one', async () => {
    const roster = await openWith(good);
    await writeFile(`${file}.new`, other);
    await rename(`${file}.new`, file);
    expect(await roster.look()).toBe(true);
    expect(teamsIn(roster)).toEqual(['Two']);
  });

  it('may be behind symbolic links that are replaced, as in Kubernetes', async () => {
    const revisions = ['..1', '..2'].map((name) => path.join(folder, name));
    await writeFile(revisions[0] ?? '', good);
    await writeFile(revisions[1] ?? '', other);
    const data = path.join(folder, '..data');
    await symlink('..1', data);
    await symlink('..data', file);
    const roster = await RosterFile.open(file, { onRead, onUnusable });
    await symlink('..2', `${data}_tmp`);
    await rename(`${data}_tmp`, data);
    expect(await roster.look()).toBe(true);
    expect(teamsIn(roster)).toEqual(['Two']);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['is gone', async () => await rm(file), 'unreadable'],
    ['is empty', async () => await truncate(file), 'no-header'],
    ['has other columns', async () => await writeFile(file, 'name,group\n'), 'no-header'],
    ['has no usable line', async () => await writeFile(file, 'email,team\nx,y\n'), 'no-usable-line'],
    ['is in UTF-16', async () => await writeFile(file, Buffer.from(`\ufeff${good}`, 'utf16le')), 'not-utf-8'],
    [
      'is in Latin-1',
      async () => await writeFile(file, Buffer.from(`${good}c@x,Süd\n`, 'latin1')),
      'not-utf-8',
    ],
    ['is too large', async () => await truncate(file, 21 * 1024 * 1024), 'too-large'],
  ])('that %s leaves the last good one in force, and says so once', async (_, damage, fault) => {
    const roster = await openWith(good);
    await damage();
    expect(await roster.look()).toBe(true);
    expect(await roster.look()).toBe(false);
    expect(teamsIn(roster)).toEqual(['One']);
    expect(roster.state.fault).toBe('file-unreadable');
    expect(onUnusable.mock.calls.map(([reason]) => reason)).toEqual([fault]);
    await writeFile(file, good);
    expect(await roster.look()).toBe(true);
    expect(roster.state.fault).toBeUndefined();
  });

  it('says which lines it leaves out, and that it does', async () => {
    const roster = await openWith(`${good}nobody,One\n`);
    expect(roster.state.fault).toBe('lines-left-out');
    expect(onRead).toHaveBeenCalledExactlyOnceWith({
      teams: 1,
      faults: [{ line: 3, reason: 'agent', isUsed: false }],
      unknownColumns: 0,
    });
  });

  it('cannot be opened unless it can be used', async () => {
    await expect(openWith('name,group\n')).rejects.toMatchObject({ fault: 'no-header' });
    await expect(openWith(Buffer.from(`${good}c@x,Süd\n`, 'latin1'))).rejects.toMatchObject({
      fault: 'not-utf-8',
    });
    await rm(file);
    await expect(RosterFile.open(file, { onRead, onUnusable })).rejects.toMatchObject({
      fault: 'unreadable',
    });
  });

  it('is looked at every few seconds until nobody wants to know', async () => {
    const roster = await openWith(good);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stopping = new AbortController();
    const onChange = vi.fn();
    const look = vi.spyOn(roster, 'look').mockResolvedValueOnce(false).mockResolvedValue(true);
    const watching = roster.watch(onChange, stopping.signal);
    await vi.advanceTimersByTimeAsync(5000);
    expect([look.mock.calls.length, onChange.mock.calls.length]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(roster.state);
    stopping.abort();
    await watching;
    expect(look).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});
