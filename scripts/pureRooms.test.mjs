import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { projectRoot } from './projectRoot.mjs';

// The linter forbids other globals in these rooms, but has no rule for a constructor's arguments.
const pureRooms = ['analysis', 'contract', 'domain', 'time'].map((room) =>
  path.join(projectRoot, 'src', room),
);

test('the pure rooms never read the clock: `now` is an argument', () => {
  const offenders = pureRooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .filter((file) => /\b(?:new\s+)?(?:TZ)?Date\(\s*\)/.test(readFileSync(path.join(room, file), 'utf8')))
      .map((file) => path.join(path.basename(room), file)),
  );
  expect(offenders).toEqual([]);
});
