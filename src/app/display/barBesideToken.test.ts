import { expect, test } from 'vitest';
import { displayTokenIn } from '../../filters/address/displayToken';
import { barBesideToken, withoutDisplayToken } from './barBesideToken';

const token = 'display.4f9a01c2.the-secret-of-the-lobby-0123456789-abcdefgh';

/** A bar with an address, and what was written to it. */
function barAt(address: string) {
  const written: string[] = [];
  const location = { pathname: '/', href: `https://status.example.com/${address}` };
  const write = (_state: unknown, _unused: string, url?: string | URL | null) => {
    written.push(String(url));
    location.href = `https://status.example.com${String(url)}`;
  };
  const history = { state: null, pushState: write, replaceState: write };
  return { written, location, history, addEventListener: () => {}, removeEventListener: () => {} };
}

test.each([
  [`?chrome=wall#display=${token}`, token, '?chrome=wall'],
  [`?chrome=wall#q=Ann&display=${token}&pin=a%40b.example`, token, '?chrome=wall#q=Ann&pin=a%40b.example'],
  [`#display=${token}`, token, ''],
  ['?display=in-the-query', undefined, '?display=in-the-query'],
  ['#display=', undefined, '#display='],
  ['#q=Ann', undefined, '#q=Ann'],
  ['', undefined, ''],
])('of %s the token is apart from the filters', (address, found, rest) => {
  expect(displayTokenIn(address)).toBe(found);
  expect(withoutDisplayToken(address)).toBe(rest);
  expect(displayTokenIn(`https://status.example.com/${address}`)).toBe(found);
});

test('the address shows no token to those who read it, and keeps it when they write', () => {
  const bar = barAt(`?chrome=wall#display=${token}`);
  const beside = barBesideToken(bar);
  expect(beside.location.href).toBe('?chrome=wall');
  beside.history.pushState(null, '', '/?chrome=full#q=Ann');
  beside.history.replaceState(null, '', '/');
  expect(bar.written).toEqual([`/?chrome=full#q=Ann&display=${token}`, `/#display=${token}`]);
  expect(beside.location.href).toBe('');
});

test('an address without a token stays without', () => {
  const bar = barAt('?chrome=wall');
  barBesideToken(bar).history.pushState(null, '', '/?chrome=full');
  expect(bar.written).toEqual(['/?chrome=full']);
});
