import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { controlStyleHashes, securityHeaders } from './securityHeaders';

const controls = new URL('../../node_modules/react-aria/dist/private/', import.meta.url);

/** The text that a module of react-aria puts into a `<style>`, with its one constant filled in. */
function injectedStyle(module: string): string {
  const source = readFileSync(new URL(module, controls), 'utf8');
  const template = /style\.textContent = `([^`]*)`\s*\.trim\(\)/.exec(source)?.[1];
  if (template === undefined) throw new Error(`${module} injects no style any more`);
  return template
    .replace(/\$\{([\w$]+)\}/g, (_, name: string) => {
      const start = source.indexOf(`const ${name} = '`) + `const ${name} = '`.length;
      return source.slice(start, source.indexOf("'", start));
    })
    .trim();
}

it('allows exactly the styles that the installed control library injects', () => {
  const hashes = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs']
    .map(injectedStyle)
    .map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(hashes).toEqual(controlStyleHashes);
});

it('lets no origin frame the page unless origins are set, and then exactly those', () => {
  expect(securityHeaders([])).toMatchObject({
    contentSecurityPolicy: { frameAncestors: ["'none'"] },
    xFrameOptions: 'DENY',
  });
  expect(securityHeaders(['https://a.example', 'https://b.example'])).toMatchObject({
    contentSecurityPolicy: { frameAncestors: ['https://a.example', 'https://b.example'] },
    xFrameOptions: false,
  });
});

it('allows no inline and no evaluated code', () => {
  expect(JSON.stringify(securityHeaders(['https://a.example']))).not.toMatch(/unsafe-|\*/);
});
