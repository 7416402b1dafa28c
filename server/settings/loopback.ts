/**
 * Whether a host name or address can only be this machine: `localhost`, 127.0.0.0/8 or `::1`, the last
 * one with or without its brackets. A name that merely resolves to the loopback does not count.
 */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}
