import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const handbook = fileURLToPath(new URL('../../docs/embedding.md', import.meta.url));

/** The address of the service in the handbook. */
const namedService = 'https://status.example.com';

/**
 * The code blocks of docs/embedding.md by the name after their language, e.g. `page.html`, with the address of a
 * running service.
 */
export function docBlocks(service: string): ReadonlyMap<string, string> {
  const text = readFileSync(handbook, 'utf8');
  const blocks = text.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms);
  return new Map(
    Array.from(blocks, ([, name = '', code = '']) => [name, code.replaceAll(namedService, service)]),
  );
}

/** One of the blocks. Throws if the handbook has none of that name. */
export function docBlock(name: string, service: string): string {
  const block = docBlocks(service).get(name);
  if (block === undefined) throw new Error(`docs/embedding.md has no block ${name}`);
  return block;
}
