/** A contact-center agent. `email` and `customId` are empty if the upstream gives none. */
export type Agent = {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
  readonly customId: string;
};

/** `firstName lastName`, otherwise the email address, otherwise the user id. */
export function displayNameOf(record: {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}): string {
  return (
    `${record.firstName.trim()} ${record.lastName.trim()}`.trim() || record.email.trim() || record.userId
  );
}
