import { expect, it } from 'vitest';

import { doubtfulValues } from './doubtfulValues';

const good = {
  KORE_HOST: 'https://host.example',
  KORE_ACCOUNT_ID: '5f8a1b2c',
  KORE_STREAM_ID: 'st-1',
  KORE_CLIENT_ID: 'cs-1',
  KORE_CLIENT_SECRET: 'K7"x/y',
};

const files: Readonly<Record<string, string>> = {
  '/run/secrets/kore': '"K7x"\n',
  '/run/secrets/good': 'K7x\n',
};

function doubts(changes: Readonly<Record<string, string>>): readonly string[] {
  return doubtfulValues({ ...good, ...changes }, (path) => {
    const content = files[path];
    if (content === undefined) throw new Error('no such file');
    return content;
  });
}

it.each<readonly [string, Readonly<Record<string, string>>, readonly RegExp[]]>([
  ['usual values', {}, []],
  ['a secret in quotation marks', { KORE_CLIENT_SECRET: '"K7x"' }, [/^KORE_CLIENT_SECRET begins and ends/]],
  ['an id in single ones', { KORE_CLIENT_ID: "'cs-1'" }, [/^KORE_CLIENT_ID begins and ends/]],
  [
    'a file with such a secret',
    { KORE_CLIENT_SECRET: '', KORE_CLIENT_SECRET_FILE: '/run/secrets/kore' },
    [/^KORE_CLIENT_SECRET begins and ends/],
  ],
  ['a file', { KORE_CLIENT_SECRET: '', KORE_CLIENT_SECRET_FILE: '/run/secrets/good' }, []],
  ['a path as the secret', { KORE_CLIENT_SECRET: '/run/secrets/good' }, [/KORE_CLIENT_SECRET_FILE/]],
  ['a secret with an invisible character', { KORE_CLIENT_SECRET: 'K7x\u200by' }, [/invisible/]],
  ['a secret in two lines', { KORE_CLIENT_SECRET: 'K7x\ny' }, [/^KORE_CLIENT_SECRET .*line break/]],
  ['a secret that looks like a path', { KORE_CLIENT_SECRET: '/run/base64+' }, []],
  [
    'account and stream swapped',
    { KORE_ACCOUNT_ID: 'st-1', KORE_STREAM_ID: '5f8a1b2c' },
    [/^KORE_ACCOUNT_ID begins with st-.*KORE_STREAM_ID/],
  ],
  [
    'client id and secret swapped',
    { KORE_CLIENT_ID: 'K7x', KORE_CLIENT_SECRET: 'cs-1' },
    [/^KORE_CLIENT_SECRET begins with cs-.*KORE_CLIENT_ID/],
  ],
])('%s', (_, changes, expected) => {
  const found = doubts(changes);
  expect(found).toHaveLength(expected.length);
  expected.forEach((words, index) => expect(found[index]).toMatch(words));
  for (const value of Object.values(changes)) if (value !== '') expect(found.join(' ')).not.toContain(value);
});
