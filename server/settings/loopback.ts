/**
 * Whether a host name or address can only mean this machine: `localhost`, 127.0.0.0/8 or `::1`, with or without
 * brackets. A name that merely resolves to the loopback does not count.
 */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}
