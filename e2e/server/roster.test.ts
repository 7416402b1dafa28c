import { writeFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { metricsOf, startServer, temporaryFolder } from './servers.testkit';

async function rosterWith(content: string | Uint8Array): Promise<string> {
  const file = `${await temporaryFolder()}/roster.csv`;
  await writeFile(file, content);
  return file;
}

test('lines of the roster that cannot be used are reported by number, without what is in them', async () => {
  const file = await rosterWith('email,team\njane@secret.example,Secret team\nsecret words,Secret team\n');
  const server = await startServer({ ROSTER_FILE: file, METRICS_PORT: '0' });
  const reply = await fetch(`${server.address}/api/roster`);
  expect(await reply.json()).toMatchObject({
    source: 'file',
    teams: [{ id: 'secret-team', agents: ['jane@secret.example'] }],
    fault: 'lines-left-out',
  });
  await expect.poll(server.output).toContain('"lines":["3 agent"]');
  expect(server.output()).not.toMatch(/secret/i);
  const metrics = await metricsOf(server);
  expect(metrics).toContain('agent_status_roster_lines_left_out 1');
  expect(metrics).toContain('agent_status_roster_fault 1');
  expect(metrics).not.toMatch(/secret/i);
});

test.each([
  ['without a usable line', 'email,team\nsecret,Secret team\n', /at least one line that can be used/],
  ['in UTF-16', Buffer.from('\ufeffemail,team\na@secret.example,Secret\n', 'utf16le'), /CSV file in UTF-8/],
])('a server with a roster %s does not start, and says what is expected', async (_, content, expectation) => {
  const said = await startServer({ ROSTER_FILE: await rosterWith(content) }).then(
    () => expect.fail('the server has started'),
    String,
  );
  expect(said).toContain('exit code 1');
  expect(said).toMatch(/ROSTER_FILE must be/);
  expect(said).toMatch(expectation);
  expect(said).not.toMatch(/secret/i);
});
