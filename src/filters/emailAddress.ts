/** Longest e-mail address that can be delivered to (RFC 5321, 4.5.3.1.3, less the angle brackets). */
const MAX_EMAIL_LENGTH = 254;

/**
 * Whether the text has the shape of an e-mail address. Deliberately lax: the upstream decides which
 * addresses exist; this only tells addresses from names and from the separators of a list.
 */
export function isEmailAddress(text: string): boolean {
  return (
    text.length <= MAX_EMAIL_LENGTH && /^[^\s@,;:<>()[\]"\\\p{C}]+@[^\s@,;:<>()[\]"\\\p{C}]+$/u.test(text)
  );
}

/** Each address once, in order; spellings that differ in case alone are one, and the first is kept. */
export function uniqueEmailAddresses(addresses: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const address of addresses) {
    const folded = address.toLowerCase();
    if (!byFolded.has(folded)) byFolded.set(folded, address);
  }
  return [...byFolded.values()];
}
