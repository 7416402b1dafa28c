import { describe, expect, it } from 'vitest';

import { readCommandLine } from './doctorOptions';

describe('the command line', () => {
  it.each([
    ['', { kind: 'serve' }],
    ['--check', { kind: 'check', isJson: false, sampleFile: undefined }],
    ['--check --json', { kind: 'check', isJson: true, sampleFile: undefined }],
    ['--json --check', { kind: 'check', isJson: true, sampleFile: undefined }],
    ['--check --sample', { kind: 'check', isJson: false, sampleFile: 'agent-status-sample.json' }],
    ['--check --sample one.json --json', { kind: 'check', isJson: true, sampleFile: 'one.json' }],
    ['--check --sample --json', { kind: 'check', isJson: true, sampleFile: 'agent-status-sample.json' }],
    ['--check --sample=one.json', { kind: 'check', isJson: false, sampleFile: 'one.json' }],
    ['--help', { kind: 'help' }],
    ['--check --help', { kind: 'help' }],
    ['--chek', { kind: 'unknown', argument: '--chek' }],
    ['--check --jsn', { kind: 'unknown', argument: '--jsn' }],
    ['--check file', { kind: 'unknown', argument: 'file' }],
    ['--check --sample=', { kind: 'unknown', argument: '--sample=' }],
    ['--json', { kind: 'unknown', argument: '--json' }],
  ])('"%s" is %o', (text, expected) => {
    expect(readCommandLine(text === '' ? [] : text.split(' '))).toEqual(expected);
  });
});
