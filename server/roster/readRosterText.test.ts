import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { UnusableRoster, beginsLikeRoster, readRosterText } from './readRosterText';

/** Each team's id with its name and members, and the lines that are not used as they are. */
async function read(text: string) {
  const { content, faults, unknownColumns } = await readRosterText(text);
  return {
    teams: content.teams.map(({ id, name, members }) => [id, name, ...members.keys()]),
    faults: faults.map(({ line, reason }) => `${line} ${reason}`),
    unknownColumns,
    content,
  };
}

const faultOf = async (text: string) =>
  await readRosterText(text).then(
    () => undefined,
    (error: unknown) => (error instanceof UnusableRoster ? error.fault : expect.fail(String(error))),
  );

const header = 'email,team,user_id,team_id,team_minimum,site,supervisors';

describe('a roster', () => {
  it('says who is in which team, and what is known of the team', async () => {
    const { content } = await read(
      [
        header,
        'Jane@Example.com,Night team,u-1,t-1,3,Lisbon,boss@example.com group:night',
        'joe@example.com,Night team,,t-1,,,deputy@example.com',
        ',Night team,u-3,t-1,,,',
        'jane@example.com,Day team,,,,,',
      ].join('\n'),
    );
    expect(content.teams).toMatchObject([
      {
        id: 't-1',
        name: 'Night team',
        kind: 'team',
        minimum: 3,
        site: 'Lisbon',
        members: new Map([
          ['jane@example.com', { email: 'Jane@Example.com', userId: 'u-1' }],
          ['joe@example.com', { email: 'joe@example.com', userId: undefined }],
          ['u-3', { email: undefined, userId: 'u-3' }],
        ]),
        supervisors: new Set(['boss@example.com', 'group:night', 'deputy@example.com']),
      },
      { id: 'day-team', name: 'Day team', minimum: undefined, site: undefined },
    ]);
  });

  it.each([
    ['commas and line feeds', ',', '\n', ''],
    ['semicolons, a byte order mark, and carriage returns', ';', '\r\n', '\ufeff'],
    ['tabs', '\t', '\r', ''],
  ])('has %s', async (_, delimiter, lineEnd, mark) => {
    const lines = [
      ['Email', ' TEAM ', 'Cost center'],
      ['a@x.example', '"Night, team; A"', '7'],
      [],
      ['', ''],
    ];
    const text = mark + lines.map((cells) => cells.join(delimiter)).join(lineEnd);
    const { teams, faults, unknownColumns } = await read(text);
    expect(teams).toEqual([['night~2c~-team~3b~-a', 'Night, team; A', 'a@x.example']]);
    expect([faults, unknownColumns]).toEqual([[], 1]);
  });

  it('leaves out lines that cannot be used, and no others', async () => {
    const { teams, faults } = await read(
      [
        header,
        'a@x.example,One,,,,,',
        'no address,One,,,,,',
        ',One,,,,,',
        'b@x.example,,,,,,',
        'c@x.example,"One,,,,,',
        'd@x.example,One,,,,,,extra',
        `e@x.example,One,,"a,b",,,`,
        `f@x.example,One,,none,,,`,
        `g@x.example,${'🚀'.repeat(60)},,,,,`,
        'h@x.example,One,,,many,,',
        'i"@x.example,One,,,,,',
        'j@x.example,One',
      ].join('\n'),
    );
    expect(teams).toEqual([['one', 'One', 'a@x.example', 'h@x.example', 'j@x.example']]);
    expect(faults).toEqual([
      '3 agent',
      '4 agent',
      '5 team',
      '6 cells',
      '7 cells',
      '8 team-id',
      '9 team-id',
      '10 team-id',
      '11 minimum-ignored',
      '12 cells',
    ]);
  });

  it.each([
    ['=HYPERLINK("https://evil.example")', '"=HYPERLINK(""https://evil.example"")"'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['__proto__', '__proto__'],
    ['中文团队', '中文团队'],
  ])('has a team named %s like any other', async (name, cell) => {
    const { content, faults } = await read(`email,team\na@x.example,${cell}`);
    expect(content.teams[0]?.name).toBe(name);
    expect([content.teams.length, faults]).toEqual([1, []]);
  });

  it('goes by a stated id, whatever the names are: the first one applies', async () => {
    const { teams, faults } = await read('email,team,team_id\na@x.example,Old,t-1\nb@x.example,New,t-1');
    expect(teams).toEqual([['t-1', 'Old', 'a@x.example', 'b@x.example']]);
    expect(faults).toEqual(['3 differs']);
  });

  it('has one team for names that differ in case and spaces only, and two for any other names', async () => {
    const { teams } = await read(
      ['email,team', 'a@x,Team C', 'b@x,"  team  c"', 'c@x,Team C++', 'd@x,Team-C', 'e@x,None'].join('\n'),
    );
    expect(teams).toEqual([
      ['team-c', 'Team C', 'a@x', 'b@x'],
      ['team-c~2b~~2b~', 'Team C++', 'c@x'],
      ['team~2d~c', 'Team-C', 'd@x'],
      ['none~~', 'None', 'e@x'],
    ]);
  });

  it('never puts an agent into a team of another name because an id is made from theirs', async () => {
    const { teams, faults } = await read('email,team,team_id\na@x,Day,night-team\nb@x,Night team,');
    expect(teams).toEqual([['night-team', 'Day', 'a@x']]);
    expect(faults).toEqual(['3 same-id']);
  });

  it('keeps the id of a renamed team only if the id is stated', async () => {
    const idOf = async (text: string) => (await read(text)).teams[0]?.[0];
    expect(await idOf('email,team,team_id\na@x,Old,t-1')).toBe(await idOf('email,team,team_id\na@x,New,t-1'));
    expect(await idOf('email,team\na@x,Old')).not.toBe(await idOf('email,team\na@x,New'));
  });

  it('may have 100,000 lines', async () => {
    const lines = Array.from({ length: 100_000 }, (_, n) => `agent${n}@x.example,Team ${n % 500}`);
    const { teams, faults } = await read(['email,team', ...lines].join('\n'));
    expect([teams.length, teams[0]?.length, faults]).toEqual([500, 202, []]);
  });

  it.each([
    ['an empty file', '', 'no-header'],
    ['another file', '{"teams": []}', 'no-header'],
    ['no team column', 'email,group\na@x.example,One', 'no-header'],
    ['UTF-16 without a mark', 'e\0m\0a\0i\0l\0,\0t\0e\0a\0m\0', 'no-header'],
    ['no line that can be used', 'email,team\nnobody,One', 'no-usable-line'],
  ])('is not %s', async (_, text, fault) => {
    expect(await faultOf(text)).toBe(fault);
  });

  it('may be empty but for its header', async () => {
    expect((await read('email,team\n')).teams).toEqual([]);
  });

  it('is recognized by how it begins, in UTF-8 only', () => {
    expect(beginsLikeRoster('\ufeffTeam;Email\r\n')).toBe(true);
    expect(beginsLikeRoster('email\n')).toBe(false);
    expect(beginsLikeRoster('email,team\na@x.example,S\ufffdo Paulo')).toBe(false);
  });

  it('has every line either in its team or among the faults, whatever it contains', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '@', '"', ',', ';', ' ', '=', '<', 'é', '\u2028') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 })), async (rows) => {
        const lines = rows.map((cells) => cells.join(','));
        const text = ['email,team', 'sure@x.example,Sure', ...lines, 'last@x.example,Sure'].join('\n');
        const { content, faults } = await read(text);
        expect(content.teams[0]?.members.has('last@x.example')).toBe(true);
        const used = lines.filter((line) => !/^[\s,;"]*$/.test(line)).length + 2 - faults.length;
        const members = content.teams.reduce((sum, { members: each }) => sum + each.size, 0);
        // An agent may be in a team twice.
        expect(members).toBeLessThanOrEqual(used);
      }),
    );
  });
});
