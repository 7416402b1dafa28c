/** Longest e-mail address that can be delivered to (RFC 5321, 4.5.3.1.3, less the angle brackets). */
const MAX_EMAIL_LENGTH = 254;

/**
 * Whether the text has the shape of an e-mail address. Deliberately lax: the upstream decides which
 * addresses exist; this only separates addresses from names and from the separators of a list.
 */
export function isEmailAddress(text: string): boolean {
  return (
    text.length <= MAX_EMAIL_LENGTH && /^[^\s@,;:<>()[\]"\\\p{C}]+@[^\s@,;:<>()[\]"\\\p{C}]+$/u.test(text)
  );
}

/** The most agents in one request. */
export const MOST_AGENTS = 400;
/** The proxy accepts a body of 32 KB, other gateways perhaps 16; this much of it is for addresses and their separators. */
const MOST_ADDRESS_BYTES = 15_000;

/** The first addresses, as many as fit into one request to the service. */
export function withinOneRequest(addresses: readonly string[]): readonly string[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = addresses.slice(0, MOST_AGENTS).findIndex((address) => {
    // In JSON each has quotation marks and a comma.
    bytes += encoder.encode(address).length + 3;
    return bytes > MOST_ADDRESS_BYTES;
  });
  return addresses.slice(0, end === -1 ? MOST_AGENTS : end);
}

/** The key that an email address is selected under: spellings that differ in case alone are one. */
export function agentKey(email: string): string {
  return email.toLowerCase();
}

/** Each address once, in order; the first spelling is kept. */
export function uniqueEmailAddresses(addresses: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const address of addresses) {
    const key = agentKey(address);
    if (!byKey.has(key)) byKey.set(key, address);
  }
  return [...byKey.values()];
}

export type EmailList = {
  readonly addresses: readonly string[];
  /** Pieces of the text in which there is no e-mail address. */
  readonly leftovers: readonly string[];
};

/**
 * The e-mail addresses of a pasted text: between commas, semicolons, spaces or new lines, bare or as
 * `Name <address>` and `mailto:address`, each once. Linear in the length of the text.
 */
export function readEmailList(text: string): EmailList {
  const addresses: string[] = [];
  const leftovers: string[] = [];
  // A name in quotes may hold commas: "Doe, Jane" <jane@example.com>.
  for (const piece of text.replaceAll(/"[^"\n]*"/g, ' ').split(/[,;\r\n\t]+/)) {
    const found = piece
      .split(/[\s<>()]+/)
      .map(trimAddress)
      .filter(isEmailAddress);
    if (found.length > 0) addresses.push(...found);
    else if (piece.trim() !== '') leftovers.push(piece.trim());
  }
  return { addresses: uniqueEmailAddresses(addresses), leftovers };
}

function trimAddress(word: string): string {
  const address = word.startsWith('mailto:') ? word.slice('mailto:'.length) : word;
  return address.endsWith('.') ? address.slice(0, -1) : address;
}
