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

/** Most agents that one question may name. */
export const MOST_AGENTS = 400;
/** The proxy takes 16 KB of question; this much of it is left for addresses and what stands between them. */
const MOST_ADDRESS_BYTES = 15_000;

/** The first addresses, as many as fit into one question to the service. */
export function withinOneQuestion(addresses: readonly string[]): readonly string[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = addresses.slice(0, MOST_AGENTS).findIndex((address) => {
    // In JSON each has quotation marks and a comma.
    bytes += encoder.encode(address).length + 3;
    return bytes > MOST_ADDRESS_BYTES;
  });
  return addresses.slice(0, end === -1 ? MOST_AGENTS : end);
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
