import { isEmailAddress, uniqueEmailAddresses } from './emailAddress';

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
