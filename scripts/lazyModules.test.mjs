import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { projectRoot } from './projectRoot.mjs';

const source = path.join(projectRoot, 'src');
const oneWay = /(?:new LazyModule|lazyWords)\([^;]*;/g;

test('what is fetched later is a `LazyModule`; only what starts the page may import by itself', () => {
  const offenders = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|testkit)\.tsx?$/.test(file))
    .filter((file) => {
      const text = readFileSync(path.join(source, file), 'utf8').replaceAll(oneWay, '');
      return /(?<!typeof )\bimport\(|\blazy\b.*from 'react'/.test(text);
    });
  expect(offenders).toEqual([path.join('app', 'main.tsx')]);
});
