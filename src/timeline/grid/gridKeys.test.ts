import { describe, expect, it } from 'vitest';
import { gridCommand, PAN_STEP_SHARE, ZOOM_STEP } from './gridKeys';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('gridCommand', () => {
  it.each([
    ['ArrowLeft', { kind: 'move-span', to: 'previous' }],
    ['ArrowRight', { kind: 'move-span', to: 'next' }],
    ['ArrowUp', { kind: 'move-agent', by: -1 }],
    ['ArrowDown', { kind: 'move-agent', by: 1 }],
    ['Home', { kind: 'move-span', to: 'first' }],
    ['End', { kind: 'move-span', to: 'last' }],
    ['PageUp', { kind: 'move-page', direction: -1 }],
    ['PageDown', { kind: 'move-page', direction: 1 }],
    ['+', { kind: 'zoom', factor: ZOOM_STEP }],
    ['=', { kind: 'zoom', factor: ZOOM_STEP }],
    ['-', { kind: 'zoom', factor: 1 / ZOOM_STEP }],
    ['_', { kind: 'zoom', factor: 1 / ZOOM_STEP }],
    ['0', { kind: 'fit' }],
    ['Backspace', { kind: 'back' }],
    ['?', { kind: 'help' }],
    ['Enter', { kind: 'activate' }],
    [' ', { kind: 'activate' }],
    ['p', { kind: 'toggle-pin' }],
    ['P', { kind: 'toggle-pin' }],
    ['Escape', { kind: 'escape' }],
  ])('%s', (key, command) => {
    expect(gridCommand({ ...plain, key })).toEqual(command);
  });

  it('goes to the first and last agent with Ctrl', () => {
    expect(gridCommand({ ...plain, ctrlKey: true, key: 'Home' })).toEqual({
      kind: 'edge-agent',
      edge: 'first',
    });
    expect(gridCommand({ ...plain, ctrlKey: true, key: 'End' })).toEqual({
      kind: 'edge-agent',
      edge: 'last',
    });
  });

  it('pans with Shift', () => {
    expect(gridCommand({ ...plain, shiftKey: true, key: 'ArrowLeft' })).toEqual({
      kind: 'pan',
      share: -PAN_STEP_SHARE,
    });
    expect(gridCommand({ ...plain, shiftKey: true, key: 'ArrowRight' })).toEqual({
      kind: 'pan',
      share: PAN_STEP_SHARE,
    });
  });

  it.each(['Tab', 'a', 'F5'])('leaves %s to the browser', (key) => {
    expect(gridCommand({ ...plain, key })).toBeUndefined();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)(
    'leaves the browser its own keys with %s',
    (modifier) => {
      for (const key of ['0', '+', '-', 'ArrowLeft', 'ArrowRight']) {
        expect(gridCommand({ ...plain, [modifier]: true, key })).toBeUndefined();
      }
    },
  );
});
