import { describe, expect, it } from 'vitest';
import { displayNameOf } from './agent';

const person = { userId: 'u-1', firstName: 'Jane', lastName: 'Doe', email: 'jane.doe@example.com' };

describe('displayNameOf', () => {
  it.each([
    [{}, 'Jane Doe'],
    [{ firstName: '' }, 'Doe'],
    [{ lastName: '' }, 'Jane'],
    [{ firstName: '  Jane ', lastName: ' Doe  ' }, 'Jane Doe'],
    [{ firstName: '', lastName: '' }, 'jane.doe@example.com'],
    [{ firstName: ' ', lastName: '\t' }, 'jane.doe@example.com'],
    [{ firstName: '', lastName: '', email: '' }, 'u-1'],
    [{ firstName: '', lastName: '', email: '  ' }, 'u-1'],
    [{ firstName: '<b>Jane</b>' }, '<b>Jane</b> Doe'],
    [{ firstName: 'ליאת', lastName: '🙂' }, 'ליאת 🙂'],
  ])('calls %j %s', (change, name) => {
    expect(displayNameOf({ ...person, ...change })).toBe(name);
  });
});
