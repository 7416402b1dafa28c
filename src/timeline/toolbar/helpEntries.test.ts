import { expect, it } from 'vitest';
import { gridCommand } from '../grid/gridKeys';
import { helpEn } from '../../words/en/help';
import { english } from '../../words/english.testkit';
import { helpSections } from './helpEntries';

const keyNames: Readonly<Record<string, string>> = {
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '−': '-',
  Esc: 'Escape',
  Space: ' ',
};

/** The event of a key as the help writes it, e.g. `Shift + ←`. */
function eventOf(written: string) {
  const parts = written === '+' ? ['+'] : written.split(' + ');
  const name = parts.at(-1) ?? '';
  return {
    key: keyNames[name] ?? name.replace('Page ', 'Page'),
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    altKey: false,
  };
}

const sections = helpSections(english(helpEn));

const keys = sections
  .filter(({ kind, isAnywhere = false }) => kind === 'keys' && !isAnywhere)
  .flatMap(({ entries }) => entries.flatMap(({ how }) => how));

it.each(keys)('%s does what the help says it does: something', (key) => {
  expect(gridCommand(eventOf(key))).toBeDefined();
});

it('names everything that keys do', () => {
  const kinds = keys.map((key) => gridCommand(eventOf(key))?.kind);
  for (const kind of [
    'move-span',
    'move-agent',
    'move-page',
    'edge-agent',
    'pan',
    'zoom',
    'fit',
    'back',
    'help',
    'activate',
    'toggle-pin',
    'escape',
  ] as const) {
    expect(kinds).toContain(kind);
  }
});

it('has nothing twice in a section', () => {
  for (const { entries } of sections) {
    expect(new Set(entries.map(({ does }) => does)).size).toBe(entries.length);
  }
});
