/**
 * An email address in lower case, of ASCII letters only: in Unicode, the Kelvin sign and the letter K have the same
 * lower case, so an address with one would open the statuses of another.
 */
export function foldAddress(email: string): string {
  return email.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
