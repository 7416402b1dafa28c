/** The key that an e-mail address is picked under. */
export function agentKey(email: string): string {
  return email.toLowerCase();
}
